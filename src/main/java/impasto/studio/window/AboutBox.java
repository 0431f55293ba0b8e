package impasto.studio.window;

import impasto.log.Report;
import impasto.studio.fx.Dialogs;
import impasto.studio.fx.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** What the program is: its version, and what it is made with under which licences. */
final class AboutBox {

    private AboutBox() {}

    static Alert of(Dialogs dialogs) {
        Alert alert = new Alert(AlertType.INFORMATION);
        dialogs.prepare(alert, Words.of("window.action.about"));
        alert.setHeaderText(Words.of("window.about.header", Report.version()));
        Label what = new Label(Words.of("window.about.text"));
        what.setWrapText(true);
        TextArea licences = new TextArea(licences());
        licences.setId("licences");
        licences.setEditable(false);
        licences.setWrapText(true);
        licences.setPrefRowCount(8);
        Label heading = new Label(Words.of("window.about.licences"));
        heading.setWrapText(true);
        heading.setLabelFor(licences);
        licences.setAccessibleText(heading.getText());
        VBox content = new VBox(12, what, heading, licences);
        content.setPrefWidth(480);
        alert.getDialogPane().setContent(content);
        return alert;
    }

    private static String licences() {
        try (InputStream in = AboutBox.class.getResourceAsStream("licences.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
