package impasto.studio.view;

import impasto.session.ExportOptions;
import impasto.session.NamePattern;
import impasto.studio.model.ExportModel;
import impasto.studio.model.ExportModel.Subject;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;

/** The way of pictures out of the window: how, where to, written. */
final class Export {

    private final ExportModel model;
    private final FileDialogs files;
    private final Dialogs dialogs;

    Export(ExportModel model, FileDialogs files, Dialogs dialogs) {
        this.model = model;
        this.files = files;
        this.dialogs = dialogs;
    }

    /** Asks how and where to, and writes; several go into one folder under free names. */
    void run(Node owner, List<Subject> subjects) {
        if (!subjects.isEmpty()) {
            new ExportDialog(model, subjects.get(0), dialogs).ask().ifPresent(options -> write(owner, subjects, options));
        }
    }

    private void write(Node owner, List<Subject> subjects, ExportOptions options) {
        Subject first = subjects.get(0);
        files.pictureTarget(owner, model.folder(), model.name(first, options), options.format().ending())
                .map(target -> ExportModel.withEnding(target, options.format()))
                .ifPresent(target -> write(target, subjects, options));
    }

    private void write(Path target, List<Subject> subjects, ExportOptions options) {
        model.export(subjects.get(0), options, target, written -> subjects.stream().skip(1).findFirst().ifPresent(next -> {
            List<Subject> rest = subjects.subList(1, subjects.size());
            write(NamePattern.free(target.getParent(), model.name(next, options), options.format().ending()), rest, options);
        }));
    }
}
