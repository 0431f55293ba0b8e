package impasto.studio.pictures;

import impasto.files.Folders;
import impasto.image.Picture;
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
import impasto.studio.fx.Messages;
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
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The pictures to paint from: content, styles and perhaps a start; remembered, as are the files used recently. */
public final class PicturesModel {

    private static final String CONTENT = "content";
    private static final String STYLES = "styles";
    private static final String START = "start";
    private static final String RECENT = "recent";
    private static final int MOST_RECENT = 12;
    /** How many styles there can be. */
    public static final int MOST_STYLES = 4;

    private final PictureSlot content;
    private final ObservableList<PictureSlot> styles = FXCollections.observableArrayList();
    private final ObservableList<PictureSlot> stylesToRead = FXCollections.unmodifiableObservableList(styles);
    private final PictureSlot start;
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final Background background;
    private final Path pasted;
    private final Preferences preferences;
    private final SettingsModel settings;
    private final Messages messages;

    /**
     * The pictures of the last time, or none the first time.
     *
     * @param pasted the folder for pictures that are pasted
     */
    public PicturesModel(Background background, Preferences preferences, Path pasted, SettingsModel settings, Messages messages) {
        this.background = background;
        this.preferences = preferences;
        this.pasted = pasted;
        this.settings = settings;
        this.messages = messages;
        content = new PictureSlot(Role.CONTENT, background);
        start = new PictureSlot(Role.START, background);
        recent.addAll(preferences.paths(RECENT).stream().distinct().limit(MOST_RECENT).toList());
        restore();
        watch(content);
        watch(start);
    }

    private void restore() {
        Titles titles = new Titles(preferences);
        preferences.picture(CONTENT).map(titles::of).ifPresent(content.sourceProperty()::set);
        // Before the first place is filled, which remembers how all are then.
        Optional<PictureSource> first = preferences.picture(START).map(titles::of);
        List<Optional<PictureSource>> remembered = preferences.pictures(STYLES).stream().map(one -> one.map(titles::of)).toList();
        boolean any = remembered.stream().limit(MOST_STYLES).anyMatch(Optional::isPresent);
        addStyle().sourceProperty().set(any ? remembered.get(0).orElse(null) : null);
        // A place whose picture cannot be read stays, for masks and weights go by the place.
        remembered.stream().limit(any ? MOST_STYLES : 0).skip(1)
                .forEach(style -> addStyle().sourceProperty().set(style.orElse(null)));
        first.ifPresent(start.sourceProperty()::set);
        remember(null);
    }

    private void watch(PictureSlot slot) {
        slot.sourceProperty().addListener((observed, old, now) -> remember(now));
    }

    private void remember(PictureSource now) {
        put(CONTENT, content);
        put(START, start);
        preferences.put(STYLES, styles.stream().filter(slot -> slot.source() != null)
                .map(slot -> slot.source().toString()).toList());
        new Titles(preferences).remember(Stream.concat(Stream.of(content, start), styles.stream()).map(PictureSlot::source).toList());
        if (now instanceof OfFile file && file.title().isEmpty()) {
            recent.remove(file.file());
            recent.add(0, file.file());
            if (recent.size() > MOST_RECENT) {
                recent.remove(MOST_RECENT, recent.size());
            }
            preferences.put(RECENT, recent.stream().map(path -> path.toAbsolutePath().toString()).toList());
        }
    }

    private void put(String name, PictureSlot slot) {
        if (slot.source() == null) {
            preferences.forget(name);
        } else {
            preferences.put(name, slot.source().toString());
        }
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
        PictureSlot slot = new PictureSlot(Role.STYLE, background);
        watch(slot);
        styles.add(slot);
        return slot;
    }

    /** Takes a style away, its weight in the blend with it; of the last one only its picture. */
    public void removeStyle(PictureSlot slot) {
        if (styles.size() == 1) {
            slot.sourceProperty().set(null);
            return;
        }
        for (int i = styles.indexOf(slot); i < styles.size(); i++) {
            settings.change(Catalogue.blend(i), Catalogue.blend(i + 1).in(settings.now()));
        }
        styles.remove(slot);
        remember(null);
    }

    /** The picture to start from, when the settings ask for one. */
    public PictureSlot start() {
        return start;
    }

    /** Has the next painting start from a picture. */
    public void startFrom(PictureSource picture) {
        start.sourceProperty().set(picture);
        settings.change(Catalogue.START, Start.PICTURE);
    }

    /** The user's files that are on the cards. */
    public List<Path> files() {
        return Stream.concat(Stream.of(content, start), styles.stream()).filter(slot -> !slot.isFree())
                .map(PictureSlot::source).filter(OfFile.class::isInstance).map(source -> ((OfFile) source).file()).toList();
    }

    /** Puts a sample on the card of the photo and one on the first painting's. */
    public void takeSamples() {
        content.sourceProperty().set(SamplePictures.CONTENTS.get(0));
        styles.get(0).sourceProperty().set(SamplePictures.STYLES.get(0));
    }

    /** Files used recently, the last first. */
    public ObservableList<Path> recent() {
        return recent;
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
        while (places.size() < pictures.size() && styles.size() < MOST_STYLES) {
            places.add(addStyle());
        }
        for (int i = 0; i < Math.min(pictures.size(), places.size()); i++) {
            places.get(i).sourceProperty().set(pictures.get(i));
        }
    }

    /** The first free place, or else the content's. */
    public PictureSlot firstFree() {
        return Stream.concat(Stream.of(content), styles.stream()).filter(PictureSlot::isFree).findFirst().orElse(content);
    }

    /** Keeps a pasted picture as a file and puts it on a place. */
    public void paste(Picture picture, PictureSlot slot) {
        background.run(() -> {
            Folders.make(pasted);
            String name = Words.of("pictures.pasted",
                    LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT)));
            Path file = NamePattern.free(pasted, name, "png");
            new PictureWriter().write(picture, file);
            return file;
        }, file -> slot.sourceProperty().set(new OfFile(file)),
                failure -> messages.error(Words.of("pictures.paste-failed"), Sentence.of(failure)));
    }
}
