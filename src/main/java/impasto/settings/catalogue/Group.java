package impasto.settings.catalogue;

import impasto.settings.Words;
import java.util.List;
import java.util.Locale;

/** Settings that belong together, in the order in which the studio shows them. */
public enum Group {
    /** How much the terms of the loss count. */
    BALANCE,
    /** How they are shared out among layers and styles. */
    LAYERS,
    /** What a painting is to be like. */
    PAINTING,
    /** What is seldom needed. */
    ADVANCED,
    /** What is looked at and kept on the way. */
    SNAPSHOTS;

    /** Its heading. */
    public String label() {
        return Words.here("group." + name().toLowerCase(Locale.ROOT));
    }

    /** Its settings, in order. */
    public List<Setting<?>> settings() {
        return Catalogue.ALL.stream().filter(setting -> setting.group() == this).toList();
    }
}
