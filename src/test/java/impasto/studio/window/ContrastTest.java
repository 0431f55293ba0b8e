package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of both themes: text stands out from what is behind it as WCAG 2.1 AA asks, 4.5 to 1. */
class ContrastTest {

    private static final Pattern COLOUR = Pattern.compile("(-color-[a-z0-9-]+): (#[0-9a-f]{6});");
    private static final double LEAST = 4.5;

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void textStandsOut(String theme) throws IOException {
        Map<String, Color> colours = new HashMap<>();
        Matcher matcher = COLOUR.matcher(
                new String(ContrastTest.class.getResourceAsStream("/impasto/studio/" + theme + ".css").readAllBytes(), StandardCharsets.UTF_8));
        while (matcher.find()) {
            colours.put(matcher.group(1).replace("-color-", ""), Color.web(matcher.group(2)));
        }
        for (String behind : List.of("bg-default", "bg-overlay", "bg-subtle")) {
            for (String text : List.of("fg-default", "fg-muted", "accent-fg")) {
                check(colours, text, behind);
            }
        }
        check(colours, "fg-subtle", "bg-default");
        check(colours, "fg-emphasis", "accent-emphasis");
    }

    private static void check(Map<String, Color> colours, String text, String behind) {
        double first = luminance(colours.get(text));
        double second = luminance(colours.get(behind));
        double ratio = (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
        assertTrue(ratio >= LEAST, text + " on " + behind + " has a contrast of " + ratio);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double level) {
        return level <= 0.04045 ? level / 12.92 : Math.pow((level + 0.055) / 1.055, 2.4);
    }
}
