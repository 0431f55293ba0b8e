package impasto.studio.pictures;

import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.session.Preferences;
import impasto.studio.fx.Background;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The artist's files that were used recently, the last first: none of the program's own, and none that is not there. */
final class RecentPictures {

    private static final String RECENT = "recent";
    private static final int MOST = 12;

    private final Background background;
    private final Preferences preferences;
    private final Path own;
    private final List<Path> remembered;
    private final ObservableList<Path> there = FXCollections.observableArrayList();

    /** @param own the folder of the program's own files */
    RecentPictures(Background background, Preferences preferences, Path own) {
        this.background = background;
        this.preferences = preferences;
        this.own = own.toAbsolutePath().normalize();
        remembered = new ArrayList<>(preferences.paths(RECENT).stream().distinct().filter(this::isTheirs).limit(MOST).toList());
        refresh();
    }

    private boolean isTheirs(Path file) {
        return !file.toAbsolutePath().normalize().startsWith(own);
    }

    /** Those that are there. */
    ObservableList<Path> files() {
        return there;
    }

    /** Looks anew which are there. */
    void refresh() {
        List<Path> all = List.copyOf(remembered);
        background.run(() -> all.stream().filter(Files::isRegularFile).toList(), found -> {
            List<Path> now = remembered.stream().filter(file -> found.contains(file) || !all.contains(file)).toList();
            if (!now.equals(there)) {
                there.setAll(now);
            }
        }, unread -> { });
    }

    /** A picture is used. */
    void add(PictureSource picture) {
        if (picture.whole() instanceof OfFile file && file.title().isEmpty() && isTheirs(file.file())) {
            remembered.remove(file.file());
            remembered.add(0, file.file());
            if (remembered.size() > MOST) {
                remembered.remove(MOST);
            }
            there.setAll(remembered.stream().filter(one -> one.equals(file.file()) || there.contains(one)).toList());
            remember();
        }
    }

    /** A picture turned out to be none. */
    void forget(PictureSource picture) {
        if (picture.whole() instanceof OfFile file && remembered.remove(file.file())) {
            there.remove(file.file());
            remember();
        }
    }

    private void remember() {
        preferences.put(RECENT, remembered.stream().map(path -> path.toAbsolutePath().toString()).toList());
    }
}
