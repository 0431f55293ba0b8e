package impasto.settings.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import impasto.settings.ColourMode;
import impasto.settings.LayerWeights;
import impasto.settings.Records;
import impasto.settings.Scales;
import impasto.settings.SettingsException;
import impasto.settings.Preset;
import impasto.settings.Setup;
import impasto.settings.TermName;
import impasto.settings.Tiling;
import impasto.settings.TransferSettings;
import impasto.settings.VggLayer;
import impasto.settings.Words;
import impasto.settings.json.SetupJson;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    private static final Set<String> ONLY_IN_PRESETS = Set.of("adam.beta1", "adam.beta2", "adam.epsilon");
    private static final Setup STANDARD = Setup.standard();
    /** For every type of value two that differ. */
    private static final Map<Class<?>, List<?>> VALUES = Map.of(Integer.class, List.of(70, 80), Long.class,
            List.of(7L, 9007199254740993L), Double.class, List.of(0.5, 0.25), String.class, List.of("a.h5", "b.h5"),
            LayerWeights.class, List.of(LayerWeights.parse("conv1_1"), LayerWeights.parse("conv2_2=0.5")), Boolean.class, List.of(true, false), Scales.class,
            List.of(Scales.NONE, Scales.AUTO), Tiling.class, List.of(Tiling.NONE, Tiling.of(256)));

    static List<Setting<?>> all() {
        return Catalogue.ALL;
    }

    @Test
    void keysAndOptionsAreUnique() {
        assertEquals(all().size(), all().stream().map(Setting::key).distinct().count());
        assertEquals(all().size(), all().stream().map(Setting::id).distinct().count());
        List<Setting<?>> withOption = all().stream().filter(setting -> setting.option().isPresent()).toList();
        assertEquals(withOption.size(), withOption.stream().map(setting -> setting.option().get().name()).distinct().count());
        assertEquals(Set.copyOf(withOption), Set.copyOf(Catalogue.OPTIONS));
        assertEquals(withOption.size(), Catalogue.OPTIONS.size());
    }

    @ParameterizedTest
    @MethodSource("all")
    <T> void aValueIsReadAsItWasPutAndNothingElseChanges(Setting<T> setting) {
        for (T value : this.<T>values(setting)) {
            Setup other = setting.put(STANDARD, value);
            assertEquals(value, setting.in(other));
            assertEquals(other, SetupJson.read(SetupJson.write(other)));
            if (setting != Catalogue.NETWORK) {
                assertEquals(STANDARD, setting.put(other, setting.in(STANDARD)));
            }
        }
        assertNotEquals(setting.put(STANDARD, this.<T>values(setting).get(0)),
                setting.put(STANDARD, this.<T>values(setting).get(1)));
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> values(Setting<T> setting) {
        if (setting == Catalogue.SCALE_SIDES || setting == Catalogue.SCALE_ITERATIONS || setting == Catalogue.SNAPSHOT_AT) {
            return (List<T>) List.of(List.of(3, 9), List.of(5));
        }
        if (setting == Catalogue.REFINEMENTS) {
            return (List<T>) List.of(7, 8);
        }
        return setting == Catalogue.BLEND ? (List<T>) List.of(List.of(0.5), List.of(0.25, 2.0))
                : setting.type().isEnum() ? setting.values() : (List<T>) VALUES.get(setting.type());
    }

    @Test
    void everyComponentOfTheRecordsIsThere() {
        Set<String> keys = new TreeSet<>(ONLY_IN_PRESETS);
        all().forEach(setting -> keys.add(setting.key()));
        Set<String> left = new TreeSet<>();
        leaves("", Setup.class, left);
        left.removeIf(leaf -> keys.stream().anyMatch(key -> leaf.equals(key) || leaf.startsWith(key + ".")));
        assertEquals(Set.of(), left);
    }

    @Test
    void keysAreTheNamesInJson() {
        JsonElement json = SetupJson.write(STANDARD);
        for (Setting<?> setting : all()) {
            JsonElement found = json.getAsJsonObject().has(setting.key()) ? json : json.getAsJsonObject().get("settings");
            for (String name : setting.key().split("\\.")) {
                assertTrue(found.getAsJsonObject().has(name), setting.key());
                found = found.getAsJsonObject().get(name);
            }
        }
    }

    private static void leaves(String path, Class<?> record, Set<String> leaves) {
        for (RecordComponent component : record.getRecordComponents()) {
            String name = component.getType() == TransferSettings.class ? "" : path + component.getName();
            if (component.getType().isRecord() && component.getType() != LayerWeights.class) {
                leaves(name.isEmpty() ? "" : name + ".", component.getType(), leaves);
            } else {
                leaves.add(name);
            }
        }
    }

    /** The words that there are to be, and no others. */
    @Test
    void everySettingHasItsWordsAndNoWordsAreLeft() {
        Set<String> wanted = new TreeSet<>();
        Stream.of(TermName.values()).forEach(term -> wanted.add("term." + term));
        Stream.of(Group.values()).forEach(group -> wanted.add("group." + group.name().toLowerCase(Locale.ROOT)));
        Stream.of(Preset.values()).forEach(preset -> wanted.addAll(List.of("preset." + preset + ".label", "preset." + preset + ".help")));
        all().forEach(setting -> words(setting, wanted));
        Set<String> found = new TreeSet<>(ResourceBundle.getBundle(Words.BUNDLE, Locale.ROOT).keySet());
        found.removeIf(key -> key.startsWith("settings."));
        assertEquals(wanted, found);
    }

    private static <T> void words(Setting<T> setting, Set<String> wanted) {
        wanted.addAll(List.of(setting.key() + ".label", setting.key() + ".help"));
        assertFalse(setting.label().isBlank() || setting.help().isBlank());
        setting.option().ifPresent(option -> {
            wanted.add(setting.key() + ".option");
            setting.effective().ifPresent(effective -> {
                wanted.add(setting.key() + ".option.idle");
                assertFalse(setting.optionIdle().isBlank());
            });
            assertEquals(!option.label().equals("NAME"), setting.optionHelp().endsWith("."), setting.key());
        });
        if (Stream.of(Preset.values()).anyMatch(preset -> setting.acts(Setup.of(preset.settings(), Setup.SMALL)) == Acts.NEXT_ITERATION)) {
            wanted.add(setting.key() + ".mark");
            assertFalse(setting.mark().isBlank());
        }
        setting.values().forEach(value -> assertFalse(setting.word(value).isBlank()));
        List<String> optional = new ArrayList<>(List.of("unit", "prompt", "idle", "least", "most", "other"));
        setting.values().stream().map(setting::text).forEach(optional::add);
        for (String kind : optional) {
            if (Words.find(setting.key() + "." + kind).isPresent()) {
                wanted.add(setting.key() + "." + kind);
            }
        }
    }

    @Test
    void whatActsOnlyAtTheNextPaintingWaits() {
        assertFalse(Catalogue.waits(STANDARD, STANDARD));
        assertFalse(Catalogue.waits(STANDARD, Catalogue.ALPHA.put(STANDARD, 3)));
        assertFalse(Catalogue.waits(STANDARD, Catalogue.blend(1).put(STANDARD, 0.5)));
        assertFalse(Catalogue.waits(STANDARD, Catalogue.LIKENESS.put(STANDARD, 0.2)));
        assertTrue(Catalogue.waits(STANDARD, Catalogue.SIZE.put(STANDARD, 64)));
        assertTrue(Catalogue.waits(STANDARD, STANDARD.withNetwork("vgg19")));
        Setup kept = Catalogue.COLOUR.put(STANDARD, ColourMode.KEEP);
        Setup matched = Catalogue.COLOUR.put(STANDARD, ColourMode.MATCH);
        assertFalse(Catalogue.waits(STANDARD, kept));
        assertFalse(Catalogue.waits(kept, Catalogue.COLOUR_STRENGTH.put(kept, 0.5)));
        assertTrue(Catalogue.waits(STANDARD, matched));
        assertTrue(Catalogue.waits(matched, STANDARD));
        assertTrue(Catalogue.waits(matched, Catalogue.COLOUR_STRENGTH.put(matched, 0.5)));
    }

    @Test
    void layersAndStylesArePutOneByOne() {
        Setup more = Catalogue.share(Catalogue.STYLE_LAYERS, VggLayer.CONV2_2).put(STANDARD, 0.5);
        assertEquals("conv1_1,conv2_1,conv2_2=0.5,conv3_1,conv4_1,conv5_1",
                Catalogue.STYLE_LAYERS.text(Catalogue.STYLE_LAYERS.in(more)));
        assertEquals(STANDARD, Catalogue.share(Catalogue.STYLE_LAYERS, VggLayer.CONV2_2).put(more, 0));
        assertEquals(List.of(1.0, 0.5), Catalogue.BLEND.in(Catalogue.blend(1).put(STANDARD, 0.5)));
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyWitherChangesItsOwnComponent(Record record) throws ReflectiveOperationException {
        for (Method wither : record.getClass().getMethods()) {
            if (!wither.getName().startsWith("with") || wither.getParameterCount() != 1 || wither.getName().equals("withNetwork")) {
                continue;
            }
            String name = wither.getName().substring(4, 5).toLowerCase(Locale.ROOT) + wither.getName().substring(5);
            assertEquals(record, wither.invoke(record, Records.get(record, name)), name);
        }
    }

    static List<Record> records() {
        return List.of(STANDARD, STANDARD.transfer(), STANDARD.transfer().weights(), STANDARD.transfer().adam());
    }

    @Test
    void whatIsOutOfRangeIsRefusedInTheWordsOfTheRecord() {
        assertEquals("alpha is -1.0, but must be a number of 0 or more",
                assertThrows(SettingsException.class, () -> Catalogue.ALPHA.put(STANDARD, -1)).getMessage());
    }
}
