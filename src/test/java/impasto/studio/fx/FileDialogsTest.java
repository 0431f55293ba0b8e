package impasto.studio.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import impasto.session.Preferences;
import impasto.studio.StudioFixture;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** The platform's dialogs for files. */
class FileDialogsTest extends StudioFixture {

    @Test
    void eachKindRemembersItsFolderAlsoAfterARestart() throws Exception {
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        Path networks = Files.createDirectories(folder.resolve("networks"));
        assertNull(asked(pictures.resolve("a.jpg"), FileDialogs::picture));
        assertNull(asked(networks.resolve("b.h5"), FileDialogs::network));
        assertEquals(pictures, asked(null, FileDialogs::picture));
        reopen();
        assertEquals(pictures, asked(null, FileDialogs::picture));
        assertEquals(networks, asked(null, FileDialogs::network));
        Files.delete(pictures);
        assertNull(asked(null, FileDialogs::picture));
    }

    private interface Question {
        Optional<Path> ask(FileDialogs dialogs, Node owner);
    }

    /** The folder that the dialog opens in, when this is what is chosen then. */
    private Path asked(Path chosen, Question question) {
        return onFx(() -> {
            Recording dialogs = new Recording(studio.preferences(), chosen);
            assertEquals(Optional.ofNullable(chosen), question.ask(dialogs, node("#canvas")));
            return dialogs.folder;
        });
    }

    private static final class Recording extends FileDialogs {

        private final Path chosen;
        private Path folder;

        Recording(Preferences preferences, Path chosen) {
            super(preferences);
            this.chosen = chosen;
        }

        @Override
        protected File show(FileChooser chooser, Window owner, boolean save) {
            folder = chooser.getInitialDirectory() == null ? null : chooser.getInitialDirectory().toPath();
            return chosen == null ? null : chosen.toFile();
        }
    }
}
