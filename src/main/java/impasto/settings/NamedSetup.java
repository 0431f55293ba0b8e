package impasto.settings;

/**
 * A preset: settings under a name.
 *
 * @param name what the artist calls it
 * @param about one sentence on what it does to a picture; empty for an own one
 * @param thumbnail the name of its picture among the program's; empty for an own one
 */
public record NamedSetup(String name, String about, String thumbnail, Setup setup) {

    /** A preset of the user's own. */
    public static NamedSetup own(String name, Setup setup) {
        return new NamedSetup(name, "", "", setup);
    }
}
