package impasto.studio.window;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Takes the screenshots, in both languages and themes, at several sizes: {@code mvn test -Dtest=Screenshots}. Its name keeps it out
 * of the ordinary tests. {@code -Dimpasto.shots.only=idle,done} takes some of them.
 */
class Screenshots extends TouredStudio {

    private static final int[][] SIZES = {{1280, 800}, {1024, 700}, {1920, 1080}};
    /** Those that are taken at two pixels per unit too. */
    private static final Set<String> SHARP = Set.of("idle", "paused", "before-and-after", "toolbar-keys");

    private final WindowPicture camera =
            new WindowPicture(Path.of(System.getProperty("impasto.screenshots", "target/screenshots")));
    private String language;

    Screenshots() {
        super(80_134_624);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void take(String spoken) throws Exception {
        language = spoken;
        speak(language);
        String only = System.getProperty("impasto.shots.only", "");
        new Tour(this, only.isEmpty() ? Set.of() : Set.of(only.split(",")), this::shoot)
                .go(Integer.getInteger("impasto.shots.size", 320), Integer.getInteger("impasto.shots.iterations", 120));
    }

    private void shoot(String stop) throws Exception {
        for (String theme : new String[] {"dark", "light"}) {
            for (int[] size : SIZES) {
                camera.take(stage, "%s-%s-%s-%d".formatted(stop, language, theme, size[0]), size[0], size[1], 1);
            }
            if (SHARP.contains(stop)) {
                camera.take(stage, "%s-%s-%s-%d".formatted(stop, language, theme, SIZES[0][0]), SIZES[0][0], SIZES[0][1], 2);
            }
            onFx(() -> {
                this.<ButtonBase>node("#toolbar-theme").fire();
                return true;
            });
        }
    }
}
