package impasto.studio.project;

import java.nio.file.Files;
import java.nio.file.Path;

/** Saves and opens without asking. */
public final class ProjectSaving {

    private ProjectSaving() {}

    /** Opens the project of a file, with the work on it that was left; or makes one of what there is. */
    public static void begin(ProjectModel model, Path file, Runnable then) {
        if (Files.exists(file) || Files.exists(file.resolveSibling("." + file.getFileName() + ".work"))) {
            model.open(file, left -> model.resume(left, then), then);
        } else {
            model.saveAs(file, true, false, then);
        }
    }

    /** Saves. */
    public static void save(ProjectModel model, Runnable then) {
        model.save(then);
    }
}
