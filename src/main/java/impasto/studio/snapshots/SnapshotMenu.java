package impasto.studio.snapshots;

import impasto.studio.fx.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.WindowEvent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with the selected snapshots. */
final class SnapshotMenu extends ContextMenu {

    private final Supplier<List<SnapshotItem>> selected;

    SnapshotMenu(Supplier<List<SnapshotItem>> selected, SnapshotActions actions) {
        this.selected = selected;
        MenuItem view = item("view", Feather.EYE, count -> count == 1, chosen -> actions.view(chosen.get(0)));
        MenuItem compare = item(
                "compare", Feather.COLUMNS, count -> count == 2,
                chosen -> actions.compare(chosen.get(0), chosen.get(1)));
        MenuItem start = item(
                "start", Feather.CORNER_UP_RIGHT, count -> count == 1,
                chosen -> actions.startFrom(chosen.get(0)));
        MenuItem export = item("export", Feather.DOWNLOAD, count -> count > 0, actions::export);
        MenuItem delete = item("delete", Feather.TRASH_2, count -> count > 0, actions::delete);
        getItems().addAll(view, compare, start, export, new SeparatorMenuItem(), delete);
    }

    private MenuItem item(String name, Ikon icon, IntPredicate fits, Consumer<List<SnapshotItem>> action) {
        MenuItem item = new MenuItem(Words.of("snapshots." + name), new FontIcon(icon));
        item.setId("snapshot-" + name);
        item.setOnAction(event -> action.accept(selected.get()));
        addEventHandler(
                WindowEvent.WINDOW_SHOWING, event -> item.setDisable(!fits.test(selected.get().size())));
        return item;
    }
}
