package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                .matcher(help("stylize", "--help").split("preset sets")[0]).results().map(found -> found.group(1)).toList();
        assertEquals(List.of("--content", "--style", "--mask", "--protect", "--out", "--network", "--preset", "--size", "--iterations", "--loss",
                "--statistics", "--likeness", "--rotations", "--refinements", "--matched-layers", "--alpha", "--beta",
                "--palette", "--tv", "--tv-norm", "--chroma", "--patches", "--content-layers", "--style-layers",
                "--style-scale", "--color", "--color-strength", "--pooling", "--pooling-scale", "--padding", "--scales",
                "--iterations-per-scale", "--optimizer", "--block", "--average", "--learning-rate", "--init", "--seed", "--snapshot-every", "--snapshot-at",
                "--snapshot-dir", "--quality", "--log", "--threads", "--device", "--precision", "--json", "--help", "--version"), order);
    }

    @Test
    void thePresetsValuesAreThere() {
        String help = help("stylize", "--help");
        assertRow(help, "--iterations +120 +160 +1000 +1000");
        assertRow(help, "--alpha +100 +15 +1000 +1");
        assertRow(help, "--beta +1000 +1000 +0\\.01 +1000");
        assertRow(help, "--palette +0");
        assertRow(help, "--style-layers +conv1_1,conv2_1,conv3_1,conv4_1,conv5_1");
        assertRow(help, "--pooling +max +average +max +average");
        assertRow(help, "--padding +reflect +reflect +zero +zero");
    }

    private static void assertRow(String help, String row) {
        assertTrue(Pattern.compile("^  " + row + "$", Pattern.MULTILINE).matcher(help).find(), help);
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertTrue(help("--version").matches("impasto \\d+\\.\\d+\\.\\d+\\S*\\R"));
    }
}
