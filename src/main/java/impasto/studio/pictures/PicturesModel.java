package impasto.studio.pictures;

import impasto.files.Folders;
import impasto.image.Framing;
import impasto.image.Picture;
import impasto.image.Sides;
import impasto.image.file.PictureWriter;
import impasto.message.Sentence;
import impasto.session.NamePattern;
import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.session.Preferences;
import impasto.session.SamplePictures;
import impasto.settings.Start;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.fx.Background;
import impasto.studio.fx.History;
import impasto.studio.fx.Messages;
import impasto.studio.fx.PictureDrag.Carried;
import impasto.studio.fx.Words;
import impasto.studio.pictures.PictureSlot.Role;
import impasto.studio.settings.SettingsModel;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The pictures to paint from: content, styles and perhaps a start; remembered, as are the files used recently. Whatever changes them is
 * a step of the history.
 */
public final class PicturesModel {

    /** How many styles there can be. */
    public static final int MOST_STYLES = 4;

    /** The longest side of a mask, in pixels: finer than the layers that styles are learnt from. */
    private static final int MASK_SIDE = 1024;

    private final PictureSlot content;
    private final ObservableList<PictureSlot> styles = FXCollections.observableArrayList();
    private final ObservableList<PictureSlot> stylesToRead = FXCollections.unmodifiableObservableList(styles);
    private final PictureSlot start;
    private final RecentPictures recent;
    private final CardMemory memory;
    private final Background background;
    private final Path pasted;
    private final SettingsModel settings;
    private final History history;
    private final Messages messages;
    /** Whether what is on the cards is remembered for the next time; a project keeps it itself. */
    private boolean remembers = true;

    /**
     * The pictures of the last time, or none the first time.
     *
     * @param pasted the folder for pictures that are pasted, among the program's own files
     */
    public PicturesModel(Background background, Preferences preferences, Path pasted, SettingsModel settings, Messages messages) {
        this.background = background;
        this.pasted = pasted;
        this.settings = settings;
        this.history = settings.history();
        this.messages = messages;
        recent = new RecentPictures(background, preferences, pasted.getParent());
        memory = new CardMemory(preferences);
        content = slot(Role.CONTENT);
        start = slot(Role.START);
        history.quietly(this::restore);
    }

    private PictureSlot slot(Role role) {
        PictureSlot[] made = new PictureSlot[1];
        PictureSlot slot = new PictureSlot(role, background, history, (picture, why) -> refused(made[0], picture, why));
        made[0] = slot;
        slot.sourceProperty().addListener((observed, old, now) -> {
            history.changed(slot, now == null ? Words.of("pictures.step.remove", old.name()) : Words.of("pictures.step.open", now.name()),
                    old, now, slot.sourceProperty()::set);
            if (now != null) {
                recent.add(now);
            }
            remember();
        });
        return slot;
    }

    private void restore() {
        // Before the first place is filled, which remembers how all are then.
        Optional<PictureSource> photo = memory.content();
        Optional<PictureSource> first = memory.start();
        List<Optional<PictureSource>> remembered = memory.styles();
        remembers = false;
        boolean any = remembered.stream().limit(MOST_STYLES).anyMatch(Optional::isPresent);
        // A place whose picture cannot be read stays, for masks and weights go by the place.
        replaceAll(photo, any ? remembered : List.of(), first);
        remembers = true;
        remember();
    }

    private void replaceAll(Optional<PictureSource> photo, List<Optional<PictureSource>> paintings, Optional<PictureSource> first) {
        // What cannot be read takes no place of another's, and no mask stays on what it was not made for.
        Stream.concat(Stream.of(content, start), styles.stream()).forEach(slot -> {
            slot.sourceProperty().set(null);
            slot.mask().begin(Optional.empty());
        });
        if (!styles.isEmpty()) {
            showStyles(List.of(styles.get(0)));
        }
        while (styles.size() < Math.max(1, Math.min(MOST_STYLES, paintings.size()))) {
            addStyle();
        }
        photo.ifPresent(content.sourceProperty()::set);
        for (int i = 0; i < Math.min(styles.size(), paintings.size()); i++) {
            styles.get(i).sourceProperty().set(paintings.get(i).orElse(null));
        }
        first.ifPresent(start.sourceProperty()::set);
    }

    /** Puts the pictures of a project on the cards, in place of all that are there and without their masks; not a step. */
    public void open(Optional<PictureSource> photo, List<Optional<PictureSource>> paintings, Optional<PictureSource> first) {
        remembers = false;
        history.quietly(() -> replaceAll(photo, paintings, first));
    }

    /** What is on the cards stays, and belongs to a project from now on. */
    public void handOver() {
        remembers = false;
    }

    /** Puts the pictures on the cards that were there without a project; not a step. */
    public void reopen() {
        history.quietly(this::restore);
    }

    /** Takes everything off the cards. */
    public void clear() {
        history.together(Words.of("pictures.step.clear"), () -> {
            Stream.concat(Stream.of(content), styles.stream()).forEach(slot ->
                    slot.mask().change(Words.of("pictures.step.clear"), Optional.empty()));
            content.sourceProperty().set(null);
            start.sourceProperty().set(null);
            while (styles.size() > 1) {
                removeStyle(styles.get(styles.size() - 1));
            }
            styles.get(0).sourceProperty().set(null);
        });
    }

    private void remember() {
        if (start != null && remembers) {
            memory.remember(content, start, styles);
        }
    }

    /** What cannot be read takes no other picture's place. */
    private void refused(PictureSlot slot, PictureSource picture, String why) {
        recent.forget(picture);
        history.withdraw(slot, picture);
        history.quietly(slot::giveBack);
        messages.error(Words.of("pictures.refused", picture.name()), Words.of("pictures.refused.text", why, slot.source().name()));
    }

    /** Where everything that is done becomes a step. */
    public History history() {
        return history;
    }

    public PictureSlot content() {
        return content;
    }

    /** The places for styles, one at least. */
    public ObservableList<PictureSlot> styles() {
        return stylesToRead;
    }

    /** What a place is called: several styles have numbers. */
    public String title(PictureSlot slot) {
        String role = slot.role().title();
        return slot.role() == Role.STYLE && styles.size() > 1 ? Words.of("pictures.numbered", role, styles.indexOf(slot) + 1) : role;
    }

    /** What a place is known by, in any language. */
    public String id(PictureSlot slot) {
        String role = slot.role().toString();
        return slot.role() == Role.STYLE && styles.size() > 1 ? role + "-" + (styles.indexOf(slot) + 1) : role;
    }

    /** A further, free place for a style; no more than {@value #MOST_STYLES} in all. */
    public PictureSlot addStyle() {
        if (styles.size() == MOST_STYLES) {
            throw new IllegalStateException("there are " + MOST_STYLES + " styles already");
        }
        PictureSlot slot = slot(Role.STYLE);
        List<PictureSlot> now = new ArrayList<>(styles);
        now.add(slot);
        history.change(styles, Words.of("pictures.add"), List.copyOf(styles), now, this::showStyles);
        return slot;
    }

    private void showStyles(List<PictureSlot> now) {
        styles.removeIf(slot -> !now.contains(slot));
        for (int i = 0; i < now.size(); i++) {
            if (i == styles.size() || styles.get(i) != now.get(i)) {
                styles.add(i, now.get(i));
            }
        }
        remember();
    }

    /** Takes a style away, its weight in the blend with it; of the last one only its picture. */
    public void removeStyle(PictureSlot slot) {
        if (styles.size() == 1) {
            slot.sourceProperty().set(null);
            return;
        }
        String name = slot.source() == null ? title(slot) : slot.source().name();
        history.together(Words.of("pictures.step.remove", name), () -> {
            for (int i = styles.indexOf(slot); i < styles.size(); i++) {
                settings.change(Catalogue.blend(i), Catalogue.blend(i + 1).in(settings.now()));
            }
            List<PictureSlot> now = new ArrayList<>(styles);
            now.remove(slot);
            history.change(styles, "", List.copyOf(styles), now, this::showStyles);
        });
    }

    /** Lets the photo and a painting change places; the first painting for the photo's place. */
    public void swap(PictureSlot slot) {
        PictureSlot painting = slot.role() == Role.STYLE ? slot : styles.get(0);
        PictureSource photo = content.source();
        history.together(Words.of("pictures.step.swap"), () -> {
            content.sourceProperty().set(painting.source());
            painting.sourceProperty().set(photo);
        });
    }

    /** Takes another part of a place's picture; masks stay on what they are painted over, or are cut with it. */
    public void frame(PictureSlot slot, Framing framing) {
        Framing before = slot.source().framing();
        Sides whole = slot.wholeSides();
        String step = Words.of("pictures.step.crop", slot.source().name());
        history.together(step, () -> {
            slot.sourceProperty().set(slot.source().framed(framing));
            if (slot == content && whole != null && !framing.equals(before)) {
                Sides part = framing.of(whole);
                Sides sides = part.fitted(Math.min(MASK_SIDE, part.longest()));
                Stream.concat(Stream.of(content), styles.stream()).map(PictureSlot::mask).filter(mask -> mask.mask().isPresent())
                        .forEach(mask -> mask.change(step, Optional.of(framing.carried(mask.mask().get(), before, whole, sides))));
            }
        });
    }

    /** The picture to start from, when the settings ask for one. */
    public PictureSlot start() {
        return start;
    }

    /** Has the next painting start from a picture. */
    public void startFrom(PictureSource picture) {
        history.together(Words.of("pictures.step.start", picture.name()), () -> {
            start.sourceProperty().set(picture);
            settings.change(Catalogue.START, Start.PICTURE);
        });
    }

    /**
     * Puts pictures on their places.
     *
     * @param photo where it is not given, what is there stays, as with the others
     * @param paintings as many as there shall be places for them; none leaves those that there are
     * @param first to start from
     */
    public void put(Optional<PictureSource> photo, List<Optional<PictureSource>> paintings, Optional<PictureSource> first) {
        history.together(Words.of("pictures.step.open-several", paintings.size() + 1), () -> {
            put(content, photo);
            while (styles.size() < Math.min(MOST_STYLES, paintings.size())) {
                addStyle();
            }
            while (!paintings.isEmpty() && styles.size() > paintings.size()) {
                removeStyle(styles.get(styles.size() - 1));
            }
            for (int i = 0; i < Math.min(styles.size(), paintings.size()); i++) {
                put(styles.get(i), paintings.get(i));
            }
            put(start, first);
        });
    }

    private static void put(PictureSlot slot, Optional<PictureSource> picture) {
        picture.filter(given -> !given.equals(slot.source())).ifPresent(slot.sourceProperty()::set);
    }

    /** The user's files that are on the cards. */
    public List<Path> files() {
        return Stream.concat(Stream.of(content, start), styles.stream()).filter(slot -> !slot.isFree())
                .map(slot -> slot.source().whole()).filter(OfFile.class::isInstance).map(source -> ((OfFile) source).file()).toList();
    }

    /** Puts a sample on the card of the photo and one on the first painting's. */
    public void takeSamples() {
        history.together(Words.of("pictures.step.samples"), () -> {
            content.sourceProperty().set(SamplePictures.CONTENTS.get(0));
            styles.get(0).sourceProperty().set(SamplePictures.STYLES.get(0));
        });
    }

    /** The artist's files that were used recently and are there, the last first. */
    public ObservableList<Path> recent() {
        return recent.files();
    }

    /** Looks anew which files that were used recently are there. */
    public void lookForRecent() {
        recent.refresh();
    }

    /** Puts pictures one by one on the free places, then on the content, the styles and further places for styles. */
    public void place(List<? extends PictureSource> pictures) {
        placeFrom(List.of(), pictures);
    }

    /** Puts the first picture on a place and the others as {@link #place} does, elsewhere. */
    public void placeFrom(PictureSlot first, List<? extends PictureSource> pictures) {
        placeFrom(List.of(first), pictures);
    }

    private void placeFrom(List<PictureSlot> first, List<? extends PictureSource> pictures) {
        List<PictureSlot> places = new ArrayList<>(first);
        Stream.concat(Stream.of(content), styles.stream()).filter(slot -> slot.isFree() && !places.contains(slot))
                .toList().forEach(places::add);
        Stream.concat(Stream.of(content), styles.stream()).filter(slot -> !places.contains(slot)).toList()
                .forEach(places::add);
        String name = pictures.size() == 1 ? Words.of("pictures.step.open", pictures.get(0).name())
                : Words.of("pictures.step.open-several", pictures.size());
        history.together(name, () -> {
            while (places.size() < pictures.size() && styles.size() < MOST_STYLES) {
                places.add(addStyle());
            }
            for (int i = 0; i < Math.min(pictures.size(), places.size()); i++) {
                places.get(i).sourceProperty().set(pictures.get(i));
            }
        });
        if (pictures.size() > places.size()) {
            messages.advise(Words.of("pictures.left-out"), Words.of("pictures.left-out.text", pictures.stream().skip(places.size())
                    .map(picture -> Words.of("pictures.quoted", picture.name())).collect(Collectors.joining(", ")), MOST_STYLES));
        }
    }

    /** The first free place, or else the content's. */
    public PictureSlot firstFree() {
        return Stream.concat(Stream.of(content), styles.stream()).filter(PictureSlot::isFree).findFirst().orElse(content);
    }

    /** Puts what was dragged within the program on a place. */
    public void take(Carried carried, PictureSlot slot) {
        carried.source().ifPresentOrElse(slot.sourceProperty()::set, () -> keep(carried.picture(), carried.title(), slot));
    }

    /** Keeps a pasted picture as a file and puts it on a place. */
    public void paste(Picture picture, PictureSlot slot) {
        keep(() -> picture, "", slot);
    }

    /** @param title what to call it; empty for a name of its own */
    private void keep(Callable<Picture> picture, String title, PictureSlot slot) {
        background.run(() -> {
            Folders.make(pasted);
            String name = Words.of("pictures.pasted",
                    LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT)));
            Path file = NamePattern.free(pasted, name, "png");
            new PictureWriter().write(picture.call(), file);
            return new OfFile(file, title.isEmpty() ? Optional.empty() : Optional.of(title));
        }, slot.sourceProperty()::set, failure -> messages.error(Words.of("pictures.paste-failed"), Sentence.of(failure)));
    }
}
