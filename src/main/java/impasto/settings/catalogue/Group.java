package impasto.settings.catalogue;

import impasto.settings.Words;
import java.util.List;
import java.util.Locale;

/** Settings that belong together, in the order in which the studio shows them. */
public enum Group {
    /** How much of the painting there is in the result. */
    STRENGTH,
    /** How large it becomes. */
    SIZE,
    /** How much the terms of the loss count. */
    BALANCE,
    /** How they are shared out among layers and styles. */
    LAYERS,
    /** What it begins with and who judges it. */
    PAINTING,
    /** What is seldom needed. */
    ADVANCED,
    /** What is looked at and kept on the way. */
    SNAPSHOTS;

    /** Its heading. */
    public String label() {
        return Words.here("group." + name().toLowerCase(Locale.ROOT));
    }

    /** Whether it is for those who know how the program paints. */
    public boolean expert() {
        return this != STRENGTH && this != SIZE;
    }

    /** Its settings, in order. */
    public List<Setting<?>> settings() {
        return Catalogue.ALL.stream().filter(setting -> setting.group() == this).toList();
    }
}
