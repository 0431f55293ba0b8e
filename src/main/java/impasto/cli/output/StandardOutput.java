package impasto.cli.output;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Standard output that remembers when it could not be written, since print streams and writers tell nobody why. */
public final class StandardOutput {

    private static final int KIND = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private final Watched out = new Watched(new FileOutputStream(FileDescriptor.out));

    /** Takes the place of {@code System.out}, of which the bytes go on as they are. */
    public static StandardOutput install() {
        StandardOutput output = new StandardOutput();
        System.setOut(new PrintStream(new BufferedOutputStream(output.out), true));
        return output;
    }

    /** A sentence when something could not be written; not where nobody wanted to read on, as {@code head} does. */
    public Optional<String> failure() {
        System.out.flush();
        return Optional.ofNullable(out.failure).filter(failure -> !unread(failure)).map(failure ->
                "standard output cannot be written (" + failure.getMessage()
                        + "): send it to a disk that has space; files that were written are kept");
    }

    private static boolean unread(IOException failure) {
        // The system says it in the user's language; but a pipe fails for no other reason.
        if (String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
            return true;
        }
        try {
            int kind = (int) Files.getAttribute(Path.of("/dev/fd/1"), "unix:mode") & KIND;
            return kind == PIPE || kind == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return false;
        }
    }

    private static final class Watched extends FilterOutputStream {

        private volatile IOException failure;

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (IOException failed) {
                failure = failure == null ? failed : failure;
                throw failed;
            }
        }
    }
}
