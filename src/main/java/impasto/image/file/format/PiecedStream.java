package impasto.image.file.format;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageInputStreamImpl;

/** Pieces one after the other, as a stream that can be stopped from another thread. */
public final class PiecedStream extends ImageInputStreamImpl {

    private final ImageInputStream file;
    private final Piece[] pieces;
    private final long[] starts;
    private int current;
    private volatile boolean stopped;

    /** @param file what the pieces are of; stays the caller's to close */
    public PiecedStream(ImageInputStream file, List<Piece> pieces) {
        this.file = file;
        this.pieces = pieces.toArray(Piece[]::new);
        this.starts = new long[this.pieces.length + 1];
        for (int i = 0; i < this.pieces.length; i++) {
            starts[i + 1] = starts[i] + this.pieces[i].length();
        }
    }

    /** Makes the next reading fail, whoever reads. */
    public void stop() {
        stopped = true;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int count) throws IOException {
        bitOffset = 0;
        if (stopped) {
            // Unchecked, because some readers take what is checked for the end of a file.
            throw new UncheckedIOException(new InterruptedIOException("the reading was stopped"));
        }
        if (streamPos >= length()) {
            return -1;
        }
        seekPiece();
        Piece piece = pieces[current];
        long within = streamPos - starts[current];
        int got = (int) Math.min(count, piece.length() - within);
        if (piece.bytes() != null) {
            System.arraycopy(piece.bytes(), (int) within, to, offset, got);
        } else {
            file.seek(piece.offset() + within);
            got = file.read(to, offset, got);
        }
        streamPos += Math.max(0, got);
        return got;
    }

    private void seekPiece() {
        while (streamPos < starts[current]) {
            current--;
        }
        while (streamPos >= starts[current + 1]) {
            current++;
        }
    }

    @Override
    public long length() {
        return starts[pieces.length];
    }
}
