package impasto.session;

import impasto.engine.Job;
import impasto.image.Sides;
import impasto.image.file.ReadableFormats;
import impasto.log.Log;
import impasto.run.Run;
import impasto.settings.json.SettingsJson;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The beginning and end of a run in the log. */
public final class RunLog {

    private static final Set<String> OWN = Set.of("vgg19-small", "vgg19");

    private final Run run;
    private final long begin = System.nanoTime();

    private RunLog(Run run) {
        this.run = run;
    }

    /** Writes what is run: the settings, sizes and formats, the machine's part in it. */
    public static RunLog begin(Job job, Run run, String device, List<String> kinds) {
        Log.note("a run begins: " + sides(job.content().sides()) + ", styles "
                + job.styles().stream().map(RunLog::sides).collect(Collectors.joining(", "))
                + (kinds.isEmpty() ? "" : " (" + String.join(", ", kinds) + ")") + ", " + run.iterations()
                + " iterations, network " + network(job.network().name()) + ", " + run.precision() + " on " + device);
        Log.ownWords("settings " + SettingsJson.write(job.settings()));
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

    private static String sides(Sides sides) {
        return sides.width() + " × " + sides.height();
    }

    /**
     * Writes how it ended.
     *
     * @param loss that the last iteration found
     */
    public void ended(double loss) {
        Log.note(String.format(Locale.ROOT, "the run ends after %d of %d iterations, loss %.5g, %.1f s, %s%s", run.iteration(),
                run.iterations(), loss, (System.nanoTime() - begin) * 1e-9, run.precision(), run.control().isStopped() ? ", stopped" : ""));
    }
}
