package impasto.studio.project;

import impasto.session.Preferences;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The projects that were opened or saved recently, the last first. */
final class RecentProjects {

    private static final String RECENT = "projects.recent";
    private static final String FOLDER = "project.folder";
    private static final int MOST = 10;

    private final Preferences preferences;
    private final ObservableList<Path> files = FXCollections.observableArrayList();

    RecentProjects(Preferences preferences) {
        this.preferences = preferences;
        files.setAll(preferences.paths(RECENT).stream().distinct().limit(MOST).toList());
    }

    /** Their files, which need not be there. */
    ObservableList<Path> files() {
        return files;
    }

    /** One is used. */
    void add(Path file) {
        List<Path> now = new ArrayList<>(files);
        now.remove(file);
        now.add(0, file);
        put(now.subList(0, Math.min(MOST, now.size())));
        // Where dialogs look next.
        preferences.put(FOLDER, file.getParent().toString());
    }

    /** One is not there any more. */
    void forget(Path file) {
        List<Path> now = new ArrayList<>(files);
        if (now.remove(file)) {
            put(now);
        }
    }

    private void put(List<Path> now) {
        files.setAll(List.copyOf(now));
        preferences.put(RECENT, files.stream().map(Path::toString).toList());
    }
}
