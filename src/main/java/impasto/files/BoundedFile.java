package impasto.files;

import impasto.words.SpokenException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads small files whole, whatever lies in their place: never waits for a pipe, never takes more than was agreed. */
public final class BoundedFile {

    /** The bytes of the largest file that is read: 16 MB. */
    public static final int MOST = 16 << 20;

    private BoundedFile() {
    }

    /**
     * The bytes of a file; a link is followed.
     *
     * @throws java.nio.file.NoSuchFileException when there is none
     * @throws IOException when it is not a regular file, has more than {@value #MOST} bytes or cannot be read
     */
    public static byte[] read(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new SpokenException(Said.of("files.no-file", Names.of(file)), null);
        }
        if (attributes.size() > MOST) {
            throw tooLarge(file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw tooLarge(file);
            }
            return bytes;
        }
    }

    private static IOException tooLarge(Path file) {
        return new SpokenException(Said.of("files.too-large", Names.of(file)), null);
    }
}
