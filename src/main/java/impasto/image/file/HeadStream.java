package impasto.image.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes a file on with another beginning, made of the one that its encoder wrote. */
final class HeadStream extends FilterOutputStream {

    private final byte[] head;
    private final Change change;
    private int got;

    /** Makes a beginning of another. */
    @FunctionalInterface
    interface Change {
        byte[] of(byte[] head) throws IOException;
    }

    /** @param length of what is changed, in bytes */
    HeadStream(OutputStream out, int length, Change change) {
        super(out);
        head = new byte[length];
        this.change = change;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int taken = Math.min(length, head.length - got);
        if (taken > 0) {
            System.arraycopy(bytes, from, head, got, taken);
            got += taken;
            if (got == head.length) {
                out.write(change.of(head));
            }
        }
        out.write(bytes, from + taken, length - taken);
    }
}
