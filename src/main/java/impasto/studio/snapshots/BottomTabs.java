package impasto.studio.snapshots;

import impasto.session.Preferences;
import impasto.studio.chart.LossPane;
import impasto.studio.fx.Words;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** Below the canvas: the snapshots, how the painting comes along, or the takes; which of them is remembered. */
public final class BottomTabs extends TabPane {

    private static final String NAME = "bottom";
    private static final double LEAST_HEIGHT = 130;

    /**
     * @param takes the tree of takes
     * @param preferences where it is remembered
     */
    public BottomTabs(SnapshotsPane snapshots, LossPane chart, Node takes, Preferences preferences) {
        getTabs().addAll(tab("snapshots", Words.of("snapshots.title"), snapshots), tab("progress", Words.of("snapshots.progress"), chart),
                tab("takes", Words.of("snapshots.takes"), takes));
        setId("bottom-tabs");
        setAccessibleText(getTabs().stream().map(Tab::getText).collect(Collectors.joining(", ")));
        getStyleClass().addAll("bottom-tabs", "dense");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setTabDragPolicy(TabDragPolicy.FIXED);
        setMinSize(0, LEAST_HEIGHT);
        preferences.text(NAME).flatMap(id -> getTabs().stream().filter(tab -> tab.getId().equals(id)).findFirst())
                .ifPresent(getSelectionModel()::select);
        getSelectionModel().selectedItemProperty().addListener((observed, old, now) -> preferences.put(NAME, now.getId()));
        getStylesheets().add(BottomTabs.class.getResource("/impasto/studio/filmstrip.css").toExternalForm());
    }

    private static Tab tab(String id, String title, Node content) {
        Tab tab = new Tab(title, content);
        tab.setId(id);
        return tab;
    }
}
