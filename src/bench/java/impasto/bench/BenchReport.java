package impasto.bench;

import com.google.gson.Gson;
import impasto.files.Names;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What a bench found, as a table or as JSON; megabytes are of 2²⁰ bytes. */
record BenchReport(List<Integer> picture, String network, int threads, String device, String way, List<Bench.Row> variants,
        List<Sweep.Size> sizes, Sweep.Long longRun, List<Parts.Part> parts, List<TimeToQuality.Result> quality) {

    void print(PrintWriter out, boolean json) {
        if (json) {
            out.println(new Gson().toJson(this));
        } else {
            out.printf(Locale.ROOT, "%s, %d × %d pixels, %d threads, %s%n", Names.plain(network), picture.get(0), picture.get(1), threads, device);
            table(out);
        }
        out.flush();
    }

    private void table(PrintWriter out) {
        if (variants != null) {
            out.printf("%-16s %9s %6s %9s %9s %8s %9s %7s %10s %6s%n", "", "s/iter", "ratio", "cpu s", "GFLOP/s", "of peak",
                    "peak MB", "ratio", "loss", "ratio");
            variants.forEach(row -> out.printf(Locale.ROOT,
                    "%-16s %9.3f %6.2f %9.3f %9.1f %7.0f%% %9d %7.2f %10.5g %6.3f%n",
                    row.variant(), row.secondsPerIteration(), row.time(), row.processorSeconds(), row.gigaflops(),
                    100 * row.ofPeak(), row.peakMegabytes(), row.memory(), row.loss(), row.lossRatio()));
        }
        if (sizes != null) {
            out.printf("%-12s %9s %9s %6s%n", "pixels", "s/iter", "s/MP", "ratio");
            sizes.forEach(size -> out.printf(Locale.ROOT, "%-12s %9.3f %9.3f %6.2f%n", size.width() + " × " + size.height(),
                    size.secondsPerIteration(), size.secondsPerMegapixel(), size.ratio()));
        }
        if (longRun != null) {
            out.printf(Locale.ROOT, "%d iterations: %.4f s each in the first tenth, %.4f s in the last (%.2f), %d MB and %d MB%n",
                    longRun.iterations(), longRun.first(), longRun.last(), longRun.ratio(), longRun.megabytesEarly(),
                    longRun.megabytesLate());
        }
        if (parts != null) {
            parts.forEach(part -> out.printf(Locale.ROOT, "%-20s %9.5f s %6.2f%%%n", part.name(), part.seconds(),
                    100 * part.share()));
        }
        if (quality != null) {
            quality.forEach(result -> out.println(row(result)));
        }
    }

    /** One way to paint, in a line. */
    static String row(TimeToQuality.Result result) {
        return String.format(Locale.ROOT, "%-24s %8.1f s %6d iterations, loss %.5g%s", result.name(), result.seconds(),
                result.iterations(), result.loss(), result.reached() ? "" : ": not reached");
    }
}
