package impasto.cli;

import impasto.transfer.Iterate;
import impasto.transfer.Losses;
import impasto.transfer.Weights;
import impasto.vgg.VggLayer;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A table of a run as comma-separated values, a line per iteration: iteration, scale, the weighted terms, the seconds it
 * took, and a column for each layer's term.
 */
final class LossLog implements Closeable {

    private final BufferedWriter out;
    private final List<VggLayer> content;
    private final List<VggLayer> style;

    /** Begins the file, in place of one that may be there. */
    LossLog(Path file, Weights weights) throws IOException {
        content = List.copyOf(weights.content().active());
        style = List.copyOf(weights.style().active());
        out = Files.newBufferedWriter(file);
        Stream<String> fixed = Stream.of("iteration", "scale", "total", "content", "style", "palette", "tv", "seconds");
        Stream<String> layers = Stream.concat(content.stream().map(layer -> "content_" + layer),
                style.stream().map(layer -> "style_" + layer));
        line(Stream.concat(fixed, layers));
    }

    void add(Iterate iterate) throws IOException {
        Losses losses = iterate.losses();
        DoubleStream terms = DoubleStream.of(losses.total(), losses.contentSum(), losses.styleSum(), losses.palette(),
                losses.tv(), iterate.seconds());
        DoubleStream layers = DoubleStream.concat(
                content.stream().mapToDouble(layer -> losses.content().getOrDefault(layer, 0.0)),
                style.stream().mapToDouble(layer -> losses.style().getOrDefault(layer, 0.0)));
        Stream<String> numbers = DoubleStream.concat(terms, layers).mapToObj(value -> Float.toString((float) value));
        line(Stream.concat(Stream.of(iterate.iteration(), iterate.scale()).map(Object::toString), numbers));
    }

    private void line(Stream<String> cells) throws IOException {
        out.write(cells.collect(Collectors.joining(",")));
        out.newLine();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
