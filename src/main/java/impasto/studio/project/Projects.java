package impasto.studio.project;

import impasto.session.project.Leftover;
import impasto.session.project.ProjectFolder;
import impasto.studio.fx.Dialogs;
import impasto.studio.fx.FileDialogs;
import impasto.studio.fx.Words;
import impasto.studio.painting.Painter;
import impasto.studio.painting.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** What the artist does with projects, and what they are asked before: about a painting under way, what is not saved, what was left. */
public final class Projects {

    private final ProjectModel model;
    private final Painter painter;
    private final Dialogs dialogs;
    private final FileDialogs files;
    private final Node owner;

    /** @param owner in the window that asks */
    public Projects(ProjectModel model, Painter painter, Dialogs dialogs, FileDialogs files, Node owner) {
        this.model = model;
        this.painter = painter;
        this.dialogs = dialogs;
        this.files = files;
        this.owner = owner;
    }

    /** Whether a file is a project, as its name has it. */
    public static boolean is(Path file) {
        return file.getFileName() != null && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ProjectFolder.ENDING);
    }

    /** Begins a new one. */
    public void renew() {
        if (model.busyProperty().get()) {
            return;
        }
        atRest(() -> {
            if (model.isNamed()) {
                unlessUnsaved(model::renew);
            } else if (model.takes() == 0) {
                model.renew();
            } else {
                switch (dialogs.choose(Words.of("project.new"), Words.count("project.new.text", model.takes(), model.takes()),
                        List.of(Words.of("project.new.keep"), Words.of("project.new.save"), Words.of("project.cancel")))) {
                    case 0 -> model.renew();
                    case 1 -> saveAs(model::renew);
                    default -> { }
                }
            }
        });
    }

    /** Asks for one and opens it. */
    public void open() {
        files.project(owner).ifPresent(this::open);
    }

    /** Opens one. */
    public void open(Path file) {
        open(file, () -> { });
    }

    private void open(Path file, Runnable then) {
        if (model.busyProperty().get() || model.isOpen(file)) {
            then.run();
            return;
        }
        atRest(() -> unlessUnsaved(() -> model.open(file, left -> decide(left, file), then)));
    }

    private void decide(Leftover left, Path file) {
        switch (dialogs.choose(Words.of("project.left", left.name()), Words.of("project.left.text", left.name(), time(left)),
                List.of(Words.of("project.left.resume"), Words.of("project.left.as-saved"), Words.of("project.cancel")))) {
            case 0 -> model.resume(left, () -> { });
            case 1 -> {
                left.discard();
                model.open(file, again -> decide(again, file), () -> { });
            }
            default -> left.close();
        }
    }

    private static String time(Leftover left) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withZone(ZoneId.systemDefault())
                .format(left.time());
    }

    /**
     * At the start: opens what the studio was called with, and offers unsaved work that was left.
     *
     * @param file empty for nothing
     */
    public void begin(Optional<Path> file) {
        file.ifPresentOrElse(named -> open(named, this::offer), this::offer);
    }

    private void offer() {
        model.leftovers(this::offer);
    }

    private void offer(List<Leftover> found) {
        boolean opened = false;
        for (Leftover left : found) {
            // One can be open at a time; the others are found again.
            int answer = opened || model.isNamed() ? 2 : dialogs.choose(Words.of("project.offer", left.name()),
                    Words.of("project.offer.text", left.project(), time(left)), List.of(Words.of("project.offer.open"),
                            Words.of("project.offer.discard"), Words.of("project.offer.keep")));
            switch (answer) {
                case 0 -> {
                    opened = true;
                    model.resume(left, () -> { });
                }
                case 1 -> left.discard();
                default -> left.close();
            }
        }
    }

    /** Saves, under a name that is asked for where there is none. */
    public void save() {
        save(() -> { });
    }

    private void save(Runnable then) {
        if (model.busyProperty().get()) {
            return;
        }
        if (model.isNamed() && !model.readOnlyProperty().get()) {
            model.save(then);
        } else {
            saveAs(then);
        }
    }

    /** Saves under another name. */
    public void saveAs() {
        saveAs(() -> { });
    }

    private void saveAs(Runnable then) {
        if (!model.busyProperty().get()) {
            atRest(() -> target().ifPresent(file -> saveAs(file, then)));
        }
    }

    private void saveAs(Path file, Runnable then) {
        if (model.isOpen(file) && !model.readOnlyProperty().get()) {
            model.save(then);
            return;
        }
        int withTakes = model.isNamed() || model.takes() == 0 ? 1 : dialogs.choose(Words.of("project.takes"),
                Words.count("project.takes.text", model.takes(), model.takes()), List.of(Words.of("project.takes.along"),
                        Words.of("project.takes.stay"), Words.of("project.cancel")));
        List<String> large = model.largePictures();
        int links = withTakes == 2 || large.isEmpty() ? 0 : dialogs.choose(Words.of("project.large"),
                Words.of("project.large.text", String.join(", ", large)), List.of(Words.of("project.large.copy"),
                        Words.of("project.large.link"), Words.of("project.cancel")));
        if (withTakes != 2 && links != 2) {
            model.saveAs(file, withTakes == 0, links == 1, then);
        }
    }

    /** Dialogs of some platforms leave the ending to others, and do not ask about the name that it makes. */
    private Optional<Path> target() {
        String name = model.isNamed() ? model.nameProperty().get() : Words.of("project.untitled");
        return files.projectTarget(owner, name).flatMap(chosen -> {
            if (is(chosen)) {
                return Optional.of(chosen);
            }
            Path ended = chosen.resolveSibling(chosen.getFileName() + ProjectFolder.ENDING);
            return !Files.exists(ended) || dialogs.confirm(Words.of("project.replace", ended.getFileName()),
                    Words.of("project.replace.text"), Words.of("project.replace.yes"), Words.of("project.cancel"))
                    ? Optional.of(ended) : Optional.empty();
        });
    }

    /** Does this when what has a name is saved or given up. */
    public void unlessUnsaved(Runnable then) {
        if (!model.changedProperty().get()) {
            then.run();
            return;
        }
        switch (dialogs.choose(Words.of("project.changed", model.nameProperty().get()), Words.of("project.changed.text"),
                List.of(Words.of(model.readOnlyProperty().get() ? "project.changed.save-as" : "project.changed.save"),
                        Words.of("project.changed.lose"), Words.of("project.cancel")))) {
            case 0 -> save(then);
            case 1 -> {
                model.giveUp();
                then.run();
            }
            default -> { }
        }
    }

    /** Does this when nothing is being painted: asks to stop what is. */
    private void atRest(Runnable then) {
        if (!painter.state().active()) {
            then.run();
        } else if (dialogs.confirm(Words.of("project.painting"), Words.of("project.painting.text"), Words.of("project.painting.stop"),
                Words.of("project.cancel"))) {
            painter.stop();
            whenIdle(then);
        }
    }

    private void whenIdle(Runnable then) {
        if (!painter.state().active()) {
            then.run();
            return;
        }
        painter.stateProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends RunState> state, RunState old, RunState now) {
                if (!now.active()) {
                    painter.stateProperty().removeListener(this);
                    Platform.runLater(then);
                }
            }
        });
    }
}
