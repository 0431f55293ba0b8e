package impasto.studio.mask;

import impasto.image.Mask;
import impasto.image.file.PictureWriter;
import impasto.message.Sentence;
import impasto.session.MaskStore;
import impasto.session.Preferences;
import impasto.studio.fx.Background;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.fx.Write;
import impasto.studio.fx.Writes;
import impasto.studio.pictures.PictureSlot;
import impasto.studio.pictures.PicturesModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.image.Image;

/** Remembers masks from one time to the next, and takes off those that no longer fit the content. */
public final class MaskShelf {

    private static final String PROTECT = "mask.protect";
    private static final String STYLES = "mask.styles";
    /** How far two shapes may differ and still count as the same, as when a picture was resized. */
    private static final double SAME_SHAPE = 0.03;

    private final PicturesModel pictures;
    private final Background background;
    private final Preferences preferences;
    private final Writes writes;
    private final Messages messages;
    private final Set<PictureSlot> watched = new HashSet<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private Path folder;
    private MaskStore store;
    private boolean ready;
    private boolean watching;
    /** Whether masks are remembered for the next time; a project keeps them itself. */
    private boolean remembers = true;

    /**
     * Begins to read the masks of the last time.
     *
     * @param folder where they lie
     */
    public MaskShelf(PicturesModel pictures, Background background, Preferences preferences, Path folder, Writes writes, Messages messages) {
        this.pictures = pictures;
        this.background = background;
        this.preferences = preferences;
        this.writes = writes;
        this.messages = messages;
        reopen(folder);
    }

    /** Where masks lie now. */
    public MaskStore store() {
        return store;
    }

    /** Puts the masks on that were there without a project, as they are read. @param home where they lie */
    public void reopen(Path home) {
        ready = false;
        remembers = true;
        keepIn(home);
        MaskStore from = store;
        Optional<String> protect = preferences.text(PROTECT);
        List<String> styles = preferences.texts(STYLES);
        if (protect.isEmpty() && styles.isEmpty()) {
            begin();
            return;
        }
        List<PictureSlot> places = List.copyOf(pictures.styles());
        background.run(() -> {
            List<Optional<Mask>> masks = new ArrayList<>();
            masks.add(read(from, protect.orElse("")));
            styles.forEach(name -> masks.add(read(from, name)));
            return masks;
        }, masks -> {
            if (store != from) {
                return;
            }
            restore(pictures.content(), masks.get(0));
            for (int i = 0; i < Math.min(places.size(), styles.size()); i++) {
                restore(places.get(i), masks.get(i + 1));
            }
            long named = Stream.concat(protect.stream(), styles.stream()).filter(name -> !name.isEmpty()).count();
            if (masks.stream().filter(Optional::isPresent).count() < named) {
                messages.advise(Words.of("mask.lost"), Words.of("mask.lost.text"));
            }
            begin();
            // One may have been painted meanwhile.
            places.forEach(slot -> slot.mask().mask().ifPresent(this::write));
            pictures.content().mask().mask().ifPresent(this::write);
            remember();
        }, failure -> {
            if (store == from) {
                messages.error(Words.of("mask.all-lost"), Sentence.of(failure));
                begin();
            }
        });
    }

    private void keepIn(Path other) {
        folder = other;
        store = new MaskStore(other);
    }

    /** What is masked stays so, and belongs to a project from now on. @param other where its masks lie */
    public void handOver(Path other) {
        remembers = false;
        keepIn(other);
        begin();
    }

    /**
     * Puts the masks of a project on.
     *
     * @param other where they lie
     * @param protect what of the photo stays
     * @param styles where the paintings go, by their places
     */
    public void open(Path other, Optional<Mask> protect, List<Optional<Mask>> styles) {
        handOver(other);
        pictures.content().mask().begin(protect);
        for (int i = 0; i < Math.min(styles.size(), pictures.styles().size()); i++) {
            pictures.styles().get(i).mask().begin(styles.get(i));
        }
    }

    private static Optional<Mask> read(MaskStore store, String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(store.read(name));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private static void restore(PictureSlot slot, Optional<Mask> mask) {
        if (slot.mask().mask().isEmpty()) {
            slot.mask().begin(mask);
        }
    }

    private void begin() {
        if (!watching) {
            watching = true;
            watch();
        }
        ready = true;
        List<Runnable> then = List.copyOf(waiting);
        waiting.clear();
        then.forEach(Runnable::run);
    }

    private void watch() {
        watch(pictures.content());
        pictures.styles().forEach(this::watch);
        pictures.styles().addListener((ListChangeListener<PictureSlot>) change -> {
            pictures.styles().forEach(this::watch);
            remember();
        });
        pictures.content().imageProperty().addListener((observed, old, now) -> fit(now));
        fit(pictures.content().imageProperty().get());
    }

    /** Whether the masks of the last time are read; if not, does this when they are. */
    public boolean isReady(Runnable otherwise) {
        if (!ready) {
            waiting.add(otherwise);
        }
        return ready;
    }

    private void watch(PictureSlot slot) {
        if (watched.add(slot)) {
            slot.sourceProperty().addListener((observed, old, now) -> remember());
            slot.mask().maskProperty().addListener((observed, old, now) -> {
                now.ifPresent(this::write);
                remember();
            });
        }
    }

    private void write(Mask mask) {
        MaskStore to = store;
        writes.begin(new Write<>(Words.of("mask.the-mask"), folder, () -> {
            to.write(mask);
            return true;
        }, done -> { }).orElsewhere("mask", file -> new PictureWriter().write(mask.toPicture(), file)));
    }

    /** Names only the places that have a picture, as the pictures themselves are remembered. */
    private void remember() {
        if (!ready || !remembers) {
            return;
        }
        name(pictures.content()).ifPresentOrElse(name -> preferences.put(PROTECT, name), () -> preferences.forget(PROTECT));
        preferences.put(STYLES, pictures.styles().stream().filter(slot -> slot.source() != null)
                .map(slot -> name(slot).orElse("")).toList());
    }

    private static Optional<String> name(PictureSlot slot) {
        return slot.mask().mask().map(MaskStore::name);
    }

    private void fit(Image content) {
        if (content == null) {
            return;
        }
        List<PictureSlot> unfit = Stream.concat(Stream.of(pictures.content()), pictures.styles().stream())
                .filter(slot -> slot.mask().mask().filter(mask -> !sameShape(mask, content)).isPresent()).toList();
        pictures.history().also(() -> unfit.forEach(slot -> slot.mask().change(Words.of("mask.off"), Optional.empty())));
        if (!unfit.isEmpty()) {
            messages.advise(Words.of("mask.off"), Words.of("mask.off.text"));
        }
    }

    private static boolean sameShape(Mask mask, Image content) {
        double ratio = mask.width() * content.getHeight() / (mask.height() * content.getWidth());
        return Math.abs(ratio - 1) < SAME_SHAPE;
    }
}
