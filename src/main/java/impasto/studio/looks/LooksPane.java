package impasto.studio.looks;

import impasto.settings.NamedSetup;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The looks with a picture each, the name of the one that is had and whether it was changed. */
public final class LooksPane extends VBox {

    private static final int COLUMNS = 3;
    private static final double GAP = 4;

    private final LooksModel looks;
    private final Map<String, LookTile> tiles = new HashMap<>();
    private final Label name = new Label();
    private final Label changed = new Label(Words.of("looks.changed"));
    private final Button restore;

    /** @param own opens the artist's own presets */
    public LooksPane(LooksModel looks, Button own) {
        this.looks = looks;
        getStyleClass().add("looks");
        name.setId("look-name");
        name.getStyleClass().add("card-title");
        name.setWrapText(true);
        changed.setId("look-changed");
        changed.getStyleClass().add("reading");
        changed.setMinWidth(USE_PREF_SIZE);
        restore = Icons.button(Feather.ROTATE_CCW, Words.of("looks.restore"), looks::restore);
        restore.setId("look-restore");
        restore.getStyleClass().add("reset");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(name, changed, gap, restore);
        head.getStyleClass().add("look-head");
        head.setAlignment(Pos.BASELINE_LEFT);
        TilePane grid = new Grid();
        grid.setId("look-grid");
        grid.setPrefColumns(COLUMNS);
        grid.setTileAlignment(Pos.TOP_CENTER);
        grid.prefTileWidthProperty().bind(grid.widthProperty().subtract((COLUMNS - 1) * GAP).divide(COLUMNS)
                .map(width -> Math.max(1, Math.floor(width.doubleValue()))));
        for (NamedSetup look : looks.looks()) {
            LookTile tile = new LookTile(looks, look, grid.prefTileWidthProperty());
            tiles.put(look.thumbnail(), tile);
            grid.getChildren().add(tile);
        }
        LookTile.dress(own, own.getGraphic(), grid.prefTileWidthProperty());
        grid.getChildren().add(own);
        getChildren().addAll(head, grid);
        looks.activeProperty().addListener((observed, old, now) -> show());
        looks.changedProperty().addListener((observed, old, now) -> show());
        show();
    }

    /** As high as its columns make it, also while its tiles are still as wide as another width made them. */
    private static final class Grid extends TilePane {

        Grid() {
            super(GAP, GAP);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(-1);
        }
    }

    private void show() {
        Optional<NamedSetup> active = looks.activeProperty().get();
        boolean altered = looks.changedProperty().get();
        name.setText(active.map(NamedSetup::name).orElse(Words.of("looks.none")));
        changed.setVisible(altered && active.isPresent());
        changed.setManaged(changed.isVisible());
        restore.setVisible(changed.isVisible());
        String thumbnail = active.map(NamedSetup::thumbnail).orElse("");
        tiles.forEach((of, tile) -> tile.setSelected(of.equals(thumbnail)));
    }
}
