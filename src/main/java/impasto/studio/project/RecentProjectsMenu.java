package impasto.studio.project;

import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;

/** The projects that were used recently. */
public final class RecentProjectsMenu extends Menu {

    private final Consumer<Path> taker;

    /** @param taker takes the one that is chosen */
    public RecentProjectsMenu(ProjectModel model, Consumer<Path> taker) {
        super(Words.of("project.recent"), Icons.of(Feather.CLOCK));
        this.taker = taker;
        setId("recent-projects-menu");
        model.recent().addListener((ListChangeListener<Path>) change -> fill(model.recent()));
        fill(model.recent());
    }

    private void fill(ObservableList<Path> files) {
        if (files.isEmpty()) {
            MenuItem none = new MenuItem(Words.of("project.recent.none"));
            none.setDisable(true);
            getItems().setAll(none);
        } else {
            getItems().setAll(files.stream().map(this::item).toList());
        }
    }

    private MenuItem item(Path file) {
        MenuItem item = new MenuItem(Words.of("project.recent.file", file.getFileName(), file.getParent()));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> taker.accept(file));
        return item;
    }
}
