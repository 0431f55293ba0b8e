package impasto.memory;

import impasto.image.Sides;
import impasto.network.VggWeights;
import impasto.settings.SettingsException;
import impasto.settings.Tiling;
import impasto.settings.TransferSettings;
import impasto.words.Figure;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The memory that a run will need on this machine, reckoned before it begins and at once: it may be asked for with every change of a
 * setting.
 *
 * @param width of the painting in pixels
 * @param height of the painting in pixels
 * @param tiling of its last scale, chosen
 * @param bytes memory of the process at its peak, right to about a quarter
 * @param allowance bytes that the process may have, with a tenth to spare
 * @param heap part of the bytes that lies on Java's heap
 * @param heapAllowance bytes that Java's heap may have, with a tenth to spare
 */
public record MemoryEstimate(int width, int height, Tiling tiling, long bytes, long allowance, long heap, long heapAllowance) {

    private static final double FILLED = 0.9;
    /** From the fastest on. Larger tiles would save little of the time that margins take. */
    private static final List<Tiling> CHOICES = Stream.concat(Stream.of(Tiling.NONE, Tiling.CHECKPOINTS),
            IntStream.of(768, 512, 384, 256, 192, 128).mapToObj(Tiling::of)).toList();
    private static final double GIGABYTE = 1 << 30;

    /**
     * The estimate of a run on this machine as it is now.
     *
     * @param settings where they leave tiling to be chosen, the whole picture is taken if it fits, if need be with
     *     checkpoints, else the largest tiles that fit
     * @param width of the painting in pixels
     * @param height of the painting in pixels
     * @param styles how many there are
     */
    public static MemoryEstimate of(VggWeights network, TransferSettings settings, int width, int height, int styles) {
        return of(network, settings, width, height, styles, spared(ProcessMemory.allowance()));
    }

    /** @param allowance bytes that the process may have, with a tenth to spare */
    static MemoryEstimate of(VggWeights network, TransferSettings settings, int width, int height, int styles, long allowance) {
        List<Tiling> choices = settings.blocks().auto() ? CHOICES : List.of(settings.blocks());
        MemoryEstimate estimate = null;
        for (Tiling tiling : choices) {
            MemoryNeed need = MemoryNeed.of(network, settings, width, height, styles, tiling);
            estimate = new MemoryEstimate(width, height, tiling, need.total(), allowance, need.java(),
                    spared(Runtime.getRuntime().maxMemory()));
            if (estimate.fits()) {
                break;
            }
        }
        return estimate;
    }

    private static long spared(long bytes) {
        return (long) (FILLED * bytes);
    }

    /** Whether this machine has the memory. */
    public boolean fits() {
        return bytes <= allowance && heap <= heapAllowance;
    }

    /**
     * The longest side of the largest painting of the same shape that fits; 0 when none does.
     *
     * @param styles how many there are
     */
    public int largestSize(VggWeights network, TransferSettings settings, int styles) {
        Sides painting = new Sides(width, height);
        int fitting = 0;
        int tooLarge = painting.longest() + 1;
        while (tooLarge - fitting > 1) {
            int size = (fitting + tooLarge) / 2;
            Sides scaled = painting.fitted(size);
            if (of(network, settings, scaled.width(), scaled.height(), styles, allowance).fits()) {
                fitting = size;
            } else {
                tooLarge = size;
            }
        }
        return fitting;
    }

    /**
     * Refuses a run that does not fit, with the largest size that does.
     *
     * @throws SettingsException with a sentence for the user
     */
    public void require(VggWeights network, TransferSettings settings, int styles) {
        if (fits()) {
            return;
        }
        int largest = largestSize(network, settings, styles);
        boolean heapIsShort = bytes <= allowance;
        throw new SettingsException(Said.of("memory.short", width, height, Figure.tenths(Math.ceil((heapIsShort ? heap : bytes) / GIGABYTE * 10) / 10),
                Said.of(heapIsShort ? "memory.java" : "memory.all"),
                Figure.tenths(Math.floor((heapIsShort ? heapAllowance : allowance) / GIGABYTE * 10) / 10),
                largest == 0 ? Said.of("memory.close")
                        : Said.of(settings.blocks().auto() ? "memory.smaller" : "memory.smaller-or-blocks", largest)));
    }
}
