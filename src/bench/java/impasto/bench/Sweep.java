package impasto.bench;

import impasto.memory.ProcessMemory;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.settings.TransferSettings;
import impasto.torch.Backend;
import impasto.torch.Torch;
import impasto.transfer.StyleTransfer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Whether the loop stays what it is when pictures are large or runs are long. */
public final class Sweep {

    private static final int TENTH = 10;
    private static final int MOST_WARM_UP = 20;
    private static final double WARM_UP_SECONDS = 4;

    private Sweep() {}

    /** Iterations of one size; the last figure is relative to the first size's. */
    public record Size(int width, int height, double secondsPerIteration, double secondsPerMegapixel, double ratio) {}

    /** The beginning and the end of a long run: median seconds of the first and of the last tenth, and memory there. */
    public record Long(int iterations, double first, double last, double ratio, long megabytesEarly, long megabytesLate) {}

    /** Times a few iterations of each size, in turns. */
    public static List<Size> sizes(Torch torch, VggWeights network, List<Integer> sizes, IntFunction<TransferSettings> settings,
            IntFunction<Pictures> pictures, Backend backend, int iterations, Consumer<String> progress) {
        List<Pictures> prepared = sizes.stream().map(pictures::apply).toList();
        double[][] seconds = new double[sizes.size()][iterations];
        List<Loop> loops = new ArrayList<>();
        try {
            for (int i = 0; i < sizes.size(); i++) {
                progress.accept("size " + sizes.get(i));
                loops.add(new TransferLoop(torch, network, settings.apply(sizes.get(i)), prepared.get(i), backend));
                warmUp(loops.get(i));
            }
            for (int i = 0; i < iterations; i++) {
                progress.accept("iteration " + (i + 1) + " of " + iterations);
                for (int size = 0; size < loops.size(); size++) {
                    // Finds caches and memory as another size left them.
                    loops.get(size).step();
                    seconds[size][i] = Timing.of(loops.get(size)::step).seconds();
                }
            }
        } finally {
            loops.forEach(Loop::close);
        }
        List<Size> found = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            int width = prepared.get(i).content().width();
            int height = prepared.get(i).content().height();
            double median = Timing.median(seconds[i]);
            double each = median / (width * (double) height) * 1e6;
            found.add(new Size(width, height, median, each, found.isEmpty() ? 1 : each / found.get(0).secondsPerMegapixel()));
        }
        return found;
    }

    /** Java runs faster what it has run often: of small pictures that is a part of an iteration. */
    private static void warmUp(Loop loop) {
        double spent = 0;
        for (int i = 0; i < MOST_WARM_UP && spent < WARM_UP_SECONDS; i++) {
            spent += Timing.of(loop::step).seconds();
        }
    }

    /** Runs many iterations. */
    public static Long run(Torch torch, VggWeights network, TransferSettings settings, Pictures pictures, Backend backend,
            int iterations, Consumer<String> progress) {
        int part = Math.max(1, iterations / TENTH);
        double[] first = new double[part];
        double[] last = new double[part];
        long early = 0;
        try (StyleTransfer transfer = new StyleTransfer(torch, network, settings, pictures, backend)) {
            transfer.step();
            for (int i = 0; i < iterations; i++) {
                double seconds = transfer.step().seconds();
                if (i < part) {
                    first[i] = seconds;
                }
                if (i >= iterations - part) {
                    last[i - iterations + part] = seconds;
                }
                if (i % part == 0) {
                    progress.accept("iteration " + (i + 1) + " of " + iterations);
                }
                if (i == part - 1) {
                    early = ProcessMemory.residentMegabytes();
                }
            }
            double begin = Timing.median(first);
            double end = Timing.median(last);
            return new Long(iterations, begin, end, end / begin, early, ProcessMemory.residentMegabytes());
        }
    }
}
