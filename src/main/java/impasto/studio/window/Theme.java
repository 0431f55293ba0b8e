package impasto.studio.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import impasto.session.Preferences;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javafx.application.Application;
import javafx.scene.Scene;

/** Dark or light, and how large text is; remembered. */
final class Theme {

    private static final String NAME = "theme";
    private static final String LIGHT = "light";
    private static final String DARK = "dark";

    private static final String SCALE = "text-scale";
    /** Of text at scale 1, in pixels; style sheets count in it. */
    private static final double TEXT = 13;
    private static final double LEAST_SCALE = 0.75;
    private static final double MOST_SCALE = 3;

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

    /** Has text so many times as large as usual, from 0.75 to 3, now and at the next start. */
    void scale(double scale) {
        if (Math.abs(scale - scale()) > 0.01) {
            preferences.put(SCALE, scale);
            apply();
        }
    }

    private double scale() {
        return Math.min(MOST_SCALE, Math.max(LEAST_SCALE, preferences.number(SCALE).orElse(1)));
    }

    private void apply() {
        Application.setUserAgentStylesheet(
                isLight() ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet(isLight() ? LIGHT : DARK), sheet("studio"), text());
    }

    private String text() {
        String rule = ".root { -fx-font-size: " + TEXT * scale() + "px; }";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.US_ASCII));
    }

    private static String sheet(String name) {
        return Theme.class.getResource("/impasto/studio/" + name + ".css").toExternalForm();
    }
}
