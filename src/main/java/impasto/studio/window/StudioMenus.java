package impasto.studio.window;

import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.pictures.PicturesModel;
import impasto.studio.pictures.RecentMenu;
import impasto.studio.pictures.Thumbnails;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The menu bar. */
final class StudioMenus extends MenuBar {

    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    StudioMenus(Menu projects, PicturesModel pictures, Thumbnails thumbnails, List<ActionGroup> groups, Language language, Messages messages) {
        groups.forEach(group -> getMenus().add(menu(group)));
        Menu file = getMenus().get(0);
        Menu recent = new RecentMenu(pictures, thumbnails, chosen -> pictures.place(List.of(chosen)));
        recent.setId("recent-menu");
        put(file, recent, "menu-open");
        put(file, new SeparatorMenuItem(), "menu-save-project-as");
        put(file, projects, "menu-open-project");
        put(file, new SeparatorMenuItem(), "menu-paste");
        file.getItems().add(file.getItems().size() - 1, new SeparatorMenuItem());
        getMenus().stream().filter(menu -> menu.getId().equals("menu-view")).findFirst().orElseThrow().getItems()
                .addAll(new SeparatorMenuItem(), languages(language, messages));
        setUseSystemMenuBar(true);
    }

    /** Behind the item of this id. */
    private static void put(Menu menu, MenuItem item, String id) {
        List<String> ids = menu.getItems().stream().map(MenuItem::getId).toList();
        menu.getItems().add(ids.indexOf(id) + 1, item);
    }

    private static Menu languages(Language language, Messages messages) {
        Menu menu = new Menu(Words.of("window.menu.language"));
        menu.setId("language-menu");
        ToggleGroup group = new ToggleGroup();
        List<Optional<Locale>> choices = new ArrayList<>(List.of(Optional.empty()));
        Language.ALL.forEach(locale -> choices.add(Optional.of(locale)));
        for (Optional<Locale> choice : choices) {
            RadioMenuItem item = new RadioMenuItem(choice.map(locale -> locale.getDisplayLanguage(locale))
                    .orElseGet(() -> Words.of("window.menu.language.system")));
            item.setId("language-" + choice.map(Locale::toLanguageTag).orElse("system"));
            item.setToggleGroup(group);
            item.setSelected(choice.equals(language.chosen()));
            item.setOnAction(event -> {
                language.choose(choice);
                messages.done(Words.of("window.menu.language"), Words.of("window.language.later"));
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    private static Menu menu(ActionGroup group) {
        Menu menu = new Menu(group.title());
        menu.setId("menu-" + group.name());
        for (Action action : group.actions()) {
            MenuItem item = new MenuItem(action.text());
            item.setId("menu-" + action.name());
            if (action.keys() != null) {
                // The menu bar of macOS has words of its own, and would take a bare key from every field.
                item.setAccelerator(!MAC ? new ShownKeys(action) : action.isBare() ? null : action.keys());
            }
            if (action.enabled() != null) {
                item.setDisable(!action.enabled().get());
                action.enabled().addListener((observed, old, now) -> item.setDisable(!now));
            }
            if (action.what() != null) {
                item.setMnemonicParsing(false);
                action.what().addListener((observed, old, now) -> item.setText(action.now()));
            }
            item.setOnAction(event -> action.run().run());
            menu.getItems().add(item);
        }
        return menu;
    }
}
