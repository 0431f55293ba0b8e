package impasto.image.file.format;

import impasto.image.Sides;
import impasto.image.colour.StoredColours;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/**
 * Finds out what the first page of a TIFF or BigTIFF holds. The reader gets the file with a new directory at its end,
 * of those tags alone that pixels need and without a pointer to another.
 */
final class TiffOutline {

    static final int WIDTH = 256;
    static final int HEIGHT = 257;
    static final int BITS = 258;
    static final int COMPRESSION = 259;
    static final int PHOTOMETRIC = 262;
    static final int STRIP_OFFSETS = 273;
    static final int SAMPLES = 277;
    static final int ROWS_PER_STRIP = 278;
    static final int STRIP_BYTES = 279;
    static final int PLANAR = 284;
    static final int PREDICTOR = 317;
    static final int TILE_WIDTH = 322;
    static final int TILE_HEIGHT = 323;
    static final int TILE_OFFSETS = 324;
    static final int TILE_BYTES = 325;

    private static final int SUBFILE = 254;
    private static final int SUB_DIRECTORIES = 330;
    private static final int EXTRA_SAMPLES = 338;
    private static final int SAMPLE_FORMAT = 339;
    private static final int JPEG_OFFSET = 513;
    private static final int JPEG_BYTES = 514;
    private static final int PROFILE = 34675;
    private static final int DNG_VERSION = 50706;

    /** Tags that pixels need: sides, bits, coding, strips and tiles, palette, inks, JPEG of both kinds and YCbCr. */
    private static final Set<Integer> NEEDED = Set.of(WIDTH, HEIGHT, BITS, COMPRESSION, PHOTOMETRIC, 266, STRIP_OFFSETS,
            SAMPLES, ROWS_PER_STRIP, STRIP_BYTES, PLANAR, 292, 293, PREDICTOR, 320, TILE_WIDTH, TILE_HEIGHT, TILE_OFFSETS,
            TILE_BYTES, 332, 334, EXTRA_SAMPLES, SAMPLE_FORMAT, 347, 512, JPEG_OFFSET, JPEG_BYTES, 515, 519, 520, 521, 529, 530,
            531, 532);
    private static final List<Integer> RAW = List.of(32803, 34892);
    private static final List<Integer> LAB = List.of(8, 9, 10);
    private static final List<Integer> LOGARITHMIC = List.of(32844, 32845);
    private static final int MASK = 4;
    private static final int MOST_SAMPLES = 16;
    private static final int LARGE_TILE = 4096;
    private static final int PLANES = 2;
    private static final int ASSOCIATED_ALPHA = 1;
    private static final int SIGNED = 2;
    private static final int UNKNOWN = 4;

    private final ImageInputStream in;
    private final TiffDirectory directory;
    private final Sides sides;
    private final int compression;
    private final int samples;
    private final int bits;

    private TiffOutline(ImageInputStream in) throws IOException {
        this.in = in;
        directory = new TiffDirectory(in);
        refuseRaw();
        sides = new Sides((int) directory.number(WIDTH, 0), (int) directory.number(HEIGHT, 0));
        compression = (int) directory.number(COMPRESSION, TiffCompression.NONE);
        samples = (int) directory.number(SAMPLES, 1);
        bits = (int) directory.number(BITS, 1);
        if (sides.width() < 1 || sides.height() < 1 || bits < 1 || bits > 64) {
            throw new IOException("a directory of nonsense");
        }
    }

    /**
     * The outline of a file.
     *
     * @throws UnsupportedException when it is stored in a way that is not read
     */
    static Outline of(ImageInputStream in) throws IOException {
        return new TiffOutline(in).outline();
    }

    private void refuseRaw() throws IOException {
        int photometric = (int) directory.number(PHOTOMETRIC, 0);
        boolean preview = (directory.number(SUBFILE, 0) & 1) == 1 && directory.has(SUB_DIRECTORIES);
        if (directory.has(DNG_VERSION) || preview || RAW.contains(photometric)) {
            throw new UnsupportedException("raw");
        }
        if (photometric == MASK || LOGARITHMIC.contains(photometric)) {
            throw new UnsupportedException(photometric == MASK ? "tiff-mask" : "logarithmic");
        }
    }

    private Outline outline() throws IOException {
        TiffCompression.require(compression);
        if (samples < 1 || samples > MOST_SAMPLES) {
            throw new UnsupportedException("samples", samples);
        }
        if (directory.number(SAMPLE_FORMAT, 1) == SIGNED || directory.number(SAMPLE_FORMAT, 1) > UNKNOWN) {
            throw new UnsupportedException(directory.number(SAMPLE_FORMAT, 1) == SIGNED ? "signed" : "complex");
        }
        boolean coded = compression == TiffCompression.JPEG || compression == TiffCompression.WEBP;
        if (coded && samples > 1 && isPlanar(directory)) {
            throw new UnsupportedException("planar");
        }
        TiffStrips strips = TiffStrips.of(directory, sides, samples, bits);
        checkTiles(strips);
        if (strips.offsets().length > strips.expected(sides) * samples) {
            throw new IOException(strips.offsets().length + " strips");
        }
        checkJpegs(strips);
        TiffRewriter rewriter = new TiffRewriter(in, directory, NEEDED);
        strips.keepInside(in.length(), sides, compression == TiffCompression.NONE, rewriter);
        if (TiffCompression.isUnknownToReader(compression)) {
            FreeHeap.require(strips.offsets().length * strips.rowBytes() * strips.height());
            new TiffUnpacker(in, strips, compression, samples).replaceIn(rewriter);
        }
        long extra = directory.number(EXTRA_SAMPLES, 0);
        boolean unknown = extra == 0 && directory.has(EXTRA_SAMPLES);
        return new Outline(Container.TIFF, sides, bytesPerPixel(), rewriter.pieces(), directory.orientation(), colours())
                .withAlpha(extra == ASSOCIATED_ALPHA ? Outline.Alpha.MULTIPLIED
                        : unknown ? Outline.Alpha.NONE : Outline.Alpha.AS_READ);
    }

    private int bytesPerPixel() {
        int plain = samples * ((bits + 7) / 8) + 1;
        boolean twice = compression == TiffCompression.JPEG || compression == TiffCompression.OLD_JPEG
                || TiffCompression.isUnknownToReader(compression);
        return twice ? 2 * plain : plain;
    }

    private void checkTiles(TiffStrips strips) throws IOException {
        if (strips.width() < 1 || strips.height() < 1
                || strips.width() > Math.max(LARGE_TILE, 2L * sides.width())
                || strips.height() > Math.max(LARGE_TILE, 2L * sides.height())) {
            throw new IOException("tiles of " + strips.width() + " × " + strips.height());
        }
    }

    /** A JPEG in a strip can be as harmful as one in a file. */
    private void checkJpegs(TiffStrips strips) throws IOException {
        if (compression == TiffCompression.OLD_JPEG && directory.has(JPEG_OFFSET)) {
            long begin = directory.number(JPEG_OFFSET, 0);
            checkJpeg(begin, directory.number(JPEG_BYTES, in.length() - begin), sides.width(), sides.height());
        } else if (compression == TiffCompression.JPEG) {
            if (strips.bytes().length != strips.offsets().length
                    || Arrays.stream(strips.bytes()).sum() > 2 * in.length()) {
                throw new IOException("strips of unknown length");
            }
            for (int i = 0; i < strips.offsets().length; i++) {
                checkJpeg(strips.offsets()[i], strips.bytes()[i], strips.width(), strips.height());
            }
        }
    }

    private void checkJpeg(long begin, long length, long width, long height) throws IOException {
        if (begin < 0 || length < 4 || begin + length > in.length()) {
            throw new EOFException("a strip goes past the end");
        }
        Sides coded = JpegOutline.of(in, begin, begin + length).sides();
        if (coded.width() > Math.max(2 * width, 64) || coded.height() > Math.max(2 * height, 64)) {
            throw new IOException("a strip holds " + coded.width() + " × " + coded.height() + " pixels");
        }
    }

    /** Colours that the reader turns into sRGB itself need no profile. */
    private StoredColours colours() throws IOException {
        if (!directory.has(PROFILE) || LAB.contains((int) directory.number(PHOTOMETRIC, 0))) {
            return StoredColours.PLAIN;
        }
        return StoredColours.ofProfile(directory.bytes(PROFILE, StoredColours.MOST_PROFILE_BYTES));
    }

    /** Whether each channel lies in strips of its own. */
    static boolean isPlanar(TiffDirectory directory) throws IOException {
        return directory.number(PLANAR, 1) == PLANES;
    }
}
