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

/** What can be done with a take, or with several. */
public final class TakeMenu extends ContextMenu {

    private final Supplier<List<TakeChoice>> chosen;

    /** @param chosen the takes that it is about, when it is shown */
    public TakeMenu(Supplier<List<TakeChoice>> chosen, TakeActions actions) {
        this.chosen = chosen;
        MenuItem star = item("star", Words.of("snapshots.take.star"), Feather.STAR, one(take -> take.take() > 0), first(actions::star));
        addEventHandler(WindowEvent.WINDOW_SHOWING, event -> star.setText(chosen.get().stream().anyMatch(take -> take.label().star())
                ? Words.of("snapshots.take.unstar") : Words.of("snapshots.take.star")));
        MenuItem delete = item("delete", Words.of("snapshots.delete"), Feather.TRASH_2,
                takes -> !takes.isEmpty() && takes.stream().allMatch(take -> take.take() > 0), actions::delete);
        addEventHandler(WindowEvent.WINDOW_SHOWING, event -> {
            int branches = actions.branches(chosen.get());
            delete.setText(branches == 0 ? Words.of("snapshots.delete") : Words.count("snapshots.take.delete", branches, branches));
        });
        getItems().addAll(
                item("return", Words.of("snapshots.return"), Feather.SLIDERS, one(actions::isKnown), first(actions::returnTo)),
                item("paint-on", Words.of("snapshots.paint-on"), Feather.FAST_FORWARD, one(actions::canPaint), first(actions::paintOn)),
                item("paint-larger", Words.of("snapshots.paint-larger"), Feather.MAXIMIZE, one(actions::canPaint),
                        first(actions::paintLarger)),
                item("compare", Words.of("snapshots.compare"), Feather.COLUMNS, actions::canCompare, actions::compare),
                new SeparatorMenuItem(), star,
                item("rename", Words.of("snapshots.take.rename"), Feather.EDIT_2, one(take -> take.take() > 0), first(actions::rename)),
                item("note", Words.of("snapshots.take.note"), Feather.FILE_TEXT, one(take -> take.take() > 0), first(actions::note)),
                new SeparatorMenuItem(),
                delete);
    }

    private static Predicate<List<TakeChoice>> one(Predicate<TakeChoice> fits) {
        return takes -> takes.size() == 1 && fits.test(takes.get(0));
    }

    private static Consumer<List<TakeChoice>> first(Consumer<TakeChoice> action) {
        return takes -> action.accept(takes.get(0));
    }

    private MenuItem item(String name, String words, Ikon icon, Predicate<List<TakeChoice>> fits, Consumer<List<TakeChoice>> action) {
        MenuItem item = new MenuItem(words, new FontIcon(icon));
        item.setId("take-" + name);
        item.setOnAction(event -> action.accept(chosen.get()));
        addEventHandler(WindowEvent.WINDOW_SHOWING, event -> item.setDisable(!fits.test(chosen.get())));
        return item;
    }
}
