package impasto.image.file;

import impasto.files.SafeFile;
import impasto.image.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Writes pictures as PNG, JPEG or TIFF, at 8 bits a sample, in the format that the ending of the file name asks for, with the
 * profile of their colours and their resolution. The same picture makes the same bytes at any time.
 * A file is either wholly written or left as it was. Safe to use from several threads.
 */
public final class PictureWriter {

    /** The quality of a JPEG unless told otherwise. */
    public static final float DEFAULT_JPEG_QUALITY = 0.92f;

    private static final int LONGEST_JPEG_SIDE = 65_500;
    /** No painting is so calm that it takes less room than this. */
    private static final int PIXELS_A_BYTE = 4;
    private static final int PIXELS_A_BYTE_OF_JPEG = 32;

    static {
        ImageIO.setUseCache(false);
    }

    private final float jpegQuality;
    private final List<Path> spared;

    /** A writer with the usual quality of JPEG, {@value #DEFAULT_JPEG_QUALITY}. */
    public PictureWriter() {
        this(DEFAULT_JPEG_QUALITY);
    }

    /**
     * A writer with a quality of JPEG; PNG and TIFF lose nothing at any quality.
     *
     * @param jpegQuality from 0, smallest, to 1, best
     * @throws IllegalArgumentException when the quality is outside that range
     */
    public PictureWriter(float jpegQuality) {
        if (!(jpegQuality >= 0 && jpegQuality <= 1)) {
            throw new IllegalArgumentException("a JPEG quality goes from 0 to 1, not " + jpegQuality);
        }
        this.jpegQuality = jpegQuality;
        spared = List.of();
    }

    private PictureWriter(float jpegQuality, List<Path> spared) {
        this.jpegQuality = jpegQuality;
        this.spared = List.copyOf(spared);
    }

    /** One that never replaces any of these files, by whatever name or link it is told to at the time of writing. */
    public PictureWriter sparing(List<Path> files) {
        return new PictureWriter(jpegQuality, files);
    }

    /**
     * Refuses a target that {@link #write} would refuse, before any work is spent on the picture. The disk is asked by
     * trying, which leaves nothing behind.
     *
     * @throws PictureException when the file is one of those to spare, the ending is not one of a format that is written, the folder is missing or nothing
     *     can be written into it, the disk does not take the name, or a file that is there may not be written
     */
    public void check(Path target) throws PictureException {
        WriteRefusals.check(target, spared);
        WriteRefusals.tryDisk(target);
    }

    /**
     * As {@link #check(Path)} for a picture of this size in pixels.
     *
     * @throws PictureException also when it is too long for JPEG, or the disk has no room for even a small part of it
     */
    public void check(Path target, int width, int height) throws PictureException {
        PictureFormat format = checkSize(target, width, height);
        long least = (long) width * height / (format == PictureFormat.JPEG ? PIXELS_A_BYTE_OF_JPEG : PIXELS_A_BYTE);
        WriteRefusals.tryRoom(target, Math.max(least, 1));
    }

    private PictureFormat checkSize(Path target, int width, int height) throws PictureException {
        PictureFormat format = WriteRefusals.check(target, spared);
        if (format == PictureFormat.JPEG && Math.max(width, height) > LONGEST_JPEG_SIDE) {
            throw WriteRefusals.tooLongForJpeg(target, LONGEST_JPEG_SIDE);
        }
        return format;
    }

    /** As {@link #write(Picture, Path, PictureMetadata)}, with nothing written about the picture. */
    public void write(Picture picture, Path target) throws PictureException {
        write(picture, target, PictureMetadata.PLAIN);
    }

    /**
     * Writes a picture. When that fails, a file that was there before keeps its content.
     *
     * @param metadata what the file carries beside the pixels
     * @throws PictureException as {@link #check}, or when the picture is too long for JPEG or the disk fails or is full
     */
    public void write(Picture picture, Path target, PictureMetadata metadata) throws PictureException {
        PictureFormat format = checkSize(target, picture.width(), picture.height());
        try {
            SafeFile.write(target, out -> Encoder.encode(picture.toBufferedImage(), format, jpegQuality, metadata, out));
        } catch (IOException | RuntimeException e) {
            throw WriteRefusals.failed(target, e);
        }
    }
}
