package impasto.studio.pictures;

import impasto.image.Sides;
import impasto.image.file.PictureException;
import impasto.image.file.PictureReader;
import impasto.image.file.Shrunk;
import impasto.message.ForeseenFailures;
import impasto.message.Sentence;
import impasto.session.NamePattern;
import impasto.session.PictureSource;
import impasto.studio.fx.Background;
import impasto.studio.fx.History;
import impasto.studio.fx.Images;
import impasto.studio.fx.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;

/** A place for a picture: where it comes from, what it looks like, or why it cannot be read. */
public final class PictureSlot {

    /** What a picture is for. */
    public enum Role {
        CONTENT, STYLE, START;

        /** The role as a heading. */
        public String title() {
            return Words.of("pictures." + this);
        }

        /** The word that keys have for it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int SHOWN_SIDE = 1600;

    private final Role role;
    private final Background background;
    private final MaskSlot mask;
    private final ObjectProperty<PictureSource> source = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Image> image = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final BiConsumer<PictureSource, String> refused;
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();

    /** The last picture that could be read, while it or what was to follow it is here. */
    private Optional<Read> kept = Optional.empty();

    /**
     * @param background where pictures are read
     * @param history where its changes become steps
     * @param refused told of a picture that cannot be read, and why, when the one before stays
     */
    PictureSlot(Role role, Background background, History history, BiConsumer<PictureSource, String> refused) {
        this.role = role;
        this.background = background;
        this.refused = refused;
        mask = new MaskSlot(history);
        source.addListener((observed, old, now) -> load(now));
    }

    public Role role() {
        return role;
    }

    /** Where a style goes in the painting, or where the content stays. */
    public MaskSlot mask() {
        return mask;
    }

    /** Where the picture comes from; null when the place is free. */
    public ObjectProperty<PictureSource> sourceProperty() {
        return source;
    }

    public PictureSource source() {
        return source.get();
    }

    /** The picture small enough to show; null until it is read. */
    public ReadOnlyObjectProperty<Image> imageProperty() {
        return image.getReadOnlyProperty();
    }

    /** The sides of what is taken of it; null until it is read. */
    public Sides sides() {
        return isShown() ? kept.get().sides() : null;
    }

    /** The sides of all of it; null until it is read. */
    public Sides wholeSides() {
        return isShown() ? kept.get().whole() : null;
    }

    private boolean isShown() {
        return kept.isPresent() && image.get() != null;
    }

    /** The same in words. */
    public ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** Why it cannot be read; empty when it can. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** What was amiss with a picture that could be read all the same; empty when nothing was. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Whether nothing is here, or nothing that can be read. */
    public boolean isFree() {
        return source.get() == null || !error.get().isEmpty();
    }

    /** Its name without ending, for the names of files. */
    public String stem() {
        return source.get() == null ? "" : NamePattern.stem(source.get().name());
    }

    private void load(PictureSource now) {
        image.set(null);
        facts.set("");
        error.set("");
        note.set("");
        loading.set(now != null);
        if (now == null) {
            kept = Optional.empty();
        } else if (kept.isPresent() && kept.get().source() == now) {
            show(kept.get());
        } else {
            background.run(() -> read(now), this::show, failure -> fail(now, failure));
        }
    }

    private record Read(PictureSource source, Image image, Sides sides, Sides whole, String note) {}

    private Read read(PictureSource from) throws PictureException {
        List<String> notes = Collections.synchronizedList(new ArrayList<>());
        Shrunk shrunk = from.readShrunk(new PictureReader(told -> notes.add(Sentence.of(told.here()))), SHOWN_SIDE);
        Sides sides = new Sides(shrunk.width(), shrunk.height());
        Sides whole = from.whole() == from ? sides : from.whole().sides(new PictureReader());
        return new Read(from, Images.of(shrunk.picture()), sides, whole, String.join(" ", notes));
    }

    private void show(Read read) {
        if (read.source() == source.get()) {
            loading.set(false);
            kept = Optional.of(read);
            image.set(read.image());
            facts.set(Words.of("pictures.sides", read.sides().width(), read.sides().height()));
            note.set(read.note());
        }
    }

    private void fail(PictureSource from, Exception failure) {
        if (from == source.get()) {
            String why = failure instanceof PictureException || !ForeseenFailures.is(failure) ? Sentence.of(failure)
                    : Sentence.of(Words.of("pictures.unreadable", from.name(), failure.getLocalizedMessage()));
            if (kept.isPresent()) {
                refused.accept(from, why);
            } else {
                loading.set(false);
                error.set(why);
            }
        }
    }

    /** Puts back the picture that could be read last. */
    void giveBack() {
        kept.ifPresent(read -> source.set(read.source()));
    }
}
