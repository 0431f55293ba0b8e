package impasto.transfer;

import impasto.vgg.Pooling;
import java.util.Objects;

/**
 * Everything that decides how a run goes, but for its pictures and its network.
 *
 * @param loss what content and style loss mean
 * @param weights how much each term counts at the start
 * @param pooling what stands between the network's blocks
 * @param size the longest side of the painting, in pixels, 1 or more
 * @param iterations how many steps, 0 or more
 * @param adam the optimiser's constants
 * @param start the picture to start from
 * @param seed of the noise
 */
public record TransferSettings(
        LossDefinition loss,
        Weights weights,
        Pooling pooling,
        int size,
        int iterations,
        AdamSettings adam,
        Start start,
        long seed) {

    /** @throws SettingsException when a number is out of its range */
    public TransferSettings {
        Objects.requireNonNull(loss);
        Objects.requireNonNull(weights);
        Objects.requireNonNull(pooling);
        Objects.requireNonNull(adam);
        Objects.requireNonNull(start);
        Checks.atLeast("the size", size, 1);
        Checks.atLeast("the number of iterations", iterations, 0);
    }

    public TransferSettings withLoss(LossDefinition loss) {
        return new TransferSettings(loss, weights, pooling, size, iterations, adam, start, seed);
    }

    public TransferSettings withWeights(Weights weights) {
        return new TransferSettings(loss, weights, pooling, size, iterations, adam, start, seed);
    }

    public TransferSettings withPooling(Pooling pooling) {
        return new TransferSettings(loss, weights, pooling, size, iterations, adam, start, seed);
    }

    public TransferSettings withSize(int size) {
        return new TransferSettings(loss, weights, pooling, size, iterations, adam, start, seed);
    }

    public TransferSettings withIterations(int iterations) {
        return new TransferSettings(loss, weights, pooling, size, iterations, adam, start, seed);
    }

    public TransferSettings withAdam(AdamSettings adam) {
        return new TransferSettings(loss, weights, pooling, size, iterations, adam, start, seed);
    }

    public TransferSettings withStart(Start start) {
        return new TransferSettings(loss, weights, pooling, size, iterations, adam, start, seed);
    }

    public TransferSettings withSeed(long seed) {
        return new TransferSettings(loss, weights, pooling, size, iterations, adam, start, seed);
    }
}
