package impasto.tuning;

import impasto.image.Picture;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.preparation.StartPicture;
import impasto.preparation.Style;
import impasto.settings.LayerWeights;
import impasto.settings.Matching;
import impasto.settings.PrecisionChoice;
import impasto.settings.Preset;
import impasto.settings.Scales;
import impasto.settings.Statistics;
import impasto.settings.Tiling;
import impasto.settings.TransferSettings;
import impasto.settings.VggLayer;
import impasto.torch.Backend;
import impasto.torch.Machine;
import impasto.torch.Torch;
import impasto.transfer.StyleTransfer;
import impasto.vgg.ConvolutionSpeed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Which backend suits a network on this machine: the one with the fastest convolution, bfloat16 only where it gives
 * nearly the loss of float32. Measured once for each processor, device and network, which takes a second or two.
 */
public final class BackendChoice {

    /** How far the loss in bfloat16 may be from that in float32. */
    static final double MOST_OFF = 0.02;
    private static final List<Backend> EXACT = List.of(Backend.DIRECT, Backend.WINOGRAD);
    private static final int SIDE = 96;
    /** Iterations of matched styles. */
    private static final int PAINTED = 15;
    /** As the middle of the network has them; a tenth of a second's work. */
    private static final int CONVOLVED = 56;

    private final Torch torch;
    private final BackendStore store;

    /** @param store remembers what was measured */
    public BackendChoice(Torch torch, BackendStore store) {
        this.torch = torch;
        this.store = store;
    }

    /**
     * The backend for a network. Float32 has the same one whether it is chosen or asked for by name, so that a run can be done again.
     *
     * @param statistics that are painted by
     * @param precision that it shall have
     */
    public Backend of(VggWeights network, Statistics statistics, PrecisionChoice precision) {
        String chosen = key(network, statistics, PrecisionChoice.AUTO);
        String exact = key(network, statistics, PrecisionChoice.FLOAT32);
        return switch (precision) {
            case BFLOAT16 -> Backend.BFLOAT16;
            case FLOAT32 -> store.find(chosen).filter(backend -> backend != Backend.BFLOAT16)
                    .orElseGet(() -> known(exact, () -> fastest(EXACT)));
            case AUTO -> known(chosen, () -> any(network, statistics, store.find(exact).map(List::of).orElse(EXACT)));
        };
    }

    private String key(VggWeights network, Statistics statistics, PrecisionChoice precision) {
        return String.join("|", Machine.processor(), torch.device(), shape(network), precision.toString())
                + (statistics == Statistics.MATCHED ? "|" + statistics : "");
    }

    private Backend known(String key, Supplier<Backend> measuring) {
        return store.find(key).orElseGet(() -> {
            Backend found = measuring.get();
            store.put(key, found);
            return found;
        });
    }

    /** @param exact what there is to choose from in float32 */
    private Backend any(VggWeights network, Statistics statistics, List<Backend> exact) {
        Backend fastest = fastest(Stream.concat(exact.stream(), Stream.of(Backend.BFLOAT16)).toList());
        return fastest != Backend.BFLOAT16 || lossRatio(network, statistics, fastest) <= MOST_OFF ? fastest : fastest(exact);
    }

    private Backend fastest(List<Backend> backends) {
        Backend fastest = Backend.DIRECT;
        double least = Double.MAX_VALUE;
        for (Backend backend : backends) {
            double seconds = seconds(backend);
            if (seconds < least) {
                least = seconds;
                fastest = backend;
            }
        }
        return fastest;
    }

    private double seconds(Backend backend) {
        try {
            return ConvolutionSpeed.secondsOfConvolution(torch, backend, CONVOLVED);
        } catch (RuntimeException unsupported) {
            // Not every device has every precision.
            return Double.MAX_VALUE;
        }
    }

    /** How far the loss of a small picture is from that in float32, as part of it. */
    double lossRatio(VggWeights network, Statistics statistics, Backend backend) {
        try {
            double exact = loss(network, statistics, Backend.DIRECT);
            return Math.abs(loss(network, statistics, backend) - exact) / exact;
        } catch (RuntimeException unsupported) {
            return Double.MAX_VALUE;
        }
    }

    /**
     * The loss of noise; of matched styles that of what a few iterations make of it, always in float32 and with the same matches: a
     * match may be another one where features have hardly changed.
     */
    private double loss(VggWeights network, Statistics statistics, Backend backend) {
        Picture noise = StartPicture.noise(SIDE, SIDE, 0);
        Picture other = StartPicture.noise(SIDE / 4, SIDE / 4, 1).resized(SIDE, SIDE);
        boolean matched = statistics == Statistics.MATCHED;
        Pictures pictures = new Pictures(noise, List.of(Style.of(other)), matched ? noise : other, Optional.empty());
        TransferSettings settings = matched ? matched(network) : balanced(network);
        if (!matched) {
            return loss(network, settings, pictures, backend);
        }
        try (StyleTransfer run = new StyleTransfer(torch, network, settings, pictures, backend)) {
            run.run(iterate -> {});
            return loss(network, settings, pictures.startingFrom(run.picture()), Backend.DIRECT);
        }
    }

    private double loss(VggWeights network, TransferSettings settings, Pictures pictures, Backend backend) {
        try (StyleTransfer run = new StyleTransfer(torch, network, settings, pictures, backend)) {
            return run.losses().total();
        }
    }

    private static TransferSettings balanced(VggWeights network) {
        VggLayer deepest = network.deepest();
        return small(Preset.TEXTURE, LayerWeights.equal(deepest), LayerWeights.equal(VggLayer.CONV1_1, deepest));
    }

    private static TransferSettings matched(VggWeights network) {
        VggLayer[] layers = Matching.USUAL.layers().active().stream().filter(network::has).toArray(VggLayer[]::new);
        Matching matching = new Matching(Matching.USUAL.likeness(), true, 0, LayerWeights.equal(layers));
        return small(Preset.STROKES, LayerWeights.equal(layers[layers.length - 1]), LayerWeights.equal(layers)).withMatching(matching)
                .withIterations(PAINTED);
    }

    private static TransferSettings small(Preset preset, LayerWeights content, LayerWeights style) {
        TransferSettings settings = preset.settings().withSize(SIDE).withScales(Scales.NONE).withBlocks(Tiling.NONE);
        return settings.withWeights(settings.weights().withContent(content).withStyle(style));
    }

    private static String shape(VggWeights network) {
        StringBuilder widths = new StringBuilder(network.name());
        network.layers().values().forEach(layer -> widths.append(String.format(Locale.ROOT, " %d", layer.outputs())));
        return widths.toString();
    }
}
