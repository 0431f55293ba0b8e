package impasto.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Sides;
import impasto.network.InputConvention;
import impasto.network.Networks;
import impasto.network.VggWeights;
import impasto.network.VggWeights.Convolution;
import impasto.network.WeightsException;
import impasto.settings.Matching;
import impasto.settings.OptimizerChoice;
import impasto.settings.Preset;
import impasto.settings.Scales;
import impasto.settings.SettingsException;
import impasto.settings.Tiling;
import impasto.settings.TransferSettings;
import impasto.settings.VggLayer;
import impasto.torch.Backend;
import impasto.torch.SharedTorch;
import impasto.tuning.Speed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MemoryEstimateTest {

    private static final long GIGABYTE = 1L << 30;
    /** As it was measured. */
    private static final TransferSettings SETTINGS = Preset.TEXTURE.settings().withOptimizer(OptimizerChoice.ADAM)
            .withWeights(Preset.TEXTURE.settings().weights().withChroma(0));
    private static VggWeights network;

    @BeforeAll
    static void load() throws WeightsException {
        network = Networks.small();
    }

    @Test
    void whatWasMeasuredIsWithinAQuarter() {
        // Peaks of the process in megabytes, of two to six iterations.
        assertMeasured(293, network, SETTINGS, 256, 170, Tiling.NONE);
        assertMeasured(373, network, SETTINGS, 512, 341, Tiling.NONE);
        assertMeasured(611, network, SETTINGS, 1024, 681, Tiling.NONE);
        assertMeasured(650, network, SETTINGS, 1024, 681, Tiling.CHECKPOINTS);
        assertMeasured(551, network, SETTINGS, 1024, 681, Tiling.of(256));
        assertMeasured(545, network, SETTINGS, 1024, 681, Tiling.of(512));
        assertMeasured(1122, network, SETTINGS, 2048, 1362, Tiling.NONE);
        assertMeasured(974, network, SETTINGS, 2048, 1362, Tiling.CHECKPOINTS);
        assertMeasured(764, fullWidth(), SETTINGS, 512, 341, Tiling.NONE);
        assertMeasured(1326, fullWidth(), SETTINGS, 1024, 681, Tiling.NONE);
        assertMeasured(1214, fullWidth(), SETTINGS, 1024, 681, Tiling.CHECKPOINTS);
        TransferSettings lbfgs = SETTINGS.withOptimizer(OptimizerChoice.LBFGS);
        assertMeasured(795, network, lbfgs, 1024, 681, Tiling.NONE);
        assertMeasured(3435, network, lbfgs, 4096, 3072, Tiling.of(1024));
        assertMeasured(3469, network, lbfgs, 4096, 3072, Tiling.CHECKPOINTS);
        assertMeasured(4999, fullWidth(), lbfgs, 4096, 3072, Tiling.of(1024));
    }

    @Test
    void whatMatchedPaintingsTookIsWithinAQuarter() {
        // The same, of two iterations at each scale and one refinement.
        TransferSettings matched = Preset.STROKES.settings();
        assertMeasured(603, ofWidth(16), matched, 512, 341, Tiling.NONE);
        assertMeasured(702, ofWidth(16), matched, 512, 512, Tiling.NONE);
        assertMeasured(1244, ofWidth(16), matched, 1024, 681, Tiling.NONE);
        assertMeasured(1063, ofWidth(16), matched, 1024, 681, Tiling.of(256));
        assertMeasured(2472, ofWidth(16), matched, 2048, 1362, Tiling.NONE);
        assertMeasured(4901, ofWidth(16), matched, 4096, 3072, Tiling.of(768));
    }

    private static TransferSettings refined(TransferSettings settings, int refinements) {
        Matching usual = settings.matching();
        return settings.withMatching(new Matching(usual.likeness(), usual.rotations(), refinements, usual.layers()));
    }

    private static VggWeights fullWidth() {
        return ofWidth(64);
    }

    /** VGG-19's shape with so many channels in its first block. */
    private static VggWeights ofWidth(int first) {
        Map<VggLayer, Convolution> layers = new EnumMap<>(VggLayer.class);
        int inputs = 3;
        for (VggLayer layer : VggLayer.values()) {
            int outputs = Math.min(8 * first, first / 2 << layer.block());
            layers.put(layer, new Convolution(outputs, inputs, new float[outputs * inputs * 9], new float[outputs]));
            inputs = outputs;
        }
        return new VggWeights("full", InputConvention.TORCHVISION, layers);
    }

    private static void assertMeasured(double megabytes, VggWeights network, TransferSettings settings, int width, int height,
            Tiling tiling) {
        MemoryEstimate estimate = MemoryEstimate.of(network, settings.withBlocks(tiling), width, height, 1, 100 * GIGABYTE);
        double found = estimate.bytes() / (double) (1 << 20);
        assertEquals(1, found / megabytes, 0.25, "reckoned " + found + " for " + megabytes);
    }

    @Test
    void moreNeedsMore() {
        long bytes = bytes(SETTINGS);
        assertTrue(bytes(SETTINGS.withOptimizer(OptimizerChoice.LBFGS)) > bytes);
        assertTrue(bytes(SETTINGS.withAverage(0.9)) > bytes);
        assertTrue(bytes(SETTINGS.withStyleScale(2)) > bytes);
        assertTrue(bytes(SETTINGS.withBlocks(Tiling.of(512))) < bytes);
        assertTrue(MemoryEstimate.of(network, SETTINGS, 2048, 1536, 3, 100 * GIGABYTE).bytes() > bytes);
    }

    private static long bytes(TransferSettings settings) {
        return MemoryEstimate.of(network, settings, 2048, 1536, 1, 100 * GIGABYTE).bytes();
    }

    @Test
    void tilesAreChosenOnlyWhereTheWholeDoesNotFit() {
        MemoryEstimate roomy = MemoryEstimate.of(network, SETTINGS, 2048, 1536, 1, 100 * GIGABYTE);
        assertEquals(Tiling.NONE, roomy.tiling());
        MemoryEstimate close = MemoryEstimate.of(network, SETTINGS, 2048, 1536, 1, roomy.bytes() * 9 / 10);
        assertEquals(Tiling.CHECKPOINTS, close.tiling());
        assertTrue(close.fits(), close.toString());
        MemoryEstimate tight = MemoryEstimate.of(network, SETTINGS, 2048, 1536, 1, roomy.bytes() * 70 / 100);
        assertTrue(tight.tiling().side() >= 128 && tight.fits(), tight.toString());
        assertTrue(MemoryEstimate.of(network, SETTINGS, 2048, 1536, 1, roomy.bytes() * 76 / 100).tiling().side() >= tight.tiling().side());
    }

    @Test
    void theLargestSizeFitsAndOneMoreDoesNot() {
        long allowance = 2 * GIGABYTE;
        MemoryEstimate refused = MemoryEstimate.of(network, SETTINGS.withBlocks(Tiling.NONE), 8000, 4000, 1, allowance);
        assertFalse(refused.fits());
        int largest = refused.largestSize(network, SETTINGS.withBlocks(Tiling.NONE), 1);
        assertTrue(fits(largest, allowance), largest + " does not fit");
        assertFalse(fits(largest + 2, allowance), largest + " is not the largest");
        assertTrue(refused.largestSize(network, SETTINGS, 1) > largest, "tiles make room");
    }

    private static boolean fits(int size, long allowance) {
        return MemoryEstimate.of(network, SETTINGS.withBlocks(Tiling.NONE), size, size / 2, 1, allowance).fits();
    }

    @Test
    void aRunThatDoesNotFitIsRefusedInASentence() {
        TransferSettings whole = SETTINGS.withBlocks(Tiling.NONE);
        MemoryEstimate refused = MemoryEstimate.of(network, whole, 8000, 4000, 1, 2 * GIGABYTE);
        SettingsException refusal = assertThrows(SettingsException.class, () -> refused.require(network, whole, 1));
        assertTrue(refusal.getMessage().matches("a painting of 8000 × 4000 pixels needs about \\d+\\.\\d GB of memory, but"
                + " 2\\.0 GB can be used: use a size of \\d+ or less, or let blocks be chosen"), refusal.getMessage());
        MemoryEstimate nearly = MemoryEstimate.of(network, whole, 8000, 4000, 1, refused.bytes() - 1);
        String close = assertThrows(SettingsException.class, () -> nearly.require(network, whole, 1)).getMessage();
        assertTrue(Double.parseDouble(close.replaceAll(".*about ([\\d.]+) GB.*", "$1"))
                > Double.parseDouble(close.replaceAll(".*but ([\\d.]+) GB.*", "$1")), close);
        MemoryEstimate none = MemoryEstimate.of(network, SETTINGS, 800, 400, 1, GIGABYTE / 10);
        assertTrue(assertThrows(SettingsException.class, () -> none.require(network, SETTINGS, 1)).getMessage()
                .endsWith("close other programs"));
    }

    @Test
    void thisMachineHasMemoryToGive() {
        assertTrue(ProcessMemory.allowance() > ProcessMemory.residentMegabytes() << 20);
    }

    @Test
    void timeGrowsWithPixelsIterationsAndTiles() {
        double seconds = Speed.secondsPerMegapixel(SharedTorch.get(), network, SETTINGS, Backend.WINOGRAD);
        assertTrue(seconds > 0 && seconds < 1000, seconds + " s");
        Sides small = new Sides(512, 384);
        TransferSettings one = SETTINGS.withScales(Scales.NONE).withBlocks(Tiling.NONE);
        double once = Speed.megapixels(network, one, small, 1);
        assertTrue(Speed.megapixels(network, one, small.fitted(1024), 1) > 3.5 * once);
        assertTrue(Speed.megapixels(network, one.withIterations(600), small, 1) > 1.9 * once);
        assertTrue(Speed.megapixels(network, one.withBlocks(Tiling.of(128)), small, 1) > 1.3 * once);
        assertTrue(Speed.megapixels(network, one.withScales(Scales.AUTO), small, 1) < once);
        // Measured in iterations at 512 pixels: about 7 to match at a scale, about 15 in refinement.
        TransferSettings matched = Preset.STROKES.settings().withSize(512).withBlocks(Tiling.NONE)
                .withScales(Scales.AUTO.withIterations(List.of(30)));
        VggWeights narrow = ofWidth(16);
        double scales = Speed.megapixels(narrow, refined(matched, 0), small, 1);
        double refinement = Speed.megapixels(narrow, refined(matched, 1), small, 1) - scales;
        double whole = 512 * 384 / 1e6;
        assertEquals(4 / 3.0 * (30 + 7), scales / whole, 3);
        assertEquals(12 + 15, refinement / whole, 5);
    }
}
