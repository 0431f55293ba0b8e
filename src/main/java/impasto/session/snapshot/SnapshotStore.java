package impasto.session.snapshot;

import impasto.files.JsonFile;
import impasto.files.Names;
import impasto.files.OwnFolder;
import impasto.files.StoredObject;
import impasto.files.StoredObject.State;
import impasto.image.Picture;
import impasto.image.file.PictureException;
import impasto.image.file.PictureReader;
import impasto.image.file.PictureWriter;
import impasto.settings.Setup;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Snapshots on disk, a PNG each with a JSON file beside it, so that they outlive the window; and the contents they were
 * painted from and small pictures of the styles, once for all snapshots of the same. A PNG without a JSON file is a snapshot of which little is known. Safe
 * from several threads.
 */
public final class SnapshotStore {

    private static final String PICTURE = ".png";
    private static final String FACTS = ".json";
    private static final String ID = "(0|[1-9][0-9]{0,17})";
    private static final Pattern PICTURES = Pattern.compile(ID + "\\.png");
    private static final Pattern ALL_FACTS = Pattern.compile(ID + "\\.json");
    /** Digits of any script, since some were written so. */
    private static final Pattern CONTENTS = Pattern.compile("content-\\p{Nd}{1,9}x\\p{Nd}{1,9}-[0-9a-f]{8}\\.png");

    /** What the names of all files of its folder look like, those of takes among them. */
    public static final Pattern NAMES = Pattern.compile(PICTURES + "|" + ALL_FACTS + "|" + CONTENTS + "|" + TakeStore.NAMES);

    private final OwnFolder folder;
    private final AtomicLong last = new AtomicLong();

    /** @param folder made when the first snapshot is added */
    public SnapshotStore(Path folder) {
        this.folder = new OwnFolder(folder, NAMES);
    }

    /**
     * Keeps a painting as it is.
     *
     * @param name of the content it was painted from
     * @throws IOException when it cannot be written
     */
    public Snapshot add(PaintedPicture painted, String name, int iteration, double loss) throws IOException {
        return add(nextId(), painted, name, iteration, loss, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An id for a snapshot that is added later: those that come after it in time come after it in the list. */
    public synchronized long nextId() {
        long id = Math.max(last.get() + 1, System.currentTimeMillis());
        while (!folder.isFree(id + PICTURE) || !folder.isFree(id + FACTS)) {
            id++;
        }
        last.accumulateAndGet(id, Math::max);
        return id;
    }

    /**
     * As {@link #add(Painted, String, int, double)}.
     *
     * @param id from {@link #nextId}, of this snapshot alone
     * @param origin the painting that it is of
     * @param style what the painting learns from, small, to be kept with it
     * @param setup all settings as they are now
     */
    public synchronized Snapshot add(long id, PaintedPicture painted, String name, int iteration, double loss, Optional<Origin> origin,
            Optional<Picture> style, Optional<Setup> setup) throws IOException {
        Path file = folder.place(id + PICTURE);
        Optional<Path> content = painted.content().isPresent() ? keep(painted.content().get()) : Optional.empty();
        Optional<Path> learnt = style.isPresent() && origin.isPresent() ? keep(style.get()) : Optional.empty();
        Snapshot snapshot = new Snapshot(id, SnapshotFacts.name(name), iteration, loss, painted.width(), painted.height(),
                painted.side(), painted.colour(), file, content,
                origin.map(of -> new Origin(of.begun(), of.style(), learnt.or(of::picture))), setup);
        // The picture last: without it the facts are of no use, while without facts it would have no name.
        JsonFile.write(folder.place(id + FACTS), SnapshotFacts.write(snapshot));
        try {
            new PictureWriter().write(painted.raw(), file);
        } catch (IOException | RuntimeException failure) {
            folder.delete(id + FACTS);
            throw failure;
        }
        return snapshot;
    }

    private static String name(Picture content) {
        FloatBuffer samples = content.samples();
        ByteBuffer bytes = ByteBuffer.allocate(samples.remaining());
        while (samples.hasRemaining()) {
            bytes.put((byte) Math.round(samples.get() * 255));
        }
        CRC32 sum = new CRC32();
        sum.update(bytes.flip());
        return String.format(Locale.ROOT, "content-%dx%d-%08x%s", content.width(), content.height(), sum.getValue(), PICTURE);
    }

    /** Where a content is kept; empty when something else lies there. */
    private Optional<Path> keep(Picture content) throws IOException {
        String name = name(content);
        if (folder.isFree(name)) {
            new PictureWriter().write(content, folder.place(name));
        } else if (folder.find(name).isPresent()) {
            // So that nobody takes it for one that nothing needs any more.
            Files.setLastModifiedTime(folder.place(name), FileTime.from(Instant.now()));
        }
        return folder.find(name);
    }

    /** The snapshots of earlier times, the oldest first, as far as they can be read. Changes nothing in the folder. */
    public List<Snapshot> list() throws IOException {
        List<Snapshot> snapshots = new ArrayList<>();
        for (String name : folder.list()) {
            Matcher picture = PICTURES.matcher(name);
            if (picture.matches()) {
                read(picture.group(1)).ifPresent(snapshots::add);
            }
        }
        snapshots.sort(Comparator.comparingLong(Snapshot::id));
        // Those to come come after them though the clock was put back since.
        snapshots.forEach(snapshot -> last.accumulateAndGet(snapshot.id(), Math::max));
        return snapshots;
    }

    private Optional<Snapshot> read(String id) {
        Optional<Path> picture = folder.find(id + PICTURE);
        return picture.flatMap(file -> SnapshotFacts.read(Long.parseLong(id), facts(id).object(), file,
                name -> Optional.of(name).filter(CONTENTS.asMatchPredicate()).flatMap(folder::find)));
    }

    private StoredObject facts(String id) {
        return folder.find(id + FACTS).map(file -> StoredObject.read(file, SnapshotFacts.VERSION))
                .orElseGet(() -> StoredObject.missing(Path.of(id + FACTS)));
    }

    /** The painting of a snapshot; without its content when that cannot be read any more. */
    public static PaintedPicture read(Snapshot snapshot) throws PictureException {
        Picture raw = new PictureReader().read(snapshot.file());
        return new PaintedPicture(raw, snapshot.content().flatMap(SnapshotStore::content), snapshot.colour());
    }

    /** What the painting of a snapshot learns from, small; empty when it was not kept or cannot be read any more. */
    public static Optional<Picture> style(Snapshot snapshot) {
        return snapshot.origin().flatMap(Origin::picture).flatMap(SnapshotStore::content);
    }

    private static Optional<Picture> content(Path file) {
        try {
            return Optional.of(new PictureReader().read(file));
        } catch (PictureException damaged) {
            return Optional.empty();
        }
    }

    /** Whether snapshots can be deleted: in a folder that is a link nothing is. */
    public boolean mayDelete() {
        return folder.isReal();
    }

    /**
     * Deletes a snapshot for good, and its content when no other snapshot needs it.
     *
     * @throws IOException when it cannot be deleted, or its folder is a link, in which nothing is
     */
    public synchronized void delete(Snapshot snapshot) throws IOException {
        StoredObject facts = facts(Long.toString(snapshot.id()));
        folder.delete(snapshot.id() + PICTURE);
        if (facts.state() != State.WHOLE || SnapshotFacts.mayBe(facts.object())) {
            folder.delete(snapshot.id() + FACTS);
        }
        for (String shared : snapshot.shared().stream().map(Names::of).filter(CONTENTS.asMatchPredicate()).toList()) {
            if (needed().filter(names -> !names.contains(shared)).isPresent() && isContent(shared)) {
                folder.delete(shared);
            }
        }
    }

    /** Whether there is in a file what its name says, so that this program has written it. */
    private boolean isContent(String name) {
        return folder.find(name).flatMap(SnapshotStore::content).filter(picture -> sum(name).equals(sum(name(picture))))
                .isPresent();
    }

    /** The sum alone: the size may stand there in digits of another script. */
    private static String sum(String name) {
        return name.substring(name.lastIndexOf('-'));
    }

    /** The names of contents that snapshots need; empty when that is not known of all. */
    private Optional<Set<String>> needed() throws IOException {
        Set<String> needed = new HashSet<>();
        for (String name : folder.list()) {
            Matcher picture = PICTURES.matcher(name);
            if (picture.matches()) {
                String id = picture.group(1);
                State state = facts(id).state();
                if (state != State.WHOLE && state != State.NEWER) {
                    return Optional.empty();
                }
                read(id).ifPresent(snapshot -> snapshot.shared().stream().map(Names::of).forEach(needed::add));
            }
        }
        return Optional.of(needed);
    }

    /**
     * Deletes what no snapshot needs and was left when a program was killed: facts without a picture, contents, temporary
     * files.
     *
     * @param age for how long nobody may have written to it
     * @throws IOException when something cannot be deleted
     */
    public synchronized void clear(Duration age) throws IOException {
        if (!folder.isReal()) {
            return;
        }
        Optional<Set<String>> needed = needed();
        for (String name : folder.list()) {
            Matcher facts = ALL_FACTS.matcher(name);
            boolean lost = facts.matches() && folder.isFree(facts.group(1) + PICTURE);
            boolean unneeded = CONTENTS.matcher(name).matches() && needed.isPresent() && !needed.get().contains(name);
            if ((lost || unneeded) && folder.isStale(name, age)
                    && (lost ? SnapshotFacts.are(facts(facts.group(1)).object()) : isContent(name))) {
                folder.delete(name);
            }
        }
        folder.clearTemporaries(age);
    }
}
