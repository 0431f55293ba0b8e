package impasto.studio.view;

import impasto.settings.ColourMode;
import impasto.settings.OptimizerChoice;
import impasto.settings.TransferSettings;
import impasto.studio.model.Dial;
import impasto.studio.model.SettingsModel;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The right column: every setting, those that are seldom needed folded away. */
final class ControlsColumn extends ScrollPane {

    ControlsColumn(SettingsModel settings, Node layers, Node network) {
        BooleanBinding adam = when(settings, transfer -> transfer.optimizer() == OptimizerChoice.ADAM);
        Section advanced = new Section("Advanced", Choices.scales(settings), Choices.ownSizes(settings),
                Choices.iterationsEach(settings), Choices.optimizer(settings),
                new NumberRow(settings, Dial.LEARNING_RATE).onlyWhen(adam, "only with Adam"),
                new NumberRow(settings, Dial.AVERAGE).onlyWhen(adam, "only with Adam"), Choices.statistics(settings),
                Choices.loss(settings), Choices.pooling(settings),
                new NumberRow(settings, Dial.POOLING_SCALE), Choices.padding(settings), Choices.tvNorm(settings),
                Choices.blocks(settings), new NumberRow(settings, Dial.SEED));
        advanced.setId("advanced");
        VBox sections = new VBox(
                new Section("Balance", new NumberRow(settings, Dial.ALPHA), new NumberRow(settings, Dial.BETA),
                        new NumberRow(settings, Dial.PALETTE), new NumberRow(settings, Dial.SMOOTHNESS)),
                new Section("Layers", layers),
                new Section("Painting", new NumberRow(settings, Dial.SIZE), new NumberRow(settings, Dial.ITERATIONS),
                        new NumberRow(settings, Dial.STYLE_SCALE), Choices.colour(settings), strength(settings),
                        Choices.start(settings), network),
                advanced.folded(),
                new Section("Previews and snapshots", new NumberRow(settings, Dial.PREVIEW_EVERY),
                        new NumberRow(settings, Dial.SNAPSHOT_EVERY), Choices.snapshotsAt(settings)).folded());
        sections.getStyleClass().add("sections");
        setContent(sections);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("controls-column", "edge-to-edge");
    }

    private static Node strength(SettingsModel settings) {
        Label later = new Label("Acts at the next painting.");
        later.getStyleClass().add("reading");
        shown(later, when(settings, transfer -> transfer.colour().mode() == ColourMode.MATCH));
        VBox strength = new VBox(new NumberRow(settings, Dial.COLOUR_STRENGTH), later);
        shown(strength, when(settings, transfer -> transfer.colour().mode() != ColourMode.NONE));
        return strength;
    }

    private static BooleanBinding when(SettingsModel settings, Predicate<TransferSettings> what) {
        return Bindings.createBooleanBinding(() -> what.test(settings.now().transfer()), settings.setupProperty());
    }

    private static void shown(Node node, BooleanBinding when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
