package impasto.bench;

import com.google.gson.Gson;
import impasto.studio.UiFigures;
import java.io.PrintWriter;
import java.util.Locale;

/** How the window answered, as lines or as JSON. */
record UiReport(UiFigures figures) {

    void print(PrintWriter out, boolean json) {
        if (json) {
            out.println(new Gson().toJson(figures));
        } else {
            line(out, "from launch to a usable window", figures.launchSeconds(), "s");
            line(out, "from launch to a loaded engine", figures.engineSeconds(), "s");
            line(out, "from Paint to the first preview", figures.firstPreviewSeconds(), "s");
            line(out, "from Paint to the smallest scale, painted", figures.firstScaleSeconds(), "s");
            line(out, "from Paint to the finished picture, " + figures.size() + " px, " + figures.iterations() + " iterations",
                    figures.paintingSeconds(), "s");
            line(out, "the longest gap between pulses of the window", figures.longestGapMilliseconds(), "ms");
            line(out, "previews, as part of the painting's time", 100 * figures.previewShare(), "%");
        }
        out.flush();
    }

    private static void line(PrintWriter out, String what, double figure, String unit) {
        out.printf(Locale.ROOT, "%-62s %8.2f %s%n", what, figure, unit);
    }
}
