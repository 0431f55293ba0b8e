package impasto.studio;

import impasto.files.UserFolders;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.window.StudioModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The studio with folders of its own: it paints a sample by itself, watches how the window answers, and closes. */
public final class UiBench extends StudioApplication {

    private static final CompletableFuture<UiFigures> FIGURES = new CompletableFuture<>();
    private static volatile int size;

    private Path folder;

    /**
     * Opens the studio, paints, and closes it; once in a process.
     *
     * @param side the longest side to paint, in pixels
     * @throws IllegalStateException when there is no screen, the painting failed or the window was closed before its end
     */
    public static UiFigures measure(int side) {
        size = side;
        Studio.open(UiBench.class);
        if (!FIGURES.isDone()) {
            throw new IllegalStateException("the window was closed before the painting was done: measure again");
        }
        try {
            return FIGURES.join();
        } catch (CompletionException failure) {
            throw new IllegalStateException(failure.getCause().getMessage(), failure.getCause());
        }
    }

    @Override
    UserFolders folders() {
        try {
            folder = Files.createTempDirectory("impasto-bench");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return UserFolders.within(folder);
    }

    @Override
    void usable(StudioModel studio, Stage stage) {
        double launched = LaunchTime.sinceStart() * 1e-3;
        Watch watch = new Watch(studio, launched, figures -> {
            FIGURES.complete(figures);
            stage.close();
        }, failure -> {
            FIGURES.completeExceptionally(failure);
            stage.close();
        });
        studio.pictures().takeSamples();
        studio.settings().change(Catalogue.SIZE, (double) size);
        studio.engine().loaded().thenRun(() -> Platform.runLater(watch::begin));
    }

    @Override
    public void stop() {
        super.stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
