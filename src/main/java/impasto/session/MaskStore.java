package impasto.session;

import impasto.files.OwnFolder;
import impasto.image.Mask;
import impasto.image.file.PictureException;
import impasto.image.file.PictureReader;
import impasto.image.file.PictureWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Masks on disk, a grey PNG each under a name made of what is in it, so that none is ever written over. */
public final class MaskStore {

    /** Digits of any script, since some were written so. */
    public static final Pattern NAMES = Pattern.compile("mask-\\p{Nd}{1,9}x\\p{Nd}{1,9}-[0-9a-f]{8}\\.png");

    private final OwnFolder folder;

    /** @param folder made when the first mask is written */
    public MaskStore(Path folder) {
        this.folder = new OwnFolder(folder, NAMES);
    }

    /** The name that a mask is kept under. */
    public static String name(Mask mask) {
        return String.format(Locale.ROOT, "mask-%dx%d-%08x.png", mask.width(), mask.height(), mask.checksum());
    }

    /**
     * Writes a mask under its name, unless it is there.
     *
     * @throws IOException when it cannot be written
     */
    public void write(Mask mask) throws IOException {
        Path file = folder.place(name(mask));
        if (folder.isFree(name(mask))) {
            new PictureWriter().write(mask.toPicture(), file);
        }
    }

    /**
     * The mask of a name.
     *
     * @throws PictureException when it is not there or cannot be read
     */
    public Mask read(String name) throws PictureException {
        Path file = folder.find(name).orElseThrow(() -> new PictureException(
                Said.of("session.no-mask", PresetName.of(name, ""))));
        return Mask.of(new PictureReader().readMask(file));
    }

    /**
     * Deletes masks that nothing names and that are old enough not to belong to another studio.
     *
     * @param named the names of those to keep
     * @throws IOException when one cannot be deleted
     */
    public void clear(Collection<String> named, Duration age) throws IOException {
        if (folder.isReal()) {
            for (String name : folder.list()) {
                if (!named.contains(name) && folder.isStale(name, age) && isMask(name)) {
                    folder.delete(name);
                }
            }
        }
    }

    /** Whether there is in a file what its name says, so that this program has written it. */
    private boolean isMask(String name) {
        try {
            // The sum alone: the size may stand there in digits of another script.
            return name.endsWith(String.format(Locale.ROOT, "-%08x.png", read(name).checksum()));
        } catch (PictureException none) {
            return false;
        }
    }

    /** Deletes what was left of writing, untouched for so long. */
    public void clearTemporaries(Duration age) throws IOException {
        folder.clearTemporaries(age);
    }
}
