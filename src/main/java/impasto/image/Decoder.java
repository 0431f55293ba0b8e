package impasto.image;

import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Decodes the first picture of a file, whole or not at all. */
final class Decoder {

    private final long pixelLimit;

    Decoder(long pixelLimit) {
        this.pixelLimit = pixelLimit;
    }

    Decoded decode(Source source) throws PictureException {
        try (ImageInputStream in = source.openForReaders()) {
            ImageReader reader = Formats.readerFor(in).orElseThrow(() -> Refusals.notAPicture(source.name()));
            try {
                reader.setInput(Formats.isWebp(reader) ? new StrictEnd(in, source.length()) : in, false, false);
                return decode(source, reader);
            } finally {
                reader.dispose();
            }
        } catch (PictureException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Refusals.damaged(source.name(), e);
        }
    }

    private Decoded decode(Source source, ImageReader reader) throws IOException {
        Sides sides = new Sides(reader.getWidth(0), reader.getHeight(0));
        if ((long) sides.width() * sides.height() > pixelLimit) {
            throw Refusals.tooLarge(source.name(), sides, pixelLimit);
        }
        if (Formats.isWebp(reader)) {
            requireWholeRiff(source);
        }
        StoredTags tags = StoredTags.of(source, Formats.isTiff(reader));
        Optional<ICC_Profile> profile = PngProfile.of(reader);
        try {
            return new Decoded(readStrictly(reader), profile, tags);
        } catch (OutOfMemoryError e) {
            throw Refusals.outOfMemory(source.name(), sides, e);
        }
    }

    private static BufferedImage readStrictly(ImageReader reader) throws IOException {
        AtomicBoolean cutShort = new AtomicBoolean();
        reader.addIIOReadWarningListener((from, warning) -> {
            if (tellsOfCut(warning)) {
                cutShort.set(true);
            }
        });
        BufferedImage image = reader.read(0);
        if (cutShort.get()) {
            throw new EOFException("the reader filled in what was missing");
        }
        return image;
    }

    // Java's JPEG reader makes up the missing part of a picture and only warns, in these words.
    private static boolean tellsOfCut(String warning) {
        String words = warning.toLowerCase(Locale.ROOT);
        return words.contains("truncated") || words.contains("premature end");
    }

    // The reader of lossless WebP makes up the missing part of a picture and says nothing.
    private static void requireWholeRiff(Source source) throws IOException {
        try (InputStream in = source.open()) {
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(8)).order(ByteOrder.LITTLE_ENDIAN);
            if (Integer.toUnsignedLong(header.getInt(4)) + header.limit() > source.length()) {
                throw new EOFException("the header tells of more bytes than there are");
            }
        }
    }
}
