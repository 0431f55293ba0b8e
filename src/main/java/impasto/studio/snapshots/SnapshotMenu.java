package impasto.studio.snapshots;

import impasto.studio.fx.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
        getItems().addAll(
                one("view", Feather.EYE, item -> true, actions::view),
                item("compare", Feather.COLUMNS, chosen -> chosen.size() == 2, chosen -> actions.compare(chosen.get(0), chosen.get(1))),
                new SeparatorMenuItem(),
                one("return", Feather.SLIDERS, actions::isKnown, actions::returnTo),
                one("paint-on", Feather.FAST_FORWARD, actions::canPaint, actions::paintOn),
                one("paint-larger", Feather.MAXIMIZE, actions::canPaint, actions::paintLarger),
                one("start", Feather.CORNER_UP_RIGHT, item -> true, actions::startFrom),
                new SeparatorMenuItem(),
                item("export", Feather.DOWNLOAD, chosen -> !chosen.isEmpty(), actions::export),
                item("delete", Feather.TRASH_2, chosen -> !chosen.isEmpty(), actions::delete));
    }

    private MenuItem one(String name, Ikon icon, Predicate<SnapshotItem> fits, Consumer<SnapshotItem> action) {
        return item(name, icon, chosen -> chosen.size() == 1 && fits.test(chosen.get(0)), chosen -> action.accept(chosen.get(0)));
    }

    private MenuItem item(String name, Ikon icon, Predicate<List<SnapshotItem>> fits, Consumer<List<SnapshotItem>> action) {
        MenuItem item = new MenuItem(Words.of("snapshots." + name), new FontIcon(icon));
        item.setId("snapshot-" + name);
        item.setOnAction(event -> action.accept(selected.get()));
        addEventHandler(WindowEvent.WINDOW_SHOWING, event -> item.setDisable(!fits.test(selected.get())));
        return item;
    }
}
