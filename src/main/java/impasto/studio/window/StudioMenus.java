package impasto.studio.window;

import impasto.session.PictureSource.OfFile;
import impasto.studio.pictures.PicturesModel;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu bar. */
final class StudioMenus extends MenuBar {

    private final PicturesModel pictures;

    StudioMenus(PicturesModel pictures, List<ActionGroup> groups) {
        this.pictures = pictures;
        groups.forEach(group -> getMenus().add(menu(group)));
        Menu file = getMenus().get(0);
        Menu recent = new Menu("Recent pictures");
        recent.setId("recent-menu");
        recent.getItems().add(new MenuItem("None yet"));
        recent.setOnShowing(event -> fill(recent));
        file.getItems().add(2, recent);
        file.getItems().add(3, new SeparatorMenuItem());
        file.getItems().add(file.getItems().size() - 1, new SeparatorMenuItem());
        setUseSystemMenuBar(true);
    }

    private static Menu menu(ActionGroup group) {
        Menu menu = new Menu(group.title());
        for (Action action : group.actions()) {
            MenuItem item = new MenuItem(action.text());
            // A bare key would fire from text fields too; the window listens for it itself.
            if (action.keys() != null && !action.keys().getName().equals("Space")) {
                item.setAccelerator(action.keys());
            }
            if (action.enabled() != null) {
                item.setDisable(!action.enabled().get());
                action.enabled().addListener((observed, old, now) -> item.setDisable(!now));
            }
            item.setOnAction(event -> action.run().run());
            menu.getItems().add(item);
        }
        return menu;
    }

    private void fill(Menu recent) {
        List<Path> files = pictures.recent();
        if (!files.isEmpty()) {
            recent.getItems().setAll(files.stream().map(file -> {
                MenuItem item = new MenuItem(file.getFileName() + "   —   " + file.getParent());
                item.setMnemonicParsing(false);
                item.setOnAction(event -> pictures.place(List.of(new OfFile(file))));
                return item;
            }).toList());
        }
    }
}
