package impasto.studio.export;

import impasto.session.ExportOptions;
import impasto.session.ExportOptions.Format;
import impasto.session.NamePattern;
import impasto.studio.export.ExportModel.Subject;
import impasto.studio.fx.Dialogs;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.words.Numbers;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import org.controlsfx.control.SegmentedButton;

/** Asks how a picture is to be written. */
final class ExportDialog {

    private final ButtonType next = new ButtonType(Words.of("export.next"), ButtonData.OK_DONE);
    private final ExportModel export;
    private final Subject subject;
    private final Dialog<ExportOptions> dialog = new Dialog<>();
    private final SegmentedButton formats = new SegmentedButton();
    private final Slider quality = new Slider(1, 100, 92);
    private final Slider scale = new Slider(ExportOptions.LEAST_SCALE, ExportOptions.MOST_SCALE, 100);
    private final TextField pattern = new TextField();
    private final CheckBox remembers = new CheckBox(Words.of("export.remembers"));

    ExportDialog(ExportModel export, Subject subject, Dialogs dialogs) {
        this.export = export;
        this.subject = subject;
        dialogs.prepare(dialog, Words.of("export.title"));
        dialog.setHeaderText(Words.of("export.header", subject.iteration()));
        dialog.getDialogPane().setContent(form(export.options()));
        dialog.getDialogPane().getButtonTypes().setAll(next, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(next).setId("export-next");
        dialog.setResultConverter(button -> button == next ? options() : null);
    }

    /** Shows the dialog; what was chosen, or nothing when it was cancelled. */
    Optional<ExportOptions> ask() {
        return dialog.showAndWait();
    }

    private GridPane form(ExportOptions first) {
        for (Format format : Format.values()) {
            ToggleButton button = new ToggleButton(format.name());
            button.setId("format-" + format.ending());
            button.setUserData(format);
            button.setSelected(format == first.format());
            formats.getButtons().add(button);
        }
        formats.getStyleClass().add("dark");
        formats.getToggleGroup().selectedToggleProperty().addListener((observed, old, now) -> {
            if (now == null) {
                old.setSelected(true);
            }
        });
        quality.setId("export-quality");
        quality.setValue(first.quality());
        quality.setTooltip(Icons.tip(Words.of("export.quality.help")));
        scale.setId("export-scale");
        scale.setTooltip(Icons.tip(Words.of("export.scale.help", Numbers.percent(1))));
        scale.setValue(first.scale());
        pattern.setId("export-pattern");
        pattern.setText(first.pattern());
        pattern.setPrefColumnCount(28);
        pattern.setTooltip(Icons.tip(Words.of("export.name.help", String.join(", ", NamePattern.PLACES))));
        Label qualityReading = reading(() -> Math.round(quality.getValue()) + "", quality);
        Label scaleReading = reading(() -> Words.of("export.scale.reading", Numbers.percent(Math.round(scale.getValue()) / 100.0),
                options().scaled(subject.width()), options().scaled(subject.height())), scale);
        Label name = new Label();
        name.getStyleClass().add("reading");
        name.textProperty().bind(Bindings.createStringBinding(() -> export.name(subject, options()) + "."
                + options().format().ending(), pattern.textProperty(), scale.valueProperty(),
                formats.getToggleGroup().selectedToggleProperty()));
        GridPane form = new GridPane();
        form.getStyleClass().add("form");
        form.addRow(0, label(Words.of("export.format"), formats), formats);
        Label qualityLabel = label(Words.of("export.quality"), quality);
        form.addRow(1, qualityLabel, quality, qualityReading);
        form.addRow(2, label(Words.of("export.scale"), scale), scale, scaleReading);
        form.addRow(3, label(Words.of("export.name"), pattern), pattern);
        form.add(name, 1, 4, 2, 1);
        remembers.setId("export-remembers");
        remembers.setSelected(first.remembers());
        remembers.setDisable(subject.recipe().isEmpty());
        remembers.setTooltip(Icons.tip(Words.of("export.remembers.help")));
        form.add(remembers, 1, 6, 2, 1);
        if (subject.enlarged()) {
            Label coarse = new Label(Words.of("export.enlarged", subject.side(),
                    Math.max(subject.width(), subject.height())));
            coarse.setId("export-enlarged");
            form.add(coarse, 1, 5, 2, 1);
        }
        GridPane.setColumnSpan(pattern, 2);
        var jpeg = Bindings.createBooleanBinding(() -> options().format() == Format.JPEG,
                formats.getToggleGroup().selectedToggleProperty());
        quality.disableProperty().bind(jpeg.not());
        qualityLabel.disableProperty().bind(jpeg.not());
        qualityReading.disableProperty().bind(jpeg.not());
        return form;
    }

    private static Label label(String text, Node of) {
        Label label = new Label(text);
        label.setLabelFor(of);
        of.setAccessibleText(text);
        return label;
    }

    private static Label reading(Callable<String> text, Slider slider) {
        Label reading = new Label();
        reading.getStyleClass().add("reading");
        reading.setMinWidth(150);
        reading.textProperty().bind(Bindings.createStringBinding(text, slider.valueProperty()));
        return reading;
    }

    private ExportOptions options() {
        Format format = formats.getToggleGroup().getSelectedToggle() == null ? Format.PNG
                : (Format) formats.getToggleGroup().getSelectedToggle().getUserData();
        return new ExportOptions(format, (int) Math.round(quality.getValue()), (int) Math.round(scale.getValue()),
                pattern.getText(), remembers.isSelected());
    }
}
