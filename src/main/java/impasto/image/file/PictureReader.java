package impasto.image.file;

import impasto.files.Names;
import impasto.image.Picture;
import impasto.image.Sides;
import impasto.image.file.format.Outline;
import impasto.words.Saying;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;

/**
 * Reads JPEG, PNG, GIF (the first frame), BMP, TIFF and BigTIFF (the first page) and WebP. The picture comes upright by
 * its EXIF orientation, in sRGB by its colour profile, laid over white where it is transparent, and at the depth it is
 * stored in. The format is told by the bytes, not by the ending of the name. What could be made to cost any amount of
 * time or memory is refused before or while it is decoded. Safe to use from several threads.
 */
public final class PictureReader {

    /** The pixels of the largest picture that is read unless told otherwise: 200 megapixels. */
    public static final long DEFAULT_PIXEL_LIMIT = 200_000_000;

    /** The highest limit that can be set. */
    public static final long HIGHEST_PIXEL_LIMIT = 700_000_000;

    static {
        ImageIO.setUseCache(false);
    }

    private static final float WHITE = 1;
    private static final float BLACK = 0;

    private final Decoder decoder;

    /** A reader with the usual limit of {@value #DEFAULT_PIXEL_LIMIT} pixels. */
    public PictureReader() {
        this(DEFAULT_PIXEL_LIMIT);
    }

    /**
     * A reader with the usual limit that tells what was amiss with pictures it could read all the same.
     *
     * @param notes takes one sentence for the user at a time, on any thread
     */
    public PictureReader(Consumer<Saying> notes) {
        this(DEFAULT_PIXEL_LIMIT, notes);
    }

    /**
     * A reader that refuses, before decoding, pictures whose header tells of more pixels than the limit.
     *
     * @param pixelLimit width times height, from 1 to {@value #HIGHEST_PIXEL_LIMIT}
     * @throws IllegalArgumentException when the limit is outside that range
     */
    public PictureReader(long pixelLimit) {
        this(pixelLimit, note -> { });
    }

    private PictureReader(long pixelLimit, Consumer<Saying> notes) {
        if (pixelLimit < 1 || pixelLimit > HIGHEST_PIXEL_LIMIT) {
            throw new IllegalArgumentException("a picture cannot be limited to " + pixelLimit + " pixels");
        }
        decoder = new Decoder(pixelLimit, notes);
    }

    /**
     * The sides of the picture in a file when it is upright, found out without decoding.
     *
     * @throws PictureException as {@link #read(Path)}, but for what is only found out by decoding
     */
    public Sides sides(Path file) throws PictureException {
        return sides(sourceOf(file));
    }

    /** As {@link #sides(Path)}, of the bytes of a file. */
    public Sides sides(byte[] bytes, String name) throws PictureException {
        return sides(new ByteSource.OfBytes(bytes, name));
    }

    /**
     * The text that {@link PictureWriter} has written into a file; empty where it has not. No pixels are decoded.
     *
     * @throws PictureException as {@link #sides(Path)}
     */
    public Optional<String> text(Path file) throws PictureException {
        return decoder.text(sourceOf(file));
    }

    /** As {@link #text(Path)}, of the bytes of a file. */
    public Optional<String> text(byte[] bytes, String name) throws PictureException {
        return decoder.text(new ByteSource.OfBytes(bytes, name));
    }

    private Sides sides(ByteSource source) throws PictureException {
        Outline outline = decoder.outline(source);
        return outline.orientation().apply(outline.shown());
    }

    /**
     * The picture in a file, in full size.
     *
     * @throws PictureException when there is no such file, or it is a folder, may not be read, is not a picture, is cut
     *     short, is damaged or is over the limit
     */
    public Picture read(Path file) throws PictureException {
        return read(sourceOf(file), UnaryOperator.identity(), WHITE);
    }

    /**
     * The picture in a file, shrunk or enlarged so that its longest side has exactly the given length. The full size
     * never exists as floats.
     *
     * @throws PictureException as {@link #read(Path)}
     * @throws IllegalArgumentException when the length is below 1, or so large that no array holds the picture
     */
    public Picture read(Path file, int longestSide) throws PictureException {
        return read(sourceOf(file), sides -> sides.fitted(longestSide), WHITE);
    }

    /**
     * A mask in a file, in full size: grey, black for nothing, where what is transparent is nothing too.
     *
     * @throws PictureException as {@link #read(Path)}
     */
    public Picture readMask(Path file) throws PictureException {
        return read(sourceOf(file), UnaryOperator.identity(), BLACK);
    }

    /** As {@link #readMask(Path)}, in the size of {@link #read(Path, int)}. */
    public Picture readMask(Path file, int longestSide) throws PictureException {
        return read(sourceOf(file), sides -> sides.fitted(longestSide), BLACK);
    }

    /**
     * The picture in a file, shrunk so that its longest side is no longer than the given length, with its full size.
     *
     * @throws PictureException as {@link #read(Path)}
     */
    public Shrunk readShrunk(Path file, int longestSide) throws PictureException {
        return shrunk(sourceOf(file), longestSide);
    }

    /** As {@link #readShrunk(Path, int)}, of the bytes of a file. */
    public Shrunk readShrunk(byte[] bytes, String name, int longestSide) throws PictureException {
        if (bytes.length == 0) {
            throw Refusals.empty(name);
        }
        return shrunk(new ByteSource.OfBytes(bytes, name), longestSide);
    }

    private Shrunk shrunk(ByteSource source, int longestSide) throws PictureException {
        Sides[] full = new Sides[1];
        Picture picture = read(source, sides -> {
            full[0] = sides;
            return sides.longest() > longestSide ? sides.fitted(longestSide) : sides;
        }, WHITE);
        boolean turned = full[0].width() > full[0].height() != picture.width() > picture.height();
        return turned ? new Shrunk(picture, full[0].height(), full[0].width())
                : new Shrunk(picture, full[0].width(), full[0].height());
    }

    /**
     * The picture in the bytes of a file, in full size.
     *
     * @param name what to call the bytes in the sentence of an exception
     * @throws PictureException when the bytes are not a picture, are cut short, are damaged or are over the limit
     */
    public Picture read(byte[] bytes, String name) throws PictureException {
        if (bytes.length == 0) {
            throw Refusals.empty(name);
        }
        return read(new ByteSource.OfBytes(bytes, name), UnaryOperator.identity(), WHITE);
    }

    private Picture read(ByteSource source, UnaryOperator<Sides> target, float ground) throws PictureException {
        Outline outline = decoder.outline(source);
        Sides wanted = target.apply(outline.shown());
        Picture.sampleCount(wanted.width(), wanted.height());
        Decoded decoded = decoder.decode(source, outline, wanted);
        try {
            return decoded.toPicture(wanted, ground);
        } catch (RuntimeException e) {
            throw Refusals.damaged(source.name(), e);
        } catch (OutOfMemoryError e) {
            throw Refusals.outOfMemory(source.name(), Optional.of(outline.shown()), e);
        }
    }

    private static ByteSource sourceOf(Path file) throws PictureException {
        String name = Names.of(file);
        if (Files.isDirectory(file)) {
            throw Refusals.folder(name);
        }
        if (!Files.exists(file)) {
            throw Refusals.missing(name);
        }
        if (!Files.isRegularFile(file)) {
            throw Refusals.notAPicture(name);
        }
        ByteSource source = new ByteSource.OfFile(file);
        try (InputStream in = source.open()) {
            if (in.read() < 0) {
                throw Refusals.empty(name);
            }
        } catch (PictureException e) {
            throw e;
        } catch (IOException e) {
            throw Refusals.unreadable(name, e);
        }
        return source;
    }
}
