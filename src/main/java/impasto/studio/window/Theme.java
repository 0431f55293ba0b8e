package impasto.studio.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import impasto.session.Preferences;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Dark or light, remembered, and how large text is. */
final class Theme {

    private static final String NAME = "theme";
    private static final String LIGHT = "light";
    private static final String DARK = "dark";

    private static final String SCALE = "text-scale";
    /** Of text at scale 1, in pixels; style sheets count in it. */
    private static final double TEXT = 13;
    private static final double WINDOWS_TEXT = 12;
    private static final double LEAST_SCALE = 0.75;
    private static final double MOST_SCALE = 3;

    /** Of later ones the rules win. */
    private static final List<String> SHEETS = List.of("studio", "columns", "controls", "overlays", "masks", "pictures");

    private final Preferences preferences;
    private Scene scene;

    Theme(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Gives a scene the theme of the last time. */
    void dress(Scene window) {
        scene = window;
        apply();
    }

    boolean isLight() {
        return preferences.text(NAME).filter(LIGHT::equals).isPresent();
    }

    void toggle() {
        preferences.put(NAME, isLight() ? DARK : LIGHT);
        apply();
    }

    /** What the system asks for, which JavaFX tells on Windows and elsewhere makes part of the screen's scale, and the artist. */
    private double scale() {
        double system = Font.getDefault().getSize() / (System.getProperty("os.name").startsWith("Windows") ? WINDOWS_TEXT : TEXT);
        return Math.min(MOST_SCALE, Math.max(LEAST_SCALE, system * preferences.number(SCALE).orElse(1)));
    }

    private void apply() {
        Application.setUserAgentStylesheet(
                isLight() ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet());
        List<String> sheets = new ArrayList<>(List.of(sheet(isLight() ? LIGHT : DARK)));
        SHEETS.forEach(name -> sheets.add(sheet(name)));
        sheets.add(text());
        scene.getStylesheets().setAll(sheets);
    }

    private String text() {
        String rule = ".root { -fx-font-size: " + TEXT * scale() + "px; }";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.US_ASCII));
    }

    private static String sheet(String name) {
        return Theme.class.getResource("/impasto/studio/" + name + ".css").toExternalForm();
    }
}
