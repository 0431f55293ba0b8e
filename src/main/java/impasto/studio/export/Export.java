package impasto.studio.export;

import impasto.message.Sentence;
import impasto.session.ExportOptions;
import impasto.session.NamePattern;
import impasto.session.snapshot.Snapshot;
import impasto.studio.export.ExportModel.Subject;
import impasto.studio.fx.Dialogs;
import impasto.studio.fx.FileDialogs;
import impasto.studio.fx.Messages;
import impasto.studio.fx.PictureDrag;
import impasto.studio.fx.PictureDrag.Carried;
import impasto.studio.fx.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;

/** The way of pictures out of the window: how, where to, written. */
public final class Export {

    private final ExportModel model;
    private final FileDialogs files;
    private final Dialogs dialogs;
    private final Messages messages;

    /** Asks how with dialogs of its own, and where to with those for files. */
    public Export(ExportModel model, FileDialogs files, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.files = files;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /** Whether there is a picture to export. */
    public ObservableBooleanValue possible() {
        return model.possible();
    }

    /** Asks how and where to, and writes the picture that is looked at. */
    public void shown(Node owner) {
        run(owner, model.subject().stream().toList());
    }

    /** The same for snapshots; several go into one folder under free names. */
    public void snapshots(Node owner, List<Snapshot> snapshots) {
        run(owner, snapshots.stream().map(model::subject).toList());
    }

    private void run(Node owner, List<Subject> subjects) {
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

    /**
     * Begins to drag the picture that is looked at, into another program or onto a card.
     *
     * @param image what is seen of it
     */
    public void drag(Node from, Image image) {
        model.subject().ifPresent(subject -> {
            try {
                Path file = model.temporary(subject);
                ClipboardContent content = new ClipboardContent();
                content.putFiles(List.of(file.toFile()));
                content.putImage(image);
                String title = Words.of("snapshots.title-of", subject.content(), subject.iteration());
                PictureDrag.begin(from, new Carried(title, Optional.empty(), subject.loader()::load), content, image);
            } catch (IOException failure) {
                messages.error(Words.of("export.drag-failed"), Sentence.of(failure));
            }
        });
    }
}
