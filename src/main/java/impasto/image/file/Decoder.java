package impasto.image.file;

import impasto.image.Said;
import impasto.image.Sides;
import impasto.image.file.format.Container;
import impasto.image.file.format.ForeignFormat;
import impasto.image.file.format.FreeHeap;
import impasto.image.file.format.Outline;
import impasto.image.file.format.Piece;
import impasto.image.file.format.PiecedStream;
import impasto.image.file.format.StrictEnd;
import impasto.image.file.format.UnsupportedException;
import impasto.words.Saying;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Decodes the first picture of a file, whole or not at all, in bounded time, stack and memory. */
final class Decoder {

    /** No side may be longer: what costs little by the pixel costs much by the row. */
    static final int LONGEST_SIDE = 300_000;

    private static final int SAMPLE_BYTES = 3 * Float.BYTES;

    private final long pixelLimit;
    private final Consumer<Saying> notes;

    Decoder(long pixelLimit, Consumer<Saying> notes) {
        this.pixelLimit = pixelLimit;
        this.notes = notes;
    }

    private interface Look<T> {
        T at(Container container, PiecedStream whole) throws IOException;
    }

    /** What a file holds, and whether it is within the limits. */
    Outline outline(ByteSource source) throws PictureException {
        return looked(source, (container, whole) -> {
            Outline outline = container.outline(whole);
            check(source, outline);
            return outline;
        });
    }

    /** The text that this program has written into a file, if any. */
    Optional<String> text(ByteSource source) throws PictureException {
        return looked(source, Container::text);
    }

    private static <T> T looked(ByteSource source, Look<T> look) throws PictureException {
        return limited(source, null, stop -> {
            try (ImageInputStream file = source.openForReaders()) {
                byte[] head = Container.head(file, ForeignFormat.HEAD);
                Container container = Container.of(head).orElse(null);
                if (container == null) {
                    throw ForeignFormat.of(head).map(name -> Refusals.foreign(source.name(), name))
                            .orElseGet(() -> Refusals.notAPicture(source.name()));
                }
                try (PiecedStream whole = new PiecedStream(file, List.of(Piece.between(0, source.length())))) {
                    stop.set(whole::stop);
                    return look.at(container, whole);
                }
            }
        });
    }

    /**
     * Decodes what was outlined.
     *
     * @param wanted the sides, as stored, that it will be resized to; if memory is short, no more than is needed for
     *     them is decoded
     */
    Decoded decode(ByteSource source, Outline outline, Sides wanted) throws PictureException {
        return limited(source, outline, stop -> {
            int step = step(outline, wanted);
            try (ImageInputStream file = source.openForReaders();
                    PiecedStream pieces = new PiecedStream(file, outline.pieces())) {
                stop.set(pieces::stop);
                return finished(source, outline, image(pieces, outline, step), step);
            }
        });
    }

    private interface Work<T> {
        T run(AtomicReference<Runnable> stop) throws IOException;
    }

    private static <T> T limited(ByteSource source, Outline outline, Work<T> work) throws PictureException {
        AtomicReference<Runnable> stop = new AtomicReference<>(() -> { });
        try {
            double pixels = outline == null ? 0 : (double) outline.sides().width() * outline.sides().height();
            return TimeLimit.run(TimeLimit.seconds(pixels), () -> work.run(stop), () -> stop.get().run());
        } catch (PictureException e) {
            throw e;
        } catch (UnsupportedException e) {
            throw Refusals.unsupported(source.name(), e);
        } catch (TimeLimit.OverException e) {
            throw Refusals.tooSlow(source.name(), e);
        } catch (InterruptedIOException e) {
            throw Refusals.interrupted(source.name(), e);
        } catch (OutOfMemoryError e) {
            throw Refusals.outOfMemory(source.name(), Optional.ofNullable(outline).map(Outline::shown), e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw Refusals.ofReader(source.name(), e);
        }
    }

    private void check(ByteSource source, Outline outline) throws IOException {
        Sides shown = outline.shown();
        if (outline.sides().width() < 1 || outline.sides().height() < 1) {
            throw new IOException("a header that tells of no pixels");
        }
        if ((long) shown.width() * shown.height() > pixelLimit
                || (long) outline.sides().width() * outline.sides().height() > pixelLimit) {
            throw Refusals.tooLarge(source.name(), shown, pixelLimit);
        }
        if (Math.max(shown.width(), shown.height()) > LONGEST_SIDE) {
            throw Refusals.tooLong(source.name(), shown, LONGEST_SIDE);
        }
    }

    /** Every how many rows and columns are read, so that memory holds the picture: more than 1 only if it must be. */
    private static int step(Outline outline, Sides wanted) {
        Sides sides = outline.sides();
        long result = (long) wanted.width() * wanted.height() * SAMPLE_BYTES;
        boolean whole = outline.container() == Container.WEBP || outline.placement().isPresent();
        for (int step = 1; ; step++) {
            long columns = (sides.width() + step - 1) / step;
            long rows = (sides.height() + step - 1) / step;
            if (step > 1 && (whole || columns < wanted.width() || rows < wanted.height())) {
                throw new OutOfMemoryError("for " + sides);
            }
            long canvas = outline.placement().isPresent()
                    ? 4L * outline.shown().width() * outline.shown().height() : 0;
            if (FreeHeap.holds(columns * rows * outline.bytesPerPixel() + result + canvas)) {
                return step;
            }
        }
    }

    private static BufferedImage image(PiecedStream pieces, Outline outline, int step) throws IOException {
        ImageReader reader = outline.container().reader();
        try (StrictEnd strict = new StrictEnd(pieces, pieces.length())) {
            reader.setInput(outline.container() == Container.WEBP ? strict : pieces, false, true);
            Sides told = new Sides(reader.getWidth(0), reader.getHeight(0));
            if (!told.equals(outline.sides())) {
                throw new IOException("the reader finds " + told + ", not " + outline.sides());
            }
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return readStrictly(reader, parameters, outline.endMissing());
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage readStrictly(ImageReader reader, ImageReadParam parameters, boolean endMissing)
            throws IOException {
        AtomicBoolean cutShort = new AtomicBoolean();
        reader.addIIOReadWarningListener((from, warning) -> {
            if (tellsOfCut(warning) || endMissing && warning.contains("Corrupt")) {
                cutShort.set(true);
            }
        });
        BufferedImage image = reader.read(0, parameters);
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

    private Decoded finished(ByteSource source, Outline outline, BufferedImage stored, int step) {
        BufferedImage image = outline.placement().isPresent() ? outline.placement().get().place(stored) : stored;
        int colours = image.getColorModel().getNumColorComponents();
        if (outline.endMissing()) {
            notes.accept(Said.of("image.note.no-end", source.name()));
        }
        if (outline.colours().broken() || !outline.colours().fits(colours)) {
            notes.accept(Said.of("image.note.profile", source.name()));
        }
        if (step > 1) {
            notes.accept(Said.of("image.note.thinned", source.name(), step, step));
        }
        return new Decoded(image, outline);
    }
}
