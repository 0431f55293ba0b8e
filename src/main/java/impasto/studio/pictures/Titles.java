package impasto.studio.pictures;

import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.session.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers what the program's own files are called, whose names say nothing: a file and its title by turns. */
final class Titles {

    private static final String NAME = "titles";

    private final Preferences preferences;
    private final List<String> pairs;

    /** Those that are remembered now. */
    Titles(Preferences preferences) {
        this.preferences = preferences;
        pairs = preferences.texts(NAME);
    }

    /** A picture with the title that is remembered of it. */
    PictureSource of(PictureSource picture) {
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            if (picture instanceof OfFile file && file.toString().equals(pairs.get(i)) && !pairs.get(i + 1).isBlank()) {
                return new OfFile(file.file(), Optional.of(pairs.get(i + 1)));
            }
        }
        return picture;
    }

    /** Remembers the titles of these, and of no others. @param pictures with nulls for free places */
    void remember(List<PictureSource> pictures) {
        List<String> now = new ArrayList<>();
        for (PictureSource picture : pictures) {
            if (picture instanceof OfFile file && file.title().isPresent()) {
                now.addAll(List.of(file.toString(), file.title().get()));
            }
        }
        if (!now.equals(pairs)) {
            preferences.put(NAME, now);
        }
    }
}
