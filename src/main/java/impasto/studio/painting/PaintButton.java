package impasto.studio.painting;

import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.words.Numbers;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Paints, then pauses and resumes, whichever comes next, with how far the painting is. */
public final class PaintButton extends StackPane {

    private static final double WIDTH = 132;
    private static final double BAR = 4;

    /** As wide as it was, so that what is beside it does not move with every percent. */
    private final Button button = new Button() {
        @Override
        protected double computePrefWidth(double height) {
            return Math.max(WIDTH, super.computePrefWidth(height));
        }
    };
    private final ProgressBar bar = new ProgressBar(0);
    private final Painter painter;
    private final String keys;

    /**
     * @param keys that do the same, in words
     * @param action what a press does
     */
    public PaintButton(Painter painter, String keys, Runnable action) {
        this.painter = painter;
        this.keys = keys;
        button.setId("paint");
        button.getStyleClass().add("accent");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip());
        button.setOnAction(event -> action.run());
        bar.setMouseTransparent(true);
        bar.setFocusTraversable(false);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinHeight(BAR);
        bar.setPrefHeight(BAR);
        bar.setMaxHeight(BAR);
        StackPane.setAlignment(bar, Pos.BOTTOM_CENTER);
        getStyleClass().add("paint-button");
        getStylesheets().add(PaintButton.class.getResource("/impasto/studio/painting.css").toExternalForm());
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().addAll(button, bar);
        painter.stateProperty().addListener((observed, old, now) -> show());
        painter.progress().iterationProperty().addListener((observed, old, now) -> show());
        painter.progress().totalProperty().addListener((observed, old, now) -> show());
        show();
    }

    private void show() {
        RunState state = painter.state();
        int iteration = painter.progress().iterationProperty().get();
        int total = painter.progress().totalProperty().get();
        double share = total == 0 ? 0 : (double) iteration / total;
        String words = Words.of("painting.button." + state.name().toLowerCase(Locale.ROOT), Numbers.percent(Math.floor(100 * share) / 100));
        if (!words.equals(button.getText())) {
            button.setText(words);
            String plain = state == RunState.IDLE ? words : Words.of("painting.button.words", words, iteration, total);
            button.setAccessibleText(plain);
            button.getTooltip().setText(Words.of("painting.button.keys", words, keys));
            button.setGraphic(Icons.of(state == RunState.PREPARING || state == RunState.PAINTING ? Feather.PAUSE : Feather.PLAY));
        }
        button.setDisable(state == RunState.STOPPING);
        bar.setVisible(state.active());
        bar.setProgress(state == RunState.PREPARING ? ProgressBar.INDETERMINATE_PROGRESS : share);
    }
}
