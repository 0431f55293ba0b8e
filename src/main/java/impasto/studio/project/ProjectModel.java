package impasto.studio.project;

import impasto.message.Sentence;
import impasto.session.Preferences;
import impasto.session.project.Cards;
import impasto.session.project.Leftover;
import impasto.session.project.ProjectFolder;
import impasto.session.project.ProjectFolder.Loaded;
import impasto.session.project.ProjectFolders;
import impasto.studio.fx.Background;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.fx.Writes;
import impasto.studio.painting.Painter;
import impasto.words.Saying;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;

/**
 * The project that is open: one that the artist has named, which is kept in its working folder and saved when they say so, or the one
 * without a name, which is kept in the home and need not be saved. On the JavaFX thread but for what says otherwise. What it does is
 * done at once: to ask before is for others.
 */
public final class ProjectModel implements AutoCloseable {

    private final ProjectFolders folders;
    private final Home home;
    private final Desk desk;
    private final Recoveries recoveries;
    private final Painter painter;
    private final Preferences preferences;
    private final RecentProjects recent;
    private final Background background;
    private final Writes writes;
    private final Messages messages;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    /** Of the project that is open; null for the one without a name. */
    private volatile Journal journal;
    /** What the project's file holds; empty when that is not known. */
    private Optional<Cards> saved = Optional.empty();
    private int savedTakes;
    private volatile boolean unsaved;
    /** Whether the artist has said that what is not saved is to go. */
    private volatile boolean givenUp;
    /** When the working folder is gone that was left last, so that the same project can be opened again. */
    private CountDownLatch cleared = new CountDownLatch(0);

    /**
     * @param home where the project without a name is kept
     */
    public ProjectModel(ProjectFolders folders, Home home, Desk desk, Recoveries recoveries, Painter painter, Preferences preferences,
            Background background, Writes writes, Messages messages) {
        this.folders = folders;
        this.home = home;
        this.desk = desk;
        this.recoveries = recoveries;
        this.painter = painter;
        this.preferences = preferences;
        this.background = background;
        this.writes = writes;
        this.messages = messages;
        recent = new RecentProjects(preferences);
        changed.addListener((observed, old, now) -> unsaved = now);
        desk.listen(this::changed);
    }

    /** What it is called; empty for the one without a name. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** Whether it has a name. */
    public boolean isNamed() {
        return journal != null;
    }

    /** Whether it has a name and holds something that is not saved. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Whether it can be saved under another name only. */
    public ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    /** Whether it is being opened or saved. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The files of projects that were used recently, the last first. */
    public ObservableList<Path> recent() {
        return recent.files();
    }

    /** How many takes there are. */
    public int takes() {
        return desk.takesShown();
    }

    /** What is so large on the cards that a project may leave it where it is. */
    public List<String> largePictures() {
        return desk.largePictures();
    }

    /** Whether this is the file of the project that is open. */
    boolean isOpen(Path file) {
        return journal != null && journal.folder().project().equals(ProjectFolders.real(file));
    }

    private void changed() {
        Journal now = journal;
        if (now != null) {
            Cards cards = desk.cards();
            changed.set(!saved.equals(Optional.of(cards)) || desk.takes() != savedTakes);
            now.changed(cards);
        }
    }

    private record Opened(Optional<Leftover> left, Optional<ProjectFolder> folder, Optional<Loaded> loaded) {}

    /**
     * Opens a project in place of what is open.
     *
     * @param decide told instead of unsaved work on it that was left
     * @param then done at the end, however it ends
     */
    void open(Path file, Consumer<Leftover> decide, Runnable then) {
        List<Path> places = places();
        work(() -> {
            Optional<Leftover> left = folders.leftover(file);
            return left.isPresent() ? new Opened(left, Optional.empty(), Optional.empty()) : loaded(folders.open(file), places);
        }, opened -> {
            opened.left().ifPresent(decide);
            opened.folder().ifPresent(folder -> enter(folder, opened.loaded().orElseThrow(), true));
        }, failure -> {
            givenUp = false;
            if (!Files.exists(file)) {
                recent.forget(file);
            }
            messages.error(Words.of("project.unopened"), Sentence.of(failure));
        }, then);
    }

    /** Goes on with unsaved work that was left. */
    void resume(Leftover left, Runnable then) {
        List<Path> places = places();
        work(() -> {
            try {
                return new Opened(Optional.empty(), Optional.of(left.resume()), Optional.of(left.resume().load(places)));
            } catch (IOException | RuntimeException failure) {
                left.close();
                throw failure;
            }
        }, opened -> enter(opened.folder().orElseThrow(), opened.loaded().orElseThrow(), false),
                failure -> messages.error(Words.of("project.unopened"), Sentence.of(failure)), then);
    }

    private static Opened loaded(ProjectFolder folder, List<Path> places) throws IOException {
        try {
            return new Opened(Optional.empty(), Optional.of(folder), Optional.of(folder.load(places)));
        } catch (IOException | RuntimeException failure) {
            folder.discard();
            throw failure;
        }
    }

    /** Where pictures may be found that are linked and were moved. */
    private List<Path> places() {
        return List.of("picture.folder", "library.folder").stream().flatMap(key -> preferences.folder(key).stream()).toList();
    }

    /** All unsaved work that was left by programs that were killed. */
    void leftovers(Consumer<List<Leftover>> taker) {
        background.run(folders::leftovers, taker, failure -> messages.error(Words.of("project.unsearched"), Sentence.of(failure)));
    }

    private void enter(ProjectFolder folder, Loaded loaded, boolean asSaved) {
        desk.closeTakes();
        leave(!givenUp);
        journal = journal(folder, loaded.linksLarge());
        desk.open(loaded.cards(), folder);
        painter.forget();
        recoveries.keepIn(folder.paintings());
        recoveries.takeIn(folder.paintings());
        begin(folder, asSaved);
        List<Saying> notes = new ArrayList<>(loaded.notes());
        folder.readOnly().ifPresent(why -> notes.add(0, why.about(folder.name())));
        if (!notes.isEmpty()) {
            messages.advise(Words.of("project.about", folder.name()), notes.stream().map(note -> Sentence.of(note.here()))
                    .collect(Collectors.joining("\n")));
        }
    }

    private Journal journal(ProjectFolder folder, boolean linksLarge) {
        return new Journal(folder, linksLarge, failure -> Platform.runLater(() -> messages.advise(Words.of("project.unkept"),
                Sentence.ofWriting(folder.folder(), failure))));
    }

    private void begin(ProjectFolder folder, boolean asSaved) {
        name.set(folder.name());
        givenUp = false;
        readOnly.set(folder.readOnly().isPresent());
        markSaved(asSaved ? Optional.of(desk.cards()) : Optional.empty(), desk.takes());
        if (Files.exists(folder.project())) {
            recent.add(folder.project());
        }
    }

    private void markSaved(Optional<Cards> cards, int takesThen) {
        saved = cards;
        savedTakes = takesThen;
        changed.set(!saved.equals(Optional.of(desk.cards())) || desk.takes() != savedTakes);
    }

    /** Lets go of what is open, saved or not. @param paintings whether those under way are left, to be gone on with another time */
    private void leave(boolean paintings) {
        Journal left = journal;
        journal = null;
        if (left != null) {
            name.set("");
            readOnly.set(false);
            changed.set(false);
            CountDownLatch gone = new CountDownLatch(1);
            cleared = gone;
            background.run(() -> {
                left.close();
                left.folder().leave(paintings);
                gone.countDown();
                return true;
            }, done -> { }, failure -> gone.countDown());
        }
    }

    /** Saves under the name that it has. @param then done when that went well */
    void save(Runnable then) {
        busy.set(true);
        writes.settle(() -> saveSettled(then));
    }

    private void saveSettled(Runnable then) {
        Journal now = journal;
        Cards cards = desk.cards();
        int takesNow = desk.takes();
        Set<String> deleted = desk.deleted();
        Runnable unwritten = desk.unwrittenTakes();
        work(() -> {
            unwritten.run();
            now.folder().keep(cards, now.linksLarge());
            now.folder().save(deleted);
            return true;
        }, done -> {
            markSaved(Optional.of(cards), takesNow);
            recent.add(now.folder().project());
            messages.done(Words.of("project.saved"), Words.of("project.saved.text", now.folder().name()));
            then.run();
        }, failure -> unsaved(now.folder().project(), failure), () -> { });
    }

    private void unsaved(Path file, Exception failure) {
        messages.error(Words.of("project.unsaved"), Sentence.ofWriting(file.toAbsolutePath().getParent(), failure));
    }

    /**
     * Saves under another name, which the project then has.
     *
     * @param withTakes whether the takes of one that has no name yet go along
     * @param linksLarge whether large pictures are not copied but named
     * @param then done when that went well
     */
    void saveAs(Path file, boolean withTakes, boolean linksLarge, Runnable then) {
        busy.set(true);
        writes.settle(() -> saveSettledAs(file, withTakes, linksLarge, then));
    }

    private void saveSettledAs(Path file, boolean withTakes, boolean linksLarge, Runnable then) {
        Journal before = journal;
        Cards cards = desk.cards();
        int takesNow = desk.takes();
        Set<String> deleted = desk.deleted();
        Runnable unwritten = desk.unwrittenTakes();
        work(() -> {
            recoveries.settle();
            unwritten.run();
            ProjectFolder to = folders.create(file);
            try {
                List<String> taken = new ArrayList<>();
                Path from = before == null ? home.takes().getParent() : before.folder().folder();
                if (before != null) {
                    to.takeAll(before.folder());
                } else if (withTakes) {
                    taken.addAll(to.takeSnapshots(home.takes(), home.masks(), deleted));
                    to.takePaintings(home.paintings());
                }
                Cards there = Desk.moved(cards, from, to);
                to.keep(there, linksLarge);
                to.save(deleted);
                to.releaseTaken(home.takes(), taken, home.paintings());
                return new Saved(to, there);
            } catch (IOException | RuntimeException failure) {
                to.discard();
                throw failure;
            }
        }, done -> {
            desk.closeTakes();
            leave(false);
            journal = journal(done.folder(), linksLarge);
            desk.handOver(cards, done.cards(), done.folder());
            if (before != null || withTakes) {
                recoveries.moveTo(done.folder().paintings());
            } else {
                recoveries.keepIn(done.folder().paintings());
            }
            begin(done.folder(), true);
            markSaved(Optional.of(done.cards()), takesNow);
            changed();
            messages.done(Words.of("project.saved"), Words.of("project.saved.text", done.folder().name()));
            then.run();
        }, failure -> unsaved(file, failure), () -> { });
    }

    private record Saved(ProjectFolder folder, Cards cards) {}

    /** Goes to the project without a name, and takes everything off the cards there; its takes stay. */
    void renew() {
        if (journal != null) {
            desk.closeTakes();
            leave(!givenUp);
            desk.reopen(home.takes(), home.masks());
            recoveries.keepIn(home.paintings());
        }
        desk.clear();
        painter.forget();
    }

    private <T> void work(Callable<T> work, Consumer<T> done, Consumer<Exception> failed, Runnable then) {
        busy.set(true);
        CountDownLatch first = cleared;
        background.run(() -> {
            first.await();
            return work.call();
        }, result -> {
            busy.set(false);
            done.accept(result);
            then.run();
        }, failure -> {
            busy.set(false);
            failed.accept(failure);
            then.run();
        });
    }

    /** Lets go of changes that are not saved: the artist has said so. */
    void giveUp() {
        givenUp = true;
    }

    /** Keeps at once what would be lost; on any thread. */
    public void flush() {
        Journal now = journal;
        if (now != null) {
            now.flush();
        }
    }

    /** Keeps what is not saved, to be found at the next start, or else leaves nothing behind; on any thread, when all is written. */
    @Override
    public void close() {
        Journal last = journal;
        journal = null;
        if (last != null) {
            last.close();
            if (unsaved && !givenUp) {
                last.folder().close();
            } else {
                last.folder().leave(!givenUp);
            }
        }
    }
}
