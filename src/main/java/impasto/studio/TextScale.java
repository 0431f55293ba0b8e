package impasto.studio;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.scene.text.Font;

/** How large the system wants text to be; JavaFX asks Windows for it, but not GTK. */
final class TextScale {

    /** GTK counts dots per inch in these. */
    private static final double PARTS = 1024;
    private static final double USUAL_DPI = 96;
    private static final double WINDOWS = 12;

    /** The parts of GTK and GLib that are needed. */
    interface Gtk extends Library {
        Pointer gtk_settings_get_default();

        void g_object_get(Pointer object, String property, Object... rest);
    }

    private TextScale() {}

    /**
     * Tells it, 1 being usual, on the FX thread; not where it is not known. To be called on another thread, as libraries are
     * loaded, when the window is shown.
     */
    static void tell(DoubleConsumer listener) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            Platform.runLater(() -> listener.accept(Font.getDefault().getSize() / WINDOWS));
        } else if (system.startsWith("linux") && (System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null)) {
            try {
                Gtk gtk = Native.load("gtk-3", Gtk.class);
                Platform.runLater(() -> read(gtk, listener));
            } catch (LinkageError | RuntimeException without) {
                // Text stays as it is.
            }
        }
    }

    private static void read(Gtk gtk, DoubleConsumer listener) {
        try {
            Pointer settings = gtk.gtk_settings_get_default();
            IntByReference dpi = new IntByReference();
            if (settings != null) {
                gtk.g_object_get(settings, "gtk-xft-dpi", dpi, null);
                if (dpi.getValue() > 0) {
                    listener.accept(dpi.getValue() / PARTS / USUAL_DPI);
                }
            }
        } catch (LinkageError | RuntimeException without) {
            // The same.
        }
    }
}
