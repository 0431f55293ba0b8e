package impasto.session.snapshot;

import impasto.session.PresetName;

/**
 * What the artist has said of a take.
 *
 * @param star whether it is one of the best
 * @param name what it is called; empty while it is known by its photo and its time
 * @param note a line about it; may be empty
 */
public record TakeLabel(boolean star, String name, String note) {

    /** Nothing yet. */
    public static final TakeLabel NONE = new TakeLabel(false, "", "");

    private static final int LONGEST_NOTE = 500;

    public TakeLabel {
        name = PresetName.of(name, "");
        note = PresetName.line(note, "", LONGEST_NOTE);
    }

    public TakeLabel withStar(boolean other) {
        return new TakeLabel(other, name, note);
    }

    public TakeLabel withName(String other) {
        return new TakeLabel(star, other, note);
    }

    public TakeLabel withNote(String other) {
        return new TakeLabel(star, name, other);
    }
}
