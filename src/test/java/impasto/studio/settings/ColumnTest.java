package impasto.studio.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.settings.ColourMode;
import impasto.settings.OptimizerChoice;
import impasto.settings.Start;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The right column at its narrowest, with everything that it can show. */
class ColumnTest extends StudioFixture {

    private Locale usual;

    @BeforeEach
    void remember() {
        usual = Locale.getDefault();
    }

    @AfterEach
    void asUsual() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void noWordIsCutOff(String language) {
        onFx(() -> {
            Locale.setDefault(Locale.forLanguageTag(language));
            studio.preferences().put("language", language);
            return true;
        });
        reopen();
        for (ColourMode mode : ColourMode.values()) {
            onFx(() -> {
                studio.settings().change(Catalogue.COLOUR, mode);
                studio.settings().change(Catalogue.OPTIMIZER, OptimizerChoice.ADAM);
                studio.settings().change(Catalogue.START, Start.NOISE);
                TextField size = node("#size-field");
                size.setText("99999");
                size.getOnAction().handle(null);
                return true;
            });
            assertEquals(List.of(), onFx(() -> {
                narrow();
                return cut(node(".controls-column"));
            }));
        }
    }

    private void narrow() {
        stage.setWidth(900);
        Region column = node(".controls-column");
        column.lookupAll(".section").forEach(section -> ((TitledPane) section).setExpanded(true));
        column.setMaxWidth(column.getMinWidth());
        for (int pass = 0; pass < 3; pass++) {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        }
    }

    /** Every label whose text is not drawn whole or hangs out of the column. */
    private List<String> cut(Node column) {
        List<String> cut = new ArrayList<>();
        Bounds whole = column.localToScene(column.getLayoutBounds());
        for (Node node : column.lookupAll(".text")) {
            if (node instanceof Text drawn && node.getParent() instanceof Labeled labeled && isSeen(labeled)) {
                Bounds bounds = drawn.localToScene(drawn.getLayoutBounds());
                if (!drawn.getText().equals(labeled.getText())) {
                    cut.add(labeled.getText() + " → " + drawn.getText());
                } else if (bounds.getMinX() < whole.getMinX() - 1 || bounds.getMaxX() > whole.getMaxX() + 1) {
                    cut.add(labeled.getText() + " hangs out");
                }
            }
        }
        assertTrue(column.lookupAll(".text").size() > 60);
        return cut;
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    @Test
    void aSliderIsAsWideAsTheColumnAndHasItsTickWhereItsDefaultIs() {
        onFx(() -> {
            narrow();
            return true;
        });
        Slider slider = node("#style-scale-slider");
        assertTrue(onFx(() -> slider.getWidth() > node(".controls-column").getLayoutBounds().getWidth() * 0.8));
        double atDefault = onFx(() -> middle(slider.lookup(".thumb")));
        assertEquals(atDefault, onFx(() -> middle(slider.getParent().lookup(".default-tick"))), 1.5);
        onFx(() -> {
            studio.settings().change(Catalogue.STYLE_SCALE, 3.0);
            narrow();
            return true;
        });
        assertTrue(onFx(() -> middle(slider.lookup(".thumb"))) > atDefault + 40);
        assertEquals(atDefault, onFx(() -> middle(slider.getParent().lookup(".default-tick"))), 1.5);
        Slider palette = node("#weights-palette-slider");
        assertEquals(onFx(() -> middle(palette.lookup(".thumb"))), onFx(() -> middle(palette.getParent().lookup(".default-tick"))), 1.5);
        assertTrue(onFx(() -> palette.getParent().lookup(".default-tick").getLayoutBounds().getHeight()) > 3);
    }

    private static double middle(Node node) {
        return node.localToScene(node.getLayoutBounds()).getCenterX();
    }

    /** What only those know who know how the program works is in the part for experts. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void whatIsForExpertsIsFoldedAway(String language) {
        onFx(() -> {
            studio.preferences().put("language", language);
            Locale.setDefault(Locale.forLanguageTag(language));
            return true;
        });
        reopen();
        TitledPane expert = node("#expert");
        assertTrue(onFx(() -> !expert.isExpanded()));
        List<String> words = onFx(() -> node(".controls-column").lookupAll(".label").stream().filter(label -> !isWithin(label, expert))
                .map(label -> ((Labeled) label).getText()).toList());
        assertTrue(words.size() > 10);
        assertEquals(List.of(), words.stream().filter(text -> text.matches("(?iu).*([αβ]|loss|verlust|conv\\d|iteration|gram|pytorch).*")).toList());
    }

    private static boolean isWithin(Node node, Node outer) {
        return node != null && (node == outer || isWithin(node.getParent(), outer));
    }
}
