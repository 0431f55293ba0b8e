package impasto.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.tiff.TiffMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What the EXIF or TIFF tags of a file say about its main picture.
 *
 * @param orientation how to turn the stored picture
 * @param associatedAlpha whether the stored colours are multiplied by alpha
 */
record StoredTags(Orientation orientation, boolean associatedAlpha) {

    static final StoredTags NONE = new StoredTags(Orientation.UPRIGHT, false);

    private static final int EXTRA_SAMPLES = 0x152;
    private static final int ASSOCIATED_ALPHA = 1;

    /** The tags of a picture; none where it carries none or they cannot be read, which is no reason to refuse it. */
    static StoredTags of(Source source, boolean tiff) {
        try {
            Metadata metadata = metadata(source, tiff);
            for (ExifIFD0Directory main : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
                return of(main);
            }
            return NONE;
        } catch (IOException | ImageProcessingException | RuntimeException e) {
            return NONE;
        }
    }

    private static StoredTags of(ExifIFD0Directory main) {
        Integer orientation = main.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        Integer extra = main.getInteger(EXTRA_SAMPLES);
        return new StoredTags(
                orientation == null ? Orientation.UPRIGHT : Orientation.ofExif(orientation),
                extra != null && extra == ASSOCIATED_ALPHA);
    }

    private static Metadata metadata(Source source, boolean tiff) throws IOException, ImageProcessingException {
        if (tiff && source instanceof Source.OfFile file) {
            // From a stream, a directory at the end of a large TIFF would draw all of it into memory.
            return TiffMetadataReader.readMetadata(file.path().toFile());
        }
        try (InputStream in = new BufferedInputStream(source.open())) {
            return ImageMetadataReader.readMetadata(in);
        }
    }
}
