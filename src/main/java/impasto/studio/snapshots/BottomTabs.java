package impasto.studio.snapshots;

import impasto.session.Preferences;
import impasto.studio.chart.LossPane;
import impasto.studio.fx.Words;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** Below the canvas: the snapshots, or how the painting comes along; which of them is remembered. */
public final class BottomTabs extends TabPane {

    private static final String NAME = "bottom";
    private static final String PROGRESS = "progress";
    private static final double LEAST_HEIGHT = 130;

    /** @param preferences where it is remembered */
    public BottomTabs(SnapshotsPane snapshots, LossPane chart, Preferences preferences) {
        Tab progress = tab(PROGRESS, Words.of("snapshots.progress"), chart);
        getTabs().addAll(tab("snapshots", Words.of("snapshots.title"), snapshots), progress);
        setId("bottom-tabs");
        setAccessibleText(Words.of("snapshots.title") + ", " + progress.getText());
        getStyleClass().addAll("bottom-tabs", "dense");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setTabDragPolicy(TabDragPolicy.FIXED);
        setMinSize(0, LEAST_HEIGHT);
        if (preferences.text(NAME).filter(PROGRESS::equals).isPresent()) {
            getSelectionModel().select(progress);
        }
        getSelectionModel().selectedItemProperty().addListener((observed, old, now) -> preferences.put(NAME, now.getId()));
        getStylesheets().add(BottomTabs.class.getResource("/impasto/studio/filmstrip.css").toExternalForm());
    }

    private static Tab tab(String id, String title, Node content) {
        Tab tab = new Tab(title, content);
        tab.setId(id);
        return tab;
    }
}
