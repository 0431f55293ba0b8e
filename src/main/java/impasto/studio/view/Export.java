package impasto.studio.view;

import impasto.session.ExportOptions;
import impasto.studio.model.ExportModel;
import impasto.studio.model.ExportModel.Subject;
import javafx.scene.Node;

/** The way of a picture out of the window: how, where to, written. */
final class Export {

    private final ExportModel model;
    private final FileDialogs files;
    private final Dialogs dialogs;

    Export(ExportModel model, FileDialogs files, Dialogs dialogs) {
        this.model = model;
        this.files = files;
        this.dialogs = dialogs;
    }

    /** Asks and writes. */
    void run(Node owner, Subject subject) {
        new ExportDialog(model, subject, dialogs).ask().ifPresent(options -> write(owner, subject, options));
    }

    private void write(Node owner, Subject subject, ExportOptions options) {
        files.pictureTarget(owner, model.folder(), model.name(subject, options), options.format().ending())
                .map(target -> ExportModel.withEnding(target, options.format()))
                .ifPresent(target -> model.export(subject, options, target, written -> { }));
    }
}
