package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.settings.Preset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    private static String help(String... arguments) {
        CommandRun run = CommandRun.of((Object[]) arguments);
        assertEquals(0, run.code());
        assertEquals("", run.err());
        return run.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "stylize --help", "estimate --help", "network --help", "network download --help", "help"})
    void helpFitsATerminalOf80Columns(String arguments) {
        String help = help(arguments.split(" "));
        assertTrue(help.startsWith("Usage: impasto"), help);
        help.lines().forEach(line -> assertTrue(line.length() <= 80, line));
    }

    @Test
    void helpIsTheSameBothWays() {
        assertEquals(help("stylize", "--help"), help("help", "stylize"));
    }

    @Test
    void theOptionsComeInTheOrderOfUse() {
        List<String> order = Pattern.compile("^ +(?:-., )?(--[a-z-]+)[=,\\s]", Pattern.MULTILINE)
                .matcher(help("stylize", "--help").split("Presets;")[0]).results().map(found -> found.group(1)).toList();
        assertEquals(List.of("--content", "--style", "--mask", "--protect", "--out", "--network", "--preset", "--size", "--iterations", "--loss",
                "--statistics", "--likeness", "--rotations", "--refinements", "--matched-layers", "--alpha", "--beta",
                "--palette", "--tv", "--tv-norm", "--chroma", "--patches", "--content-layers", "--style-layers",
                "--style-scale", "--color", "--color-strength", "--opacity", "--pooling", "--pooling-scale", "--padding", "--scales",
                "--iterations-per-scale", "--optimizer", "--block", "--average", "--learning-rate", "--init", "--seed", "--snapshot-every", "--snapshot-at",
                "--snapshot-dir", "--quality", "--log", "--checkpoint", "--checkpoint-every", "--resume", "--threads", "--device", "--precision",
                "--json", "--help", "--version"), order);
    }

    @Test
    void thePresetsAreThereWithWhatTheySet() {
        String presets = help("stylize", "--help").split("Presets;")[1].replaceAll("\\s+", " ");
        assertTrue(presets.contains(" strokes Every place"), presets);
        assertTrue(presets.contains(" --iterations 168 --loss balanced --statistics matched --likeness 0.5 "), presets);
        assertTrue(presets.contains(" bold Large shapes and long strokes. --style-scale 2 fine "), presets);
        assertTrue(presets.contains(" --beta 0.01 "), presets);
        for (Preset preset : Preset.values()) {
            assertTrue(presets.contains(" " + preset + " "), presets);
        }
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertTrue(help("--version").matches("impasto \\d+\\.\\d+\\.\\d+\\S*\\R"));
    }
}
