package impasto.studio.project;

import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.session.Preferences;
import impasto.session.project.Card;
import impasto.session.project.Cards;
import impasto.session.project.ProjectFolder;
import impasto.settings.Setup;
import impasto.studio.fx.History;
import impasto.studio.fx.Words;
import impasto.studio.mask.MaskShelf;
import impasto.studio.pictures.PictureSlot;
import impasto.studio.pictures.PicturesModel;
import impasto.studio.settings.SettingsModel;
import impasto.studio.snapshots.SnapshotsModel;
import impasto.studio.takes.TakePainting;
import impasto.studio.takes.TakesModel;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;

/** What the artist has before them, in all rooms: gathered as a project keeps it, and put there again. On the JavaFX thread. */
public final class Desk {

    /** The name under which preferences keep the settings. */
    public static final String SETUP = "setup";

    private final PicturesModel pictures;
    private final MaskShelf masks;
    private final SettingsModel settings;
    private final TakesModel takes;
    private final TakePainting painting;
    private final SnapshotsModel snapshots;
    private final Preferences preferences;
    private final Set<PictureSlot> watched = new HashSet<>();
    private boolean quiet;

    public Desk(PicturesModel pictures, MaskShelf masks, SettingsModel settings, TakesModel takes, TakePainting painting,
            SnapshotsModel snapshots, Preferences preferences) {
        this.pictures = pictures;
        this.masks = masks;
        this.settings = settings;
        this.takes = takes;
        this.painting = painting;
        this.snapshots = snapshots;
        this.preferences = preferences;
    }

    /** Has this done whenever something on the desk has changed. */
    void listen(Runnable changed) {
        Runnable told = () -> {
            if (!quiet) {
                changed.run();
            }
        };
        watch(told);
        pictures.styles().addListener((ListChangeListener<PictureSlot>) change -> {
            watch(told);
            told.run();
        });
        settings.setupProperty().addListener((observed, old, now) -> told.run());
        snapshots.changesProperty().addListener((observed, old, now) -> told.run());
        takes.changesProperty().addListener((observed, old, now) -> told.run());
    }

    private void watch(Runnable told) {
        slots().filter(watched::add).forEach(slot -> {
            slot.sourceProperty().addListener((observed, old, now) -> told.run());
            slot.mask().maskProperty().addListener((observed, old, now) -> told.run());
        });
    }

    private Stream<PictureSlot> slots() {
        return Stream.concat(Stream.of(pictures.content(), pictures.start()), pictures.styles().stream());
    }

    /** What is on it. */
    Cards cards() {
        return new Cards(card(pictures.content()), pictures.styles().stream().map(Desk::card).toList(), card(pictures.start()),
                settings.now());
    }

    private static Optional<Card> card(PictureSlot slot) {
        return Optional.ofNullable(slot.source()).map(source -> new Card(source, slot.mask().mask()));
    }

    /** How often takes were added, changed or deleted. */
    int takes() {
        return snapshots.changesProperty().get() + takes.changesProperty().get();
    }

    /** How many takes are shown. */
    int takesShown() {
        return snapshots.frames().size();
    }

    /** Puts a project there in place of all that there is; nothing of it can be taken back. */
    void open(Cards cards, ProjectFolder folder) {
        quietly(() -> {
            pictures.open(source(cards.photo()), cards.paintings().stream().map(Desk::source).toList(), source(cards.start()));
            masks.open(folder.masks(), cards.photo().flatMap(Card::mask), cards.paintings().stream().map(card -> card.flatMap(Card::mask)).toList());
            show(cards.setup());
            openTakes(folder.snapshots(), folder.masks());
        });
        history().clear();
    }

    /**
     * What is there belongs to a project from now on.
     *
     * @param before what was there when it was saved
     * @param after the same, some of it perhaps in another place
     */
    void handOver(Cards before, Cards after, ProjectFolder folder) {
        quietly(() -> history().quietly(() -> {
            pictures.handOver();
            masks.handOver(folder.masks());
            move(pictures.content(), before.photo(), after.photo());
            move(pictures.start(), before.start(), after.start());
            for (int i = 0; i < Math.min(pictures.styles().size(), after.paintings().size()); i++) {
                move(pictures.styles().get(i), before.paintings().get(i), after.paintings().get(i));
            }
            if (!snapshots.deleted().isEmpty()) {
                history().clear();
            }
            openTakes(folder.snapshots(), folder.masks());
        }));
    }

    /** What writes all of takes that is not written yet, on any thread. */
    Runnable unwrittenTakes() {
        return takes.unwritten();
    }

    /** Writes what is not written yet of takes, to be called before their folder may go; others are opened next. */
    void closeTakes() {
        takes.close();
    }

    private void openTakes(Path folder, Path maskFolder) {
        takes.open(folder);
        painting.open(maskFolder);
        snapshots.open(folder);
    }

    /** The names of the files of takes that were deleted and can still be had back. */
    Set<String> deleted() {
        return snapshots.deleted().stream().flatMap(snapshot -> Stream.of(snapshot.id() + ".png", snapshot.id() + ".json"))
                .collect(Collectors.toSet());
    }

    private static void move(PictureSlot slot, Optional<Card> before, Optional<Card> after) {
        if (!before.equals(after) && before.map(Card::source).equals(Optional.ofNullable(slot.source()))) {
            slot.sourceProperty().set(after.orElseThrow().source());
        }
    }

    /** Puts there what was there without a project; nothing of it can be taken back. */
    void reopen(Path takeFolder, Path maskFolder) {
        quietly(() -> {
            pictures.reopen();
            show(preferences.setup(SETUP).orElseGet(Setup::standard));
            openTakes(takeFolder, maskFolder);
            masks.reopen(maskFolder);
        });
        history().clear();
    }

    /** Takes everything off, which can be taken back; takes stay. */
    void clear() {
        history().together(Words.of("project.step.new"), () -> {
            pictures.clear();
            settings.replace(settings.now().defaults(), Words.of("project.step.new"));
        });
    }

    private void show(Setup setup) {
        history().quietly(() -> settings.replace(setup, ""));
    }

    private History history() {
        return pictures.history();
    }

    private void quietly(Runnable work) {
        quiet = true;
        try {
            work.run();
        } finally {
            quiet = false;
        }
    }

    private static Optional<PictureSource> source(Optional<Card> card) {
        return card.map(Card::source);
    }

    /** The same cards with the pictures of another folder where they are in the project's too. */
    static Cards moved(Cards cards, Path from, ProjectFolder to) {
        return new Cards(moved(cards.photo(), from, to), cards.paintings().stream().map(card -> moved(card, from, to)).toList(),
                moved(cards.start(), from, to), cards.setup());
    }

    private static Optional<Card> moved(Optional<Card> card, Path from, ProjectFolder to) {
        return card.map(there -> there.source().whole() instanceof OfFile file
                ? to.counterpart(file.file(), from).map(place -> new Card(new OfFile(place, file.title())
                        .framed(there.source().framing()), there.mask())).orElse(there) : there);
    }

    /** The artist's files that are on the cards and so large that a project may leave them where they are. */
    List<String> largePictures() {
        return slots().map(PictureSlot::source).filter(source -> source != null && Cards.isLarge(source)).map(PictureSource::name)
                .distinct().toList();
    }
}
