package impasto.image.file.format;

import com.twelvemonkeys.imageio.util.IIOUtil;
import impasto.image.Sides;
import io.airlift.compress.zstd.ZstdInputStream;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks strips whose compression the reader of TIFF does not know, and packs them in one that it does. */
final class TiffUnpacker {

    private static final int MOST_LZMA_KIBIBYTES = 100 << 10;

    private final ImageInputStream in;
    private final TiffStrips strips;
    private final int compression;
    private final int samples;

    TiffUnpacker(ImageInputStream in, TiffStrips strips, int compression, int samples) {
        this.in = in;
        this.strips = strips;
        this.compression = compression;
        this.samples = samples;
    }

    /** Puts the strips that the new directory names in the place of the old. */
    void replaceIn(TiffRewriter rewriter) throws IOException {
        long[] offsets = new long[strips.offsets().length];
        long[] bytes = new long[offsets.length];
        if (strips.bytes().length != offsets.length) {
            throw new IOException("strips of unknown length");
        }
        for (int i = 0; i < offsets.length; i++) {
            byte[] packed = packed(unpacked(strips.offsets()[i], strips.bytes()[i]));
            offsets[i] = rewriter.append(packed);
            bytes[i] = packed.length;
        }
        rewriter.set(strips.tiled() ? TiffOutline.TILE_OFFSETS : TiffOutline.STRIP_OFFSETS, offsets);
        rewriter.set(strips.tiled() ? TiffOutline.TILE_BYTES : TiffOutline.STRIP_BYTES, bytes);
        rewriter.set(TiffOutline.COMPRESSION, TiffCompression.DEFLATE);
        if (compression == TiffCompression.WEBP) {
            rewriter.remove(TiffOutline.PREDICTOR);
        }
    }

    private byte[] unpacked(long offset, long length) throws IOException {
        if (offset < 0 || length < 0 || offset + length > in.length()) {
            throw new EOFException("a strip goes past the end");
        }
        if (compression == TiffCompression.WEBP) {
            return ofWebp(offset, offset + length);
        }
        long most = strips.rowBytes() * strips.height();
        if (most > Integer.MAX_VALUE - 8) {
            throw new UnsupportedException("strips");
        }
        PiecedStream strip = new PiecedStream(in, List.of(Piece.between(offset, offset + length)));
        try (InputStream stored = IIOUtil.createStreamAdapter(strip); InputStream plain = compression == TiffCompression.LZMA
                ? new XZInputStream(stored, MOST_LZMA_KIBIBYTES) : new ZstdInputStream(stored)) {
            return plain.readNBytes((int) most);
        }
    }

    /** Stored without packing, in the frame of Deflate, of which the reader undoes the predictor too. */
    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length + plain.length / 1000 + 64);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.NO_COMPRESSION))) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private byte[] ofWebp(long begin, long end) throws IOException {
        Outline outline = WebpOutline.of(in, begin, end);
        Sides sides = outline.sides();
        if (sides.width() > strips.width() || sides.height() > strips.height()) {
            throw new IOException("a strip of " + sides.width() + " × " + sides.height() + " pixels");
        }
        PiecedStream stream = new PiecedStream(in, outline.pieces());
        ImageReader reader = Container.WEBP.reader();
        try {
            reader.setInput(new StrictEnd(stream, stream.length()), false, true);
            return interleaved(reader.read(0));
        } finally {
            reader.dispose();
        }
    }

    private byte[] interleaved(BufferedImage image) throws IOException {
        Raster raster = image.getRaster();
        int width = raster.getWidth();
        byte[] bytes = new byte[width * raster.getHeight() * samples];
        int[] row = new int[width * raster.getNumBands()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                for (int s = 0; s < samples; s++) {
                    bytes[(y * width + x) * samples + s] = s < raster.getNumBands()
                            ? (byte) row[x * raster.getNumBands() + s] : (byte) 0xff;
                }
            }
        }
        return bytes;
    }
}
