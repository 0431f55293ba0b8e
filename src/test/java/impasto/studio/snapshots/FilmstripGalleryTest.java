package impasto.studio.snapshots;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import impasto.studio.canvas.Gallery;
import impasto.studio.snapshots.SnapshotItem.Painting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Writes pictures of the filmstrip when asked for. */
@ExtendWith(ApplicationExtension.class)
class FilmstripGalleryTest {

    private static final String[] NAMES = {
        "content/cat", "styles/swirling-night", "content/astronaut", "styles/woodcut-waves", "content/coffee",
        "styles/stained-glass", "content/rocket"
    };

    private static final long NOW = System.currentTimeMillis();

    private Stage stage;

    @BeforeEach
    void onlyWhenWanted() {
        assumeTrue(Gallery.wanted());
    }

    @Start
    void show(Stage shown) {
        stage = shown;
    }

    @Test
    void empty() {
        write("empty", 480, 130, List.of(), strip -> {});
    }

    @Test
    void filled() {
        List<SnapshotItem> items = items();
        write("filled", 700, 160, items, strip -> strip.select(items.get(2)));
    }

    @Test
    void low() {
        write("low", 420, 100, items(), strip -> {});
    }

    private static List<SnapshotItem> items() {
        List<SnapshotItem> items = new ArrayList<>();
        for (int i = 0; i < NAMES.length; i++) {
            Image image = new Image(
                    Path.of("assets/samples", NAMES[i] + ".jpg").toUri().toString(), 240, 240, true, true);
            Painting of = new Painting(NOW - (i < 4 ? 90_000_000L : 60_000L), i < 4 ? "swirling-night" : "woodcut-waves", new Image(
                    Path.of("assets/samples/styles", i < 4 ? "swirling-night.jpg" : "woodcut-waves.jpg").toUri().toString(), 96, 96, true, true));
            items.add(new SnapshotItem("s" + i, image, 50 * (i + 1), 64 << i / 2, i < 4 ? "cat" : "coffee", NOW, of));
        }
        return items;
    }

    private void write(String name, double width, double height, List<SnapshotItem> items, Consumer<Filmstrip> set) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            ObservableList<SnapshotItem> shown = FXCollections.observableArrayList(items);
            Filmstrip strip = new Filmstrip(shown, new Asked(new ArrayList<>()));
            set.accept(strip);
            try {
                Gallery.write(stage, strip, width, height, "filmstrip-" + name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
