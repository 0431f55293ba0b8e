package impasto.image.file;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import impasto.files.Names;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/** Where the bytes of a picture come from, and what to call them in a sentence. */
interface ByteSource {

    /** What the user knows these bytes as. */
    String name();

    /** Bytes there are. */
    long length() throws IOException;

    /** The bytes from the start; the caller closes the stream. */
    InputStream open() throws IOException;

    /** The bytes from the start as the readers of formats want them; the caller closes the stream. */
    ImageInputStream openForReaders() throws IOException;

    /** A file that exists. */
    record OfFile(Path path) implements ByteSource {

        @Override
        public String name() {
            return Names.of(path);
        }

        @Override
        public long length() throws IOException {
            return Files.size(path);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public ImageInputStream openForReaders() throws IOException {
            open().close(); // ImageIO would print the stack trace of a file that cannot be opened.
            return ImageIO.createImageInputStream(path.toFile());
        }
    }

    /** Bytes in memory. */
    record OfBytes(byte[] bytes, String name) implements ByteSource {

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public ImageInputStream openForReaders() {
            return new ByteArrayImageInputStream(bytes);
        }
    }
}
