package impasto.studio.pictures;

import impasto.image.Framing;
import impasto.session.PictureSource;
import impasto.session.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Remembers from one time to the next which pictures are on the cards, and what is taken of them. */
final class CardMemory {

    private static final String CONTENT = "content";
    private static final String STYLES = "styles";
    private static final String START = "start";
    private static final String FRAMING = "framing.";

    private final Preferences preferences;

    CardMemory(Preferences preferences) {
        this.preferences = preferences;
    }

    /** The photo of the last time. */
    Optional<PictureSource> content() {
        return one(CONTENT);
    }

    /** The picture to start from of the last time. */
    Optional<PictureSource> start() {
        return one(START);
    }

    /** The paintings of the last time; empty where one cannot be read. */
    List<Optional<PictureSource>> styles() {
        Titles titles = new Titles(preferences);
        List<String> framings = preferences.texts(FRAMING + STYLES);
        List<Optional<PictureSource>> styles = new ArrayList<>();
        for (Optional<PictureSource> style : preferences.pictures(STYLES)) {
            String framing = styles.size() < framings.size() ? framings.get(styles.size()) : "";
            styles.add(style.map(titles::of).map(picture -> framed(picture, framing)));
        }
        return styles;
    }

    private Optional<PictureSource> one(String name) {
        return preferences.picture(name).map(new Titles(preferences)::of)
                .map(picture -> framed(picture, preferences.text(FRAMING + name).orElse("")));
    }

    private static PictureSource framed(PictureSource picture, String framing) {
        return Framing.parse(framing).map(picture::framed).orElse(picture);
    }

    /** Remembers how the cards are now. */
    void remember(PictureSlot content, PictureSlot start, List<PictureSlot> styles) {
        put(CONTENT, content);
        put(START, start);
        List<PictureSource> paintings = styles.stream().map(PictureSlot::source).filter(source -> source != null).toList();
        preferences.put(STYLES, paintings.stream().map(PictureSource::toString).toList());
        List<String> framings = paintings.stream().map(CardMemory::framing).toList();
        if (framings.stream().allMatch(String::isEmpty)) {
            preferences.forget(FRAMING + STYLES);
        } else {
            preferences.put(FRAMING + STYLES, framings);
        }
        new Titles(preferences).remember(Stream.concat(Stream.of(content, start), styles.stream()).map(PictureSlot::source)
                .map(source -> source == null ? null : source.whole()).toList());
    }

    private void put(String name, PictureSlot slot) {
        String framing = slot.source() == null ? "" : framing(slot.source());
        if (slot.source() == null) {
            preferences.forget(name);
        } else {
            preferences.put(name, slot.source().toString());
        }
        if (framing.isEmpty()) {
            preferences.forget(FRAMING + name);
        } else {
            preferences.put(FRAMING + name, framing);
        }
    }

    private static String framing(PictureSource picture) {
        return picture.framing().equals(Framing.WHOLE) ? "" : picture.framing().toString();
    }
}
