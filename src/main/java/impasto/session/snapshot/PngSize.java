package impasto.session.snapshot;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The size of a PNG as its first bytes tell.
 *
 * @param width in pixels, 1 or more
 * @param height in pixels, 1 or more
 */
record PngSize(int width, int height) {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final long HEADER = 0x0000000D49484452L;

    /** The size of this file; empty when it is no PNG. */
    static Optional<PngSize> of(Path file) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            if (in.readLong() != SIGNATURE || in.readLong() != HEADER) {
                return Optional.empty();
            }
            PngSize size = new PngSize(in.readInt(), in.readInt());
            return size.width > 0 && size.height > 0 ? Optional.of(size) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
