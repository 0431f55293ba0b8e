package impasto.bench;

import impasto.image.Picture;
import impasto.memory.ProcessMemory;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.run.Precision;
import impasto.settings.Start;
import impasto.settings.TransferSettings;
import impasto.torch.Torch;
import impasto.transfer.StyleTransfer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Several ways to run the same loop, compared: they take turns, so that whatever slows one slows all. */
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
     * @param peakMegabytes of a process of its own, of 2²⁰ bytes
     * @param memory relative to the first variant's
     * @param loss of its picture after all steps, reckoned in float32
     * @param lossRatio relative to the first variant's
     */
    public record Row(String variant, double secondsPerIteration, double time, double processorSeconds, double gigaflops,
            double ofPeak, long peakMegabytes, double memory, double loss, double lossRatio) {}

    /**
     * Compares variants.
     *
     * @param iterations that are timed, after {@value #WARM_UP} that are not
     * @param open begins a variant
     * @param progress told what is being done
     */
    public List<Row> compare(List<Variant> variants, int iterations, Function<Variant, Runner> open, Consumer<String> progress) {
        Map<Precision, Double> peaks = new EnumMap<>(Precision.class);
        for (Variant variant : variants) {
            progress.accept("peak in " + variant.precision());
            peaks.computeIfAbsent(variant.precision(), precision -> Operations.peak(torch, precision));
        }
        List<Runner> runners = new ArrayList<>();
        double[][] seconds = new double[variants.size()][iterations];
        double[][] processor = new double[variants.size()][iterations];
        List<Runner.Outcome> outcomes = new ArrayList<>();
        try {
            variants.forEach(variant -> runners.add(open.apply(variant)));
            for (int i = -WARM_UP; i < iterations; i++) {
                if (i == -WARM_UP || i * TENTHS / iterations > (i - 1) * TENTHS / iterations) {
                    progress.accept("iteration " + (i + WARM_UP + 1) + " of " + (iterations + WARM_UP));
                }
                for (int v = 0; v < runners.size(); v++) {
                    Timing taken = runners.get(v).step();
                    if (i >= 0) {
                        seconds[v][i] = taken.seconds();
                        processor[v][i] = taken.processor();
                    }
                }
            }
            runners.forEach(runner -> outcomes.add(runner.outcome()));
        } finally {
            runners.forEach(Runner::close);
        }
        List<Row> rows = new ArrayList<>();
        double operations = Operations.ofIteration(network, settings.weights(), pictures.content().width(),
                pictures.content().height());
        for (int v = 0; v < variants.size(); v++) {
            Variant variant = variants.get(v);
            double median = Timing.median(seconds[v]);
            long megabytes = outcomes.get(v).peakMegabytes();
            double loss = outcomes.get(v).loss();
            Row first = rows.isEmpty() ? null : rows.get(0);
            rows.add(new Row(variant.toString(), median, first == null ? 1 : median / first.secondsPerIteration(),
                    Timing.median(processor[v]), operations / median * 1e-9, operations / median / peaks.get(variant.precision()),
                    megabytes, first == null ? 1 : (double) megabytes / first.peakMegabytes(), loss,
                    first == null ? 1 : loss / first.loss()));
        }
        return rows;
    }

    /** A variant in this process. */
    public Runner open(Variant variant) {
        Loop loop = variant.open(torch, network, settings, pictures);
        ProcessMemory memory = new ProcessMemory();
        return new Runner() {
            @Override
            public Timing step() {
                Timing taken = Timing.of(loop::step);
                memory.sample();
                return taken;
            }

            @Override
            public Outcome outcome() {
                // In this order: to judge the picture takes memory too.
                return new Outcome(memory.peakMegabytes(), loss(loop.picture()));
            }

            @Override
            public void close() {
                loop.close();
            }
        };
    }

    private double loss(Picture picture) {
        Pictures found = new Pictures(pictures.content(), pictures.styles(), picture, pictures.protect());
        try (StyleTransfer judge = new StyleTransfer(torch, network, settings.withStart(Start.PICTURE), found)) {
            return judge.losses().total();
        }
    }
}
