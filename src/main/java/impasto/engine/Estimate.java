package impasto.engine;

import impasto.image.Sides;
import impasto.memory.MemoryEstimate;
import impasto.network.VggWeights;
import impasto.settings.SettingsException;
import impasto.settings.Tiling;
import impasto.settings.TransferSettings;
import impasto.transfer.Fit;
import impasto.tuning.Speed;
import java.util.List;

/**
 * What a run will need on this machine, reckoned at once, before there are pictures.
 *
 * @param painting its sides
 * @param tiling of its last scale, chosen
 * @param bytes memory of the process at its peak, right to about a quarter
 * @param allowance bytes that the process may have, with a tenth to spare
 * @param heap part of the bytes that lies on Java's heap
 * @param heapAllowance bytes that Java's heap may have, with a tenth to spare
 * @param fits whether this machine has the memory
 * @param largest the longest side of the largest painting of the same shape that fits, 0 when none does
 * @param megapixels that its iterations go through in all
 */
public record Estimate(Sides painting, Tiling tiling, long bytes, long allowance, long heap, long heapAllowance, boolean fits,
        int largest, double megapixels) {

    /**
     * The estimate of a run.
     *
     * @param content the sides of what is painted, in any size
     * @param styles the same of each style
     * @throws SettingsException when the settings do not fit the network or the pictures
     */
    public static Estimate of(VggWeights network, TransferSettings settings, Sides content, List<Sides> styles) {
        Sides painting = content.fitted(settings.size());
        Fit.check(network, settings, painting, styles.stream().map(style -> style.fitted(settings.styleSide())).toList());
        MemoryEstimate memory = MemoryEstimate.of(network, settings, painting.width(), painting.height(), styles.size());
        return new Estimate(painting, memory.tiling(), memory.bytes(), memory.allowance(), memory.heap(), memory.heapAllowance(),
                memory.fits(), memory.fits() ? settings.size() : memory.largestSize(network, settings, styles.size()),
                Speed.megapixels(network, settings, painting, styles.size()));
    }

    /**
     * How long an iteration of a whole picture takes for each million pixels.
     *
     * @param seconds that it took
     * @param painting the picture's sides
     */
    public static double secondsPerMegapixel(double seconds, TransferSettings settings, Sides painting) {
        return Speed.secondsPerMegapixel(seconds, settings, painting);
    }
}
