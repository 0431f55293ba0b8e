package impasto.tuning;

import impasto.image.Picture;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.preparation.StartPicture;
import impasto.preparation.Style;
import impasto.settings.LayerWeights;
import impasto.settings.PrecisionChoice;
import impasto.settings.Preset;
import impasto.settings.Scales;
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

/**
 * Which backend suits a network on this machine: the one with the fastest convolution, bfloat16 only where it gives
 * nearly the loss of float32. Measured once for each processor, device and network, which takes a second or two.
 */
public final class BackendChoice {

    /** How far the loss in bfloat16 may be from that in float32. */
    static final double MOST_OFF = 0.02;
    private static final int SIDE = 96;
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
     * The backend for a network.
     *
     * @param precision that it shall have
     */
    public Backend of(VggWeights network, PrecisionChoice precision) {
        if (precision == PrecisionChoice.BFLOAT16) {
            return Backend.BFLOAT16;
        }
        String key = String.join("|", Machine.processor(), torch.device(), shape(network), precision.toString());
        return store.find(key).orElseGet(() -> {
            Backend found = precision == PrecisionChoice.FLOAT32 ? fastest(List.of(Backend.DIRECT, Backend.WINOGRAD)) : any(network);
            store.put(key, found);
            return found;
        });
    }

    private Backend any(VggWeights network) {
        Backend fastest = fastest(List.of(Backend.DIRECT, Backend.WINOGRAD, Backend.BFLOAT16));
        return fastest != Backend.BFLOAT16 || lossRatio(network, fastest) <= MOST_OFF ? fastest
                : fastest(List.of(Backend.DIRECT, Backend.WINOGRAD));
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
    double lossRatio(VggWeights network, Backend backend) {
        double exact = loss(network, Backend.DIRECT);
        return Math.abs(loss(network, backend) - exact) / exact;
    }

    private double loss(VggWeights network, Backend backend) {
        Picture noise = StartPicture.noise(SIDE, SIDE, 0);
        Picture other = StartPicture.noise(SIDE / 4, SIDE / 4, 1).resized(SIDE, SIDE);
        Pictures pictures = new Pictures(noise, List.of(Style.of(other)), other, Optional.empty());
        VggLayer deepest = network.deepest();
        TransferSettings settings = Preset.BALANCED.settings().withSize(SIDE).withScales(Scales.NONE)
                .withBlocks(Tiling.NONE);
        LayerWeights layers = LayerWeights.equal(VggLayer.CONV1_1, deepest);
        settings = settings.withWeights(settings.weights().withContent(LayerWeights.equal(deepest)).withStyle(layers));
        try (StyleTransfer run = new StyleTransfer(torch, network, settings, pictures, backend)) {
            return run.losses().total();
        } catch (RuntimeException unsupported) {
            return Double.MAX_VALUE;
        }
    }

    private static String shape(VggWeights network) {
        StringBuilder widths = new StringBuilder(network.name());
        network.layers().values().forEach(layer -> widths.append(String.format(Locale.ROOT, " %d", layer.outputs())));
        return widths.toString();
    }
}
