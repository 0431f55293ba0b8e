package impasto.studio.canvas;

import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The first steps over the canvas. The one that comes next lights its panel in the window, and so does the one pointed at. */
public final class FirstSteps extends VBox {

    private static final PseudoClass NEXT = PseudoClass.getPseudoClass("next");
    private static final String LIT = "lit";

    private final FirstStepsModel model;
    private final List<List<String>> panels;
    private final List<HBox> rows = new ArrayList<>();
    private final List<Node> lit = new ArrayList<>();
    private int pointed;

    /**
     * @param panels for each step the selectors of its panel, of which the first that is found in the window is lit
     * @param sample takes the pictures of a sample
     */
    public FirstSteps(FirstStepsModel model, List<List<String>> panels, Runnable sample) {
        this.model = model;
        this.panels = panels;
        setId("first-steps");
        getStyleClass().add("first-steps");
        getStylesheets().add(FirstSteps.class.getResource("/impasto/studio/first-steps.css").toExternalForm());
        Label title = new Label(Words.of("canvas.first.title"));
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Button close = Icons.button(Feather.X, Words.of("canvas.first.close"), model::done);
        close.setId("first-steps-close");
        HBox head = new HBox(8, title, close);
        head.setAlignment(Pos.TOP_LEFT);
        getChildren().add(head);
        for (int step = 1; step <= FirstStepsModel.STEPS; step++) {
            HBox row = row(step);
            rows.add(row);
            getChildren().add(row);
        }
        Button take = new Button(Words.of("canvas.first.sample"), Icons.of(Feather.GRID));
        take.setId("first-steps-sample");
        take.setTooltip(Icons.tip(Words.of("canvas.first.sample.help")));
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setOnAction(event -> sample.run());
        getChildren().add(take);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        visibleProperty().bind(model.shownProperty());
        managedProperty().bind(model.shownProperty());
        model.shownProperty().addListener((observed, old, now) -> light());
        model.stepProperty().addListener((observed, old, now) -> light());
        // The panels are there when the window is.
        sceneProperty().addListener((observed, old, now) -> light());
        layoutBoundsProperty().addListener((observed, old, now) -> light());
        take.visibleProperty().bind(model.stepProperty().lessThan(FirstStepsModel.STEPS));
        take.managedProperty().bind(take.visibleProperty());
        light();
    }

    private HBox row(int step) {
        Label number = new Label(Integer.toString(step));
        number.getStyleClass().add("number");
        number.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label what = new Label(Words.of("canvas.first.step" + step));
        what.getStyleClass().add("what");
        what.setMinWidth(Region.USE_PREF_SIZE);
        Label how = new Label(Words.of("canvas.first.step" + step + ".how"));
        how.getStyleClass().add("how");
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(2, what, how);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(12, new StackPane(number), words);
        row.setId("first-step-" + step);
        row.getStyleClass().add("step");
        row.hoverProperty().addListener((observed, old, now) -> {
            pointed = now ? step : 0;
            light();
        });
        return row;
    }

    private void light() {
        int next = model.stepProperty().get();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).pseudoClassStateChanged(NEXT, i == next - 1);
        }
        lit.forEach(node -> node.getStyleClass().remove(LIT));
        lit.clear();
        if (model.shownProperty().get() && getScene() != null) {
            int step = pointed > 0 ? pointed : next;
            panels.get(step - 1).stream().map(getScene()::lookup).filter(node -> node != null).findFirst().ifPresent(panel -> {
                panel.getStyleClass().add(LIT);
                lit.add(panel);
            });
        }
    }
}
