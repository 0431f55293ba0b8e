package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.fx.Dialogs;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Alert;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LanguageTest extends StudioFixture {

    /** Names, units and what both languages write alike. */
    private static final Set<String> ALIKE = Set.of("Pause", "Export…", "Palette", "Snapshot", "Adam", "L-BFGS", "Pooling", "Look", "Gatys 2016", "", "+", "−");

    private Locale usual;

    @BeforeEach
    void remember() {
        usual = Locale.getDefault();
    }

    @AfterEach
    void asUsual() {
        Locale.setDefault(usual);
    }

    @Test
    void theLanguageIsChosenForTheNextStart() {
        assertEquals("Paint", paint());
        Set<String> english = words();
        choose("language-de");
        assertEquals("Paint", paint());
        reopen();
        assertEquals("Malen", paint());
        Set<String> left = words();
        left.retainAll(english);
        left.removeIf(word -> ALIKE.contains(word) || !word.matches(".*\\p{L}{3}.*") || word.endsWith(".jpg"));
        assertEquals(Set.of(), left, "in the German window");
        choose("language-en");
        reopen();
        assertEquals("Paint", paint());
    }

    @Test
    void numbersHaveTheDecimalCommaOfGermanAndTakeThePointToo() {
        choose("language-de");
        reopen();
        for (String typed : List.of("1,25", "1.25")) {
            onFx(() -> {
                studio.settings().reset(Catalogue.STYLE_SCALE);
                TextField field = node("#style-scale-field");
                field.setText(typed);
                field.getOnAction().handle(null);
                return true;
            });
            assertEquals(1.25, onFx(() -> Catalogue.STYLE_SCALE.in(studio.settings().now()).doubleValue()));
            assertEquals("1,25", onFx(() -> this.<TextField>node("#style-scale-field").getText()));
        }
    }

    @Test
    void whatTheProgramIsSaysItsVersionAndLicences() {
        Alert about = onFx(() -> AboutBox.of(new Dialogs(stage)));
        assertTrue(about.getHeaderText().matches("Impasto \\d+\\.\\d+.*"), about.getHeaderText());
        String licences = onFx(() -> ((TextArea) about.getDialogPane().getContent().lookup("#licences")).getText());
        for (String part : List.of("Impasto — MIT", "JavaFX", "PyTorch", "DJL", "AtlantaFX", "JNA")) {
            assertTrue(licences.contains(part), part);
        }
        assertFalse(licences.contains("�"));
    }

    private String paint() {
        return onFx(() -> this.<Labeled>node("#paint").getText());
    }

    private Set<String> words() {
        return onFx(() -> stage.getScene().getRoot().lookupAll("*").stream().filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText()).filter(text -> text != null).collect(Collectors.toSet()));
    }

    private void choose(String id) {
        onFx(() -> {
            MenuBar bar = (MenuBar) stage.getScene().getRoot().lookup(".menu-bar");
            Menu languages = (Menu) bar.getMenus().stream().flatMap(menu -> menu.getItems().stream())
                    .filter(item -> "language-menu".equals(item.getId())).findFirst().orElseThrow();
            MenuItem item = languages.getItems().stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
            item.getOnAction().handle(null);
            return true;
        });
    }
}
