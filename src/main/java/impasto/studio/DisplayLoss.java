package impasto.studio;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.Locale;

/**
 * What becomes of the program when the X server goes, as when a session ends or a connection breaks: GTK would end it on the
 * spot, without the hooks that Java runs otherwise.
 */
final class DisplayLoss {

    // X keeps a pointer to it, which Java does not know of.
    private static IoErrorHandler handler;

    /** The part of Xlib that is needed. */
    interface Xlib extends Library {
        Pointer XSetIOErrorHandler(IoErrorHandler handler);
    }

    /** The part of the C library that is needed. */
    interface Process extends Library {
        void _exit(int status);
    }

    /** Called on the thread that finds that the connection is broken; the process ends when it returns. */
    interface IoErrorHandler extends Callback {
        int lost(Pointer display);
    }

    private DisplayLoss() {}

    /**
     * Has this done, and the process ended after it. To be called when GTK is at work, since it sets its own; does nothing where
     * there is no X.
     */
    static void then(Runnable rescue) {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux") || System.getenv("DISPLAY") == null) {
            return;
        }
        try {
            Process process = Native.load("c", Process.class);
            handler = display -> {
                try {
                    rescue.run();
                } finally {
                    // Java's own end runs what libraries have left for it, of which OpenGL's waits for this very connection.
                    process._exit(1);
                }
                return 0;
            };
            Native.load("X11", Xlib.class).XSetIOErrorHandler(handler);
        } catch (LinkageError | RuntimeException without) {
            // It ends as GTK has it, and the last seconds of a painting are lost.
        }
    }
}
