package impasto.session;

/**
 * Something that the artist is to know about what is kept.
 *
 * @param title in a few words
 * @param text a sentence or two
 */
public record Notice(String title, String text) {}
