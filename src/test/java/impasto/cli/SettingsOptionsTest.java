package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import impasto.settings.Setup;
import impasto.settings.catalogue.Catalogue;
import impasto.settings.catalogue.Setting;
import impasto.settings.json.EarlierFiles;
import impasto.settings.json.SettingsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class SettingsOptionsTest {

    private static SettingsOptions parsed(String arguments) {
        SettingsOptions options = new SettingsOptions();
        new CommandLine(options.spec()).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments.split(" "));
        return options;
    }

    @Test
    void everyOptionIsPutIntoTheSettingsAsItWasAtAnEarlierTime() throws IOException {
        Setup setup = parsed("--size 48 --iterations 2 --loss gatys --statistics Wasserstein --alpha 2.5 --beta 321 --palette 44.25"
                + " --tv 0.0625 --tv-norm l1 --content-layers conv3_2=0.5,conv4_2 --style-layers conv1_1=0.25,conv2_2=2"
                + " --style-scale 0.6 --color match --color-strength 0.35 --pooling max --pooling-scale 1.5 --padding replicate"
                + " --scales 32 --iterations-per-scale 2,1 --optimizer adam --block 32 --average 0.9 --learning-rate 2.5"
                + " --init noise --seed 9007199254740993").setup();
        EarlierFiles.assertHolds(JsonParser.parseString(EarlierFiles.read("run.json")).getAsJsonObject().get("settings"),
                SettingsJson.write(setup.transfer().withWeights(setup.transfer().weights().withBlend(List.of(0.5)))));
    }

    @Test
    void aSetupIsAskedForAsInTheStudio() {
        Setup setup = parsed("--preset report --network vgg19 --snapshot-every 20 --snapshot-at 9,3").setup();
        assertEquals("vgg19", setup.network());
        assertEquals(0, setup.transfer().weights().palette());
        assertEquals(20, setup.snapshotEvery());
        assertEquals(List.of(3, 9), setup.snapshotAt());
        assertEquals(1e3, setup.transfer().weights().alpha());
        assertEquals(Optional.of(Path.of("a.png")), parsed("--init a.png").startFile());
        assertEquals(Optional.empty(), parsed("--init Style").startFile());
    }

    /** The options that the README's table names, with what stands behind them. */
    @Test
    void theReadmeNamesTheSameOptionsWithTheSameChoices() throws IOException {
        Map<String, String> named = new HashMap<>();
        Files.readString(Path.of("README.md")).lines().dropWhile(line -> !line.startsWith("| option |"))
                .takeWhile(line -> line.startsWith("|")).filter(line -> line.startsWith("| `--"))
                .forEach(line -> Pattern.compile("`(--[a-z-]+)([^`]*)`").matcher(line.substring(0, line.indexOf(" | ")))
                        .results().forEach(found -> put(named, found)));
        Set<String> there = new TreeSet<>();
        for (OptionSpec option : Main.commandLine().getSubcommands().get("stylize").getCommandSpec().options()) {
            there.add(option.longestName());
        }
        there.removeAll(Set.of("--help", "--version"));
        assertEquals(there, new TreeSet<>(named.keySet()));
        for (Setting<?> setting : Catalogue.OPTIONS) {
            assertEquals(choices(setting), choices(named.get(setting.option().orElseThrow().name())), setting.key());
        }
    }

    private static void put(Map<String, String> named, MatchResult found) {
        assertTrue(named.put(found.group(1), found.group(2).strip()) == null, found.group(1));
    }

    private static <T> Set<String> choices(Setting<T> setting) {
        String label = setting.option().orElseThrow().label();
        return label.equals("NAME") ? new TreeSet<>(setting.values().stream().map(setting::text).toList()) : choices(label);
    }

    private static Set<String> choices(String label) {
        return label.contains("|") ? new TreeSet<>(Arrays.asList(label.replace("\\|", "|").split("\\|"))) : Set.of();
    }
}
