package impasto.studio.window;

import impasto.session.PictureSource.OfFile;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.pictures.PicturesModel;
import java.nio.file.Path;
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

    private final PicturesModel pictures;

    StudioMenus(PicturesModel pictures, List<ActionGroup> groups, Language language, Messages messages) {
        this.pictures = pictures;
        groups.forEach(group -> getMenus().add(menu(group)));
        Menu file = getMenus().get(0);
        Menu recent = new Menu(Words.of("window.menu.recent"));
        recent.setId("recent-menu");
        recent.getItems().add(new MenuItem(Words.of("window.menu.recent.none")));
        recent.setOnShowing(event -> fill(recent));
        file.getItems().add(2, recent);
        file.getItems().add(3, new SeparatorMenuItem());
        file.getItems().add(file.getItems().size() - 1, new SeparatorMenuItem());
        getMenus().stream().filter(menu -> menu.getId().equals("menu-view")).findFirst().orElseThrow().getItems()
                .addAll(new SeparatorMenuItem(), languages(language, messages));
        setUseSystemMenuBar(true);
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
