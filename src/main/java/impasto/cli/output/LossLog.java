package impasto.cli.output;

import impasto.files.Names;
import impasto.files.OwnOutput;
import impasto.run.Iterate;
import impasto.run.Losses;
import impasto.run.Losses.Part;
import impasto.settings.TermName;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A table of a run as comma-separated values, a line per iteration: iteration, scale, the weighted terms, the seconds it
 * took, and a column for each layer's term.
 */
public final class LossLog implements Closeable {

    private final Path file;
    private final boolean made;
    /** Null where the table goes to standard output. */
    private final FileChannel channel;
    private final BufferedWriter out;
    private List<Part> parts;

    /** Refuses a place where no table can be written, before the work begins. */
    public static void check(Path file) throws IOException {
        String name = Names.of(file);
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new IOException(name + " is a folder: give the name of a file to write");
        }
        if (Names.reservedByWindows(file)) {
            throw new IOException(name + " is a name that Windows keeps for itself: choose another");
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException(name + " cannot be written because there is no folder " + folder
                    + ": make it or choose another");
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new IOException(name + " cannot be written: check that you may write there");
        }
    }

    /** Whether opening the file may wait for somebody to read it. */
    public static boolean waits(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file);
    }

    /** Opens the file, which keeps what is in it until {@link #begin}. */
    public LossLog(Path file) throws IOException {
        check(file);
        this.file = file;
        made = Files.notExists(file);
        try {
            Optional<OutputStream> own = OwnOutput.named(file);
            channel = own.isPresent() ? null : FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            out = new BufferedWriter(own.isPresent() ? new OutputStreamWriter(own.get(), StandardCharsets.UTF_8)
                    : Channels.newWriter(channel, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new IOException(Names.of(file) + " cannot be written: check that its name is not too long and that you may "
                    + "write there", failure);
        }
    }

    /** Begins the table, in place of what was in the file. */
    public void begin(List<Part> ofLayers) throws IOException {
        parts = ofLayers;
        if (channel != null && Files.isRegularFile(file)) {
            try {
                channel.truncate(0);
            } catch (IOException failure) {
                throw trouble(failure);
            }
        }
        Stream<String> terms = Stream.of(TermName.values()).map(TermName::toString);
        Stream<String> layers = parts.stream().map(part -> part.term() + "_" + part.layer().orElseThrow());
        line(Stream.of(Stream.of("iteration", "scale", "total"), terms, Stream.of("seconds"), layers).flatMap(cells -> cells));
    }

    /** Adds the line of an iteration.
         *
         * @throws IOException when it cannot be written */
    public void add(Iterate iterate) throws IOException {
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
        return new IOException(Names.of(file)
                + " could not be written: check that its disk has space and may be written to", cause);
    }

    /** Closes the file, and deletes one that was made and never begun. Every line is in it already. */
    @Override
    public void close() throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException failure) {
            throw trouble(failure);
        }
        if (made && parts == null && Files.isRegularFile(file)) {
            Files.delete(file);
        }
    }
}
