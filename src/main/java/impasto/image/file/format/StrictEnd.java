package impasto.image.file.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A stream that gives a reader of bits the few bytes it looks ahead after the end, as zeros, and stops it there. Left to
 * itself the reader of lossless WebP repeats bits for all that is missing, and makes up the rest of a damaged picture,
 * at worst for minutes.
 */
public final class StrictEnd extends ImageInputStreamImpl {

    private static final int LOOKAHEAD = 16;

    private final ImageInputStream in;
    private final long length;

    /**
     * @param in what to read; stays the caller's to close
     * @param length bytes there are
     */
    public StrictEnd(ImageInputStream in, long length) {
        this.in = in;
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        read(single, 0, 1);
        return single[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        bitOffset = 0;
        if (streamPos >= length + LOOKAHEAD) {
            // Unchecked, because the reader takes the end of a file for nothing unusual.
            throw new UncheckedIOException(new EOFException("the reader went on after the end"));
        }
        int got = (int) Math.min(count, length + LOOKAHEAD - streamPos);
        int real = (int) Math.max(0, Math.min(got, length - streamPos));
        if (real > 0) {
            in.seek(streamPos);
            in.readFully(bytes, offset, real);
        }
        Arrays.fill(bytes, offset + real, offset + got, (byte) 0);
        streamPos += got;
        return got;
    }

    @Override
    public long length() {
        return length;
    }
}
