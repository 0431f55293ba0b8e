package impasto.studio.window;

import impasto.studio.fx.Dialogs;
import impasto.studio.fx.FileDialogs;
import impasto.studio.fx.Words;
import impasto.studio.fx.Write;
import impasto.studio.fx.Writes;
import impasto.studio.painting.Painter;
import impasto.studio.painting.RunEvents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;

/**
 * Asks before the window closes while a painting is under way, and lets it end first; then whether what could not be written is
 * to be lost.
 */
final class CloseGuard implements RunEvents {

    private enum Answer {
        AGAIN, ELSEWHERE, LOSE, STAY;

        String words() {
            return Words.of("window.close." + name().toLowerCase(Locale.ROOT));
        }
    }

    private final Painter painter;
    private final Writes writes;
    private final Shutdown shutdown;
    private final Stage stage;
    private final Dialogs dialogs;
    private final FileDialogs files;
    private final Consumer<Runnable> unlessUnsaved;
    private boolean closing;
    private boolean settling;

    /** @param unlessUnsaved asks whether a project is to be saved first, and then does what it is given */
    CloseGuard(Painter painter, Writes writes, Shutdown shutdown, Stage stage, Dialogs dialogs, FileDialogs files,
            Consumer<Runnable> unlessUnsaved) {
        this.unlessUnsaved = unlessUnsaved;
        this.painter = painter;
        this.writes = writes;
        this.shutdown = shutdown;
        this.stage = stage;
        this.dialogs = dialogs;
        this.files = files;
        painter.listen(this);
        stage.setOnCloseRequest(event -> {
            event.consume();
            if (painter.state().active()) {
                ask();
            } else {
                unlessUnsaved.accept(this::settle);
            }
        });
    }

    private void ask() {
        int iteration = painter.progress().iterationProperty().get();
        int total = painter.progress().totalProperty().get();
        if (closing || dialogs.confirm(Words.of("window.close.painting"), Words.of("window.close.painting.text", iteration, total),
                Words.of("window.close.stop"), Words.of("window.close.go-on"))) {
            closing = true;
            painter.stop();
            closeIfDone();
        }
    }

    @Override
    public void ended(int iterations, boolean stopped, String error) {
        closeIfDone();
    }

    private void closeIfDone() {
        if (closing && !painter.state().active()) {
            closing = false;
            unlessUnsaved.accept(this::settle);
        }
    }

    /** Closes when everything is written, or asks. */
    private void settle() {
        if (!settling) {
            settling = true;
            shutdown.settle(this::settled);
        }
    }

    private void settled(boolean settings) {
        settling = false;
        if (painter.state().active()) {
            return;
        }
        List<Write<?>> failed = writes.failed();
        if (settings && failed.isEmpty()) {
            stage.close();
        } else {
            ask(settings, failed);
        }
    }

    private void ask(boolean settings, List<Write<?>> failed) {
        List<String> what = new ArrayList<>();
        failed.forEach(write -> what.add(Words.of("window.close.lost.line", write.what(), write.reason())));
        if (!settings) {
            what.add(Words.of("window.close.settings"));
        }
        List<Write<?>> movable = failed.stream().filter(write -> write.elsewhere().isPresent()).toList();
        List<Answer> answers = new ArrayList<>(List.of(Answer.AGAIN));
        if (!movable.isEmpty()) {
            answers.add(Answer.ELSEWHERE);
        }
        answers.addAll(List.of(Answer.LOSE, Answer.STAY));
        switch (answers.get(dialogs.choose(Words.count("window.close.lost", what.size()), String.join("\n", what),
                answers.stream().map(Answer::words).toList()))) {
            case AGAIN -> settle();
            case ELSEWHERE -> saveElsewhere(movable);
            case LOSE -> {
                writes.giveUp();
                stage.close();
            }
            case STAY -> { }
        }
    }

    private void saveElsewhere(List<Write<?>> left) {
        if (left.isEmpty()) {
            settle();
            return;
        }
        Write<?> write = left.get(0);
        Optional<Path> file = files.pictureTarget(stage.getScene().getRoot(), Optional.empty(), write.name(), "png");
        if (file.isPresent()) {
            writes.elsewhere(write, file.get(), () -> saveElsewhere(left.subList(1, left.size())));
        }
    }
}
