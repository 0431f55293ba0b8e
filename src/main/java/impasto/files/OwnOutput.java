package impasto.files;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Standard output and standard error where a file's name stands for them, as {@code /dev/stdout} does. Opened by that name
 * they would be written from their beginning, over what the process has said and what a shell is to add to.
 */
public final class OwnOutput {

    private static final String FOLDERS = "(?:/dev/fd|/proc/(?:self|thread-self|" + ProcessHandle.current().pid() + ")/fd)/";
    private static final Pattern OUT = Pattern.compile("/dev/stdout|" + FOLDERS + "1");
    private static final Pattern ERR = Pattern.compile("/dev/stderr|" + FOLDERS + "2");

    private OwnOutput() {
    }

    /** What a name stands for, also through links, when it is one of the two; closing it leaves them open. */
    public static Optional<OutputStream> named(Path name) throws IOException {
        String file = WriteTarget.of(name).file().toString();
        if (OUT.matcher(file).matches()) {
            return Optional.of(unclosed(FileDescriptor.out));
        }
        return ERR.matcher(file).matches() ? Optional.of(unclosed(FileDescriptor.err)) : Optional.empty();
    }

    private static OutputStream unclosed(FileDescriptor descriptor) {
        return new FilterOutputStream(new FileOutputStream(descriptor)) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
