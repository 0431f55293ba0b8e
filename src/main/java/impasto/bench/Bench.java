package impasto.bench;

import impasto.image.Picture;
import impasto.transfer.Pictures;
import impasto.transfer.Start;
import impasto.transfer.StyleTransfer;
import impasto.transfer.TransferSettings;
import impasto.vgg.Peak;
import impasto.vgg.Precision;
import impasto.vgg.Torch;
import impasto.vgg.VggWeights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Several ways to run the same loop, compared in one process: they take turns, so that whatever slows one slows all. */
public final class Bench {

    private static final int WARM_UP = 2;
    private static final int TENTHS = 10;

    private final Torch torch;
    private final VggWeights network;
    private final TransferSettings settings;
    private final Pictures pictures;

    /** @param settings such that all variants can follow them: Adam, Gram matrices, zero padding, max pooling */
    public Bench(Torch torch, VggWeights network, TransferSettings settings, Pictures pictures) {
        this.torch = torch;
        this.network = network;
        this.settings = settings;
        this.pictures = pictures;
    }

    /**
     * What a variant came to. Those that compare do so with the first variant.
     *
     * @param secondsPerIteration the median
     * @param time relative to the first variant's
     * @param processorSeconds the median of those that processors worked, all together
     * @param gigaflops operations counted, over the median
     * @param ofPeak part of what one large convolution of its precision reaches
     * @param peakMegabytes of a process of its own; 0 when not measured
     * @param memory relative to the first variant's
     * @param loss of its picture after all steps, reckoned in float32
     * @param lossRatio relative to the first variant's
     */
    public record Row(String variant, double secondsPerIteration, double time, double processorSeconds, double gigaflops, double ofPeak,
            long peakMegabytes, double memory, double loss, double lossRatio) {}

    /**
     * Compares variants.
     *
     * @param iterations that are timed, after {@value #WARM_UP} that are not
     * @param peakMegabytes the memory of a variant in a process of its own
     * @param progress told what is being done
     */
    public List<Row> compare(List<Variant> variants, int iterations, ToLongFunction<Variant> peakMegabytes,
            Consumer<String> progress) {
        Map<Precision, Double> peaks = new EnumMap<>(Precision.class);
        for (Variant variant : variants) {
            progress.accept("peak in " + variant.precision());
            peaks.computeIfAbsent(variant.precision(), precision -> Peak.operationsPerSecond(torch, precision));
        }
        List<Loop> loops = new ArrayList<>();
        double[][] seconds = new double[variants.size()][iterations];
        double[][] processor = new double[variants.size()][iterations];
        double[] losses = new double[variants.size()];
        try {
            variants.forEach(variant -> loops.add(variant.open(torch, network, settings, pictures)));
            for (int i = -WARM_UP; i < iterations; i++) {
                if (i == -WARM_UP || i * TENTHS / iterations > (i - 1) * TENTHS / iterations) {
                    progress.accept("iteration " + (i + WARM_UP + 1) + " of " + (iterations + WARM_UP));
                }
                for (int v = 0; v < loops.size(); v++) {
                    Timing taken = Timing.of(loops.get(v)::step);
                    if (i >= 0) {
                        seconds[v][i] = taken.seconds();
                        processor[v][i] = taken.processor();
                    }
                }
            }
            for (int v = 0; v < loops.size(); v++) {
                losses[v] = loss(loops.get(v).picture());
            }
        } finally {
            loops.forEach(Loop::close);
        }
        List<Row> rows = new ArrayList<>();
        double operations = Operations.ofIteration(network, settings.weights(), pictures.content().width(),
                pictures.content().height());
        for (int v = 0; v < variants.size(); v++) {
            progress.accept("memory of " + variants.get(v));
            double median = Timing.median(seconds[v]);
            long megabytes = peakMegabytes.applyAsLong(variants.get(v));
            Row first = rows.isEmpty() ? null : rows.get(0);
            rows.add(new Row(variants.get(v).toString(), median, first == null ? 1 : median / first.secondsPerIteration(), Timing.median(processor[v]),
                    operations / median * 1e-9, operations / median / peaks.get(variants.get(v).precision()), megabytes,
                    first == null ? 1 : (double) megabytes / first.peakMegabytes(), losses[v],
                    first == null ? 1 : losses[v] / first.loss()));
        }
        return rows;
    }

    private double loss(Picture picture) {
        Pictures found = new Pictures(pictures.content(), pictures.styles(), picture, pictures.protect());
        try (StyleTransfer judge = new StyleTransfer(torch, network, settings.withStart(Start.PICTURE), found)) {
            return judge.losses().total();
        }
    }

    /** Runs a variant alone for a few steps, for the memory of the process. */
    public void alone(Variant variant, int iterations) {
        try (Loop loop = variant.open(torch, network, settings, pictures)) {
            for (int i = 0; i < iterations; i++) {
                loop.step();
            }
        }
    }
}
