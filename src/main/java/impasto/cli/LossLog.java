package impasto.cli;

import impasto.transfer.Iterate;
import impasto.transfer.Losses;
import impasto.transfer.Losses.Part;
import impasto.transfer.TermName;
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

    private final Path file;
    private final BufferedWriter out;
    private final List<Part> parts;

    /** Refuses a place where no table can be written, before the work begins. */
    static void check(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new IOException(file.getFileName() + " is a folder: give the name of a file to write");
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException(file.getFileName() + " cannot be written because there is no folder " + folder
                    + ": make it or choose another");
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new IOException(file.getFileName() + " cannot be written: check that you may write there");
        }
    }

    /** Begins the file, in place of one that may be there. */
    LossLog(Path file, List<Part> parts) throws IOException {
        this.parts = parts;
        this.file = file;
        try {
            out = Files.newBufferedWriter(file);
        } catch (IOException failure) {
            throw trouble(failure);
        }
        Stream<String> terms = Stream.of(TermName.values()).map(TermName::toString);
        Stream<String> layers = parts.stream().map(part -> part.term() + "_" + part.layer().orElseThrow());
        line(Stream.of(Stream.of("iteration", "scale", "total"), terms, Stream.of("seconds"), layers).flatMap(cells -> cells));
    }

    void add(Iterate iterate) throws IOException {
        Losses losses = iterate.losses();
        DoubleStream terms = Stream.of(TermName.values()).mapToDouble(losses::of);
        DoubleStream layers = parts.stream().mapToDouble(part -> losses.parts().getOrDefault(part, 0.0));
        DoubleStream all = Stream.of(DoubleStream.of(losses.total()), terms, DoubleStream.of(iterate.seconds()), layers)
                .flatMapToDouble(values -> values);
        Stream<String> numbers = all.mapToObj(value -> Float.toString((float) value));
        line(Stream.concat(Stream.of(iterate.iteration(), iterate.scale()).map(Object::toString), numbers));
    }

    private void line(Stream<String> cells) throws IOException {
        try {
            out.write(cells.collect(Collectors.joining(",")));
            out.newLine();
            out.flush();
        } catch (IOException failure) {
            throw trouble(failure);
        }
    }

    private IOException trouble(IOException cause) {
        return new IOException(file.getFileName()
                + " could not be written: check that its disk has space and may be written to", cause);
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } catch (IOException failure) {
            throw trouble(failure);
        }
    }
}
