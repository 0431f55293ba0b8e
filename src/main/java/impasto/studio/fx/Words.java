package impasto.studio.fx;

import impasto.words.Phrases;
import impasto.words.Saying;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every word of the studio, in the user's language. A key begins with the name of a room of the studio, in whose bundle
 * {@code impasto.studio.ROOM.words} it is.
 */
public final class Words {

    private static final Map<String, Phrases> ROOMS = new ConcurrentHashMap<>();

    private Words() {}

    /**
     * Words by their key: see {@link Phrases#here}.
     *
     * @throws java.util.MissingResourceException when there are none of this key
     */
    public static String of(String key, Object... values) {
        return room(key).here(key, values);
    }

    /** Words about so many of something: see {@link Phrases#count}. */
    public static String count(String key, long number, Object... values) {
        return room(key).count(key, number, values);
    }

    /** A sentence for what may be said elsewhere too. */
    public static Saying saying(String key, Object... values) {
        return Saying.of(room(key), key, values);
    }

    private static Phrases room(String key) {
        return ROOMS.computeIfAbsent(key.substring(0, key.indexOf('.')), room -> new Phrases("impasto.studio." + room + ".words"));
    }
}
