package impasto.studio.window;

import impasto.log.Report;
import impasto.log.Uncaught;
import impasto.message.Sentence;
import impasto.settings.json.SettingsJson;
import impasto.studio.fx.Background;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.network.DeviceModel;
import impasto.studio.settings.SettingsModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;

/** What to send when something failed; and what nobody caught is told to the artist. */
public final class ReportModel {

    /** A fault that comes with every frame is not told with every frame. */
    private static final long QUIET_NANOSECONDS = 20_000_000_000L;

    private final Background background;
    private final SettingsModel settings;
    private final DeviceModel device;
    private final Messages messages;
    private long told = System.nanoTime() - QUIET_NANOSECONDS;

    ReportModel(Background background, SettingsModel settings, DeviceModel device, Messages messages) {
        this.background = background;
        this.settings = settings;
        this.device = device;
        this.messages = messages;
        Uncaught.handle(failure -> Platform.runLater(() -> tell(failure)));
    }

    private void tell(Throwable failure) {
        if (System.nanoTime() - told >= QUIET_NANOSECONDS) {
            told = System.nanoTime();
            messages.error(Words.of("window.unforeseen"), Sentence.unforeseen(failure));
        }
    }

    /**
     * Makes the report.
     *
     * @param screen about the window's screen
     * @param clipboard takes it, on the JavaFX thread
     */
    public void copy(String screen, Consumer<String> clipboard) {
        List<String> further = new ArrayList<>();
        further.add("Studio: " + screen + ", paints on " + device.engineProperty().get());
        further.add("Settings: network " + (settings.now().network().matches("small|vgg19") ? settings.now().network()
                : "of a file") + ", " + SettingsJson.write(settings.now().transfer()));
        background.run(() -> Report.text(further), text -> {
            clipboard.accept(text);
            messages.done(Words.of("window.copied"), Words.of("window.copied.report"));
        }, failure -> messages.error(Words.of("window.report.failed"), Sentence.of(failure)));
    }
}
