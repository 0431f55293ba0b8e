package impasto.studio.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import impasto.session.Preferences;
import javafx.application.Application;
import javafx.scene.Scene;

/** Dark or light; remembered. */
final class Theme {

    private static final String NAME = "theme";
    private static final String LIGHT = "light";
    private static final String DARK = "dark";

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

    private void apply() {
        Application.setUserAgentStylesheet(
                isLight() ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet(isLight() ? LIGHT : DARK), sheet("studio"));
    }

    private static String sheet(String name) {
        return Theme.class.getResource("/impasto/studio/" + name + ".css").toExternalForm();
    }
}
