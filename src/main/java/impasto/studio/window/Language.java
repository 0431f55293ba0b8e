package impasto.studio.window;

import impasto.session.Preferences;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language of the studio: the system's, or one that was chosen, from the next start on. */
public final class Language {

    /** Those that there are words in. */
    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final String NAME = "language";

    private final Preferences preferences;

    /** @param preferences where it is remembered */
    public Language(Preferences preferences) {
        this.preferences = preferences;
    }

    /** The chosen one; empty for the system's. */
    public Optional<Locale> chosen() {
        return preferences.text(NAME).flatMap(tag -> ALL.stream().filter(language -> language.toLanguageTag().equals(tag)).findFirst());
    }

    /** Chooses one, or the system's, for the next start. */
    public void choose(Optional<Locale> language) {
        language.ifPresentOrElse(locale -> preferences.put(NAME, locale.toLanguageTag()), () -> preferences.forget(NAME));
    }

    /** Speaks the chosen one from now on, in the region that the system is set to; before there are any words. */
    void speak() {
        chosen().ifPresent(language -> Locale.setDefault(new Locale(language.getLanguage(), Locale.getDefault().getCountry())));
    }
}
