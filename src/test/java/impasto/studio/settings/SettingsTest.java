package impasto.studio.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.network.Networks;
import impasto.settings.ColourMode;
import impasto.settings.LossDefinition;
import impasto.settings.OptimizerChoice;
import impasto.settings.Padding;
import impasto.settings.Pooling;
import impasto.settings.Scales;
import impasto.settings.Setup;
import impasto.settings.Start;
import impasto.settings.Statistics;
import impasto.settings.Tiling;
import impasto.settings.TvNorm;
import impasto.settings.VggLayer;
import impasto.settings.catalogue.Catalogue;
import impasto.settings.catalogue.NumberScale;
import impasto.settings.catalogue.Setting;
import impasto.studio.StudioFixture;
import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/** Every control shows its setting and sets it. */
class SettingsTest extends StudioFixture {

    private static final List<Setting<Number>> NUMBERS = List.of(Catalogue.ALPHA, Catalogue.BETA, Catalogue.PALETTE, Catalogue.SMOOTHNESS, Catalogue.SIZE,
            Catalogue.ITERATIONS, Catalogue.STYLE_SCALE, Catalogue.POOLING_SCALE, Catalogue.LEARNING_RATE, Catalogue.AVERAGE, Catalogue.SEED, Catalogue.PREVIEW_EVERY,
            Catalogue.SNAPSHOT_EVERY, Catalogue.COLOUR_STRENGTH, Catalogue.OPACITY, Catalogue.LIKENESS);

    @Test
    void numbersAreBoundBothWaysAndTakenBack() {
        unfold();
        for (Setting<Number> setting : NUMBERS) {
            String id = "#" + setting.id();
            NumberScale scale = setting.scale().orElseThrow();
            Setup before = now();

            onFx(() -> {
                this.<Slider>node(id + "-slider").setValue(0.7);
                return true;
            });
            double moved = setting.in(now()).doubleValue();
            assertEquals(scale.value(0.7), moved, 1e-9, setting.label());
            assertEquals(scale.format(moved), onFx(() -> this.<TextField>node(id + "-field").getText()));

            double typed = scale.value(0.4);
            onFx(() -> {
                TextField field = node(id + "-field");
                field.setText(scale.format(typed));
                field.fireEvent(new ActionEvent());
                return true;
            });
            assertEquals(typed, setting.in(now()).doubleValue(), 1e-6 + typed * 0.01, setting.label());
            assertEquals(0.4, onFx(() -> this.<Slider>node(id + "-slider").getValue()), 0.03, setting.label());

            onFx(() -> {
                this.<ButtonBase>node(id + "-reset").fire();
                return true;
            });
            assertEquals(setting.in(before.defaults()), setting.in(now()), setting.label());
        }
    }

    @Test
    void choicesAreBoundBothWays() {
        unfold();
        choice(Catalogue.START, Start.NOISE, Start.STYLE);
        choice(Catalogue.SCALES, Scales.NONE, Scales.AUTO);
        choice(Catalogue.OPTIMIZER, OptimizerChoice.LBFGS, OptimizerChoice.ADAM);
        choice(Catalogue.LOSS, LossDefinition.GATYS, LossDefinition.REPORT);
        choice(Catalogue.COLOUR, ColourMode.KEEP, ColourMode.MATCH);
        choice(Catalogue.POOLING, Pooling.AVERAGE, Pooling.MAX);
        choice(Catalogue.STATISTICS, Statistics.WASSERSTEIN, Statistics.GRAM);
        choice(Catalogue.PADDING, Padding.REFLECT, Padding.ZERO);
        choice(Catalogue.TV_NORM, TvNorm.L1, TvNorm.L2);
        choice(Catalogue.BLOCKS, Tiling.of(384), Tiling.NONE);
    }

    @Test
    void listsOfNumbersAreBoundBothWays() {
        numbers(Catalogue.SNAPSHOT_AT, "50, 10;10", List.of(10, 50), List.of(3));
        numbers(Catalogue.SCALE_SIDES, "256 128", List.of(128, 256), List.of(90));
        numbers(Catalogue.SCALE_ITERATIONS, "40,20, 20", List.of(40, 20, 20), List.of(9));
        assertEquals(new Scales(false, List.of(90), List.of(9)), now().transfer().scales());
        assertEquals("own sizes", onFx(() -> {
            ComboBox<Scales> box = node("#scales-box");
            return box.getConverter().toString(box.getValue());
        }));
        onFx(() -> {
            this.<ComboBox<Scales>>node("#scales-box").setValue(Scales.AUTO);
            return true;
        });
        assertEquals(Scales.AUTO.withIterations(List.of(9)), now().transfer().scales());
        assertEquals("", onFx(() -> this.<TextField>node("#scales-sides-field").getText()));
    }

    private void numbers(Setting<List<Integer>> setting, String typed, List<Integer> expected, List<Integer> set) {
        String id = "#" + setting.id() + "-field";
        onFx(() -> {
            TextField field = node(id);
            field.setText(typed);
            field.fireEvent(new ActionEvent());
            return true;
        });
        assertEquals(expected, setting.in(now()));
        onFx(() -> {
            studio.settings().change(setting, set);
            return true;
        });
        assertEquals(set.get(0).toString(), onFx(() -> this.<TextField>node(id).getText()));
    }

    @Test
    void whatHasNoEffectSaysWhy() {
        unfold();
        assertFalse(onFx(() -> node("#average-slider").isVisible() || node("#adam-learning-rate-slider").isVisible()));
        assertFalse(onFx(() -> isSeen(node("#colour-strength-slider"))));
        onFx(() -> {
            studio.settings().change(Catalogue.OPTIMIZER, OptimizerChoice.ADAM);
            studio.settings().change(Catalogue.COLOUR, ColourMode.KEEP);
            return true;
        });
        assertTrue(onFx(() -> node("#average-slider").isVisible() && node("#adam-learning-rate-slider").isVisible()));
        assertTrue(onFx(() -> isSeen(node("#colour-strength-slider"))));
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    @Test
    void everyRowGoesBackToItsDefaultByADoubleClickAndPresetsKeepIt() {
        unfold();
        Setup first = now();
        onFx(() -> {
            studio.settings().change(Catalogue.STATISTICS, Statistics.WASSERSTEIN);
            studio.settings().change(Catalogue.BLOCKS, Tiling.of(640));
            studio.settings().change(Catalogue.SCALE_SIDES, List.of(100));
            studio.settings().change(Catalogue.SEED, 7.0);
            studio.presets().save("All of it");
            return true;
        });
        Setup changed = now();
        onFx(() -> {
            for (Node name : stage.getScene().getRoot().lookupAll(".row-label")) {
                Event.fireEvent(name, new MouseEvent(MouseEvent.MOUSE_CLICKED, 0, 0, 0, 0, MouseButton.PRIMARY, 2, false,
                        false, false, false, true, false, false, false, false, true, null));
            }
            return true;
        });
        assertEquals(first, now());
        onFx(() -> {
            studio.presets().apply(studio.presets().own().get(0));
            return true;
        });
        assertEquals(changed, now());
    }

    private <T> void choice(Setting<T> setting, T picked, T set) {
        String id = "#" + setting.id() + "-box";
        onFx(() -> {
            this.<ComboBox<T>>node(id).setValue(picked);
            return true;
        });
        assertEquals(picked, setting.in(now()));
        onFx(() -> {
            studio.settings().change(setting, set);
            return true;
        });
        assertEquals(set, onFx(() -> this.<ComboBox<T>>node(id).getValue()));
    }

    @Test
    void layersAreBoundBothWaysAndThoseTheNetworkLacksAreStill() {
        await("the network's layers", () -> this.<Slider>node("#style-conv5_3").isDisabled());
        for (VggLayer layer : VggLayer.values()) {
            for (String term : List.of("style", "content")) {
                Setting<Number> setting = Catalogue.share(
                        term.equals("style") ? Catalogue.STYLE_LAYERS : Catalogue.CONTENT_LAYERS, layer);
                String id = "#" + term + "-" + layer;
                assertEquals(layer.compareTo(VggLayer.CONV5_1) > 0, onFx(() -> node(id).isDisabled()), id);
                onFx(() -> {
                    this.<Slider>node(id).setValue(0.25);
                    return true;
                });
                assertEquals(0.25, setting.in(now()));
                onFx(() -> {
                    studio.settings().change(setting, 0.75);
                    return true;
                });
                assertEquals(0.75, onFx(() -> this.<Slider>node(id).getValue()));
            }
        }
        onFx(() -> {
            studio.network().choose(Networks.VGG19);
            return true;
        });
        assertFalse(onFx(() -> node("#style-conv5_3").isDisabled()));
    }

    @Test
    void whatIsTypedWronglyChangesNothingAndSaysSoAtItsField() {
        unfold();
        Setup before = now();
        assertRefused("#size-field", "99999", "64 px", "4096 px", "512 px");
        assertRefused("#size-field", "-5", "64 px", "4096 px", "512 px");
        assertRefused("#size-field", "63", "64 px", "4096 px", "512 px");
        assertRefused("#weights-beta-field", "a lot", "no number", "1000");
        assertRefused("#colour-opacity-field", "1.5", "0 to 1");
        assertRefused("#snapshot-at-field", "10, -5", "-5", "999999");
        assertRefused("#scales-sides-field", "128, large", "large");
        assertEquals(before, now());
        onFx(() -> {
            TextField field = node("#size-field");
            field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            return true;
        });
        assertFalse(onFx(() -> node("#size-field-note").isVisible()));
        assertEquals("512", onFx(() -> this.<TextField>node("#size-field").getText()));
        type("#weights-beta-field", "12,5");
        assertFalse(onFx(() -> node("#weights-beta-field-note").isVisible()));
        assertEquals(12.5, now().transfer().weights().beta());
    }

    private void assertRefused(String field, String typed, String... said) {
        type(field, typed);
        Label note = onFx(() -> node(field + "-note"));
        assertTrue(onFx(() -> isSeen(note)), typed);
        for (String words : said) {
            assertTrue(note.getText().replace('\u00a0', ' ').contains(words), note.getText());
        }
        assertTrue(note.getText().contains("“"), note.getText());
        assertEquals(typed, onFx(() -> this.<TextField>node(field).getText()));
        assertTrue(onFx(() -> node(field).getPseudoClassStates().toString()).contains("danger"));
        assertEquals(note.getText(), onFx(() -> node(field).getAccessibleHelp()));
    }

    private void type(String id, String text) {
        onFx(() -> {
            TextField field = node(id);
            field.setText(text);
            field.fireEvent(new ActionEvent());
            return true;
        });
    }

    @Test
    void everySettingIsUndoneAndRedone() {
        Setup first = now();
        onFx(() -> {
            studio.settings().change(Catalogue.ALPHA, 3.0);
            studio.settings().change(Catalogue.POOLING, Pooling.AVERAGE);
            studio.settings().change(Catalogue.SNAPSHOT_AT, List.of(5, 7));
            studio.presets().apply(studio.presets().builtIn().get(2));
            studio.network().choose(Path.of("none.h5"));
            return true;
        });
        Setup last = now();
        onFx(() -> {
            for (int i = 0; i < 5; i++) {
                studio.settings().history().undo();
            }
            return true;
        });
        assertEquals(first, now());
        assertFalse(onFx(() -> studio.settings().history().canUndoProperty().get()));
        onFx(() -> {
            for (int i = 0; i < 5; i++) {
                studio.settings().history().redo();
            }
            return true;
        });
        assertEquals(last, now());
        assertNotEquals(first, last);
        assertTrue(onFx(() -> studio.settings().history().canUndoProperty().get()));
    }

    private Setup now() {
        return onFx(() -> studio.settings().now());
    }

    private void unfold() {
        onFx(() -> {
            stage.getScene().getRoot().lookupAll(".section").forEach(section -> ((TitledPane) section).setExpanded(true));
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return true;
        });
    }
}
