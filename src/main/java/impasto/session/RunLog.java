package impasto.session;

import impasto.image.Picture;
import impasto.image.ReadableFormats;
import impasto.log.Log;
import impasto.preparation.Style;
import impasto.transfer.StyleTransfer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The beginning and end of a run in the log. */
public final class RunLog {

    private static final Set<String> OWN = Set.of("vgg19-small", "vgg19");

    private final StyleTransfer run;
    private final long begin = System.nanoTime();

    private RunLog(StyleTransfer run) {
        this.run = run;
    }

    /** Writes what is run: the settings, sizes and formats, the machine's part in it. */
    public static RunLog begin(StyleTransfer run, List<String> kinds) {
        Log.note("a run begins: " + sides(run.pictures().content()) + ", styles "
                + run.pictures().styles().stream().map(Style::picture).map(RunLog::sides).collect(Collectors.joining(", "))
                + (kinds.isEmpty() ? "" : " (" + String.join(", ", kinds) + ")") + ", " + run.iterations()
                + " iterations, network " + network(run.network().name()) + ", " + run.precision() + " on " + run.device());
        Log.ownWords("settings " + SettingsJson.write(run.settings()));
        return new RunLog(run);
    }

    /** The ending of a picture's name when that is a format's, which is all that may be told of the name. */
    public static String kind(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ReadableFormats.endings().contains(ending) ? ending : "other";
    }

    private static String network(String name) {
        return OWN.contains(name) ? name : "of a file";
    }

    private static String sides(Picture picture) {
        return picture.width() + " × " + picture.height();
    }

    /**
     * Writes how it ended.
     *
     * @param loss that the last iteration found
     */
    public void ended(double loss) {
        Log.note(String.format(Locale.ROOT, "the run ends after %d of %d iterations, loss %.5g, %.1f s, %s%s", run.iteration(),
                run.iterations(), loss, (System.nanoTime() - begin) * 1e-9, run.precision(), run.isStopped() ? ", stopped" : ""));
    }
}
