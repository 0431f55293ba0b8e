package impasto.studio;

import javafx.application.Application;

/** Opens the studio. */
public final class Studio {

    private Studio() {}

    public static void main(String[] arguments) {
        open();
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @throws IllegalStateException when there is no screen to open it on
     */
    public static void open() {
        try {
            Application.launch(StudioApplication.class);
        } catch (RuntimeException failure) {
            throw new IllegalStateException("the studio's window could not be opened on this screen: use impasto stylize", failure);
        }
    }
}
