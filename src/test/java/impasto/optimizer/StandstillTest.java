package impasto.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import impasto.image.file.PictureReader;
import impasto.network.Networks;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.run.Precision;
import impasto.settings.Preset;
import impasto.settings.Scales;
import impasto.settings.TransferSettings;
import impasto.torch.Backend;
import impasto.torch.SharedTorch;
import impasto.transfer.StyleTransfer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A loss that stands still in bfloat16 falls again in float32. */
class StandstillTest {

    private static final int ITERATIONS = 60;
    private static final TransferSettings SETTINGS = mostlyContent(Preset.TEXTURE.settings());

    private static TransferSettings mostlyContent(TransferSettings settings) {
        return settings.withSize(80).withIterations(ITERATIONS).withScales(Scales.NONE)
                .withWeights(settings.weights().withAlpha(3000).withBeta(10).withPalette(5));
    }

    @Test
    void whatBfloat16CannotDoFloat32Does() throws IOException {
        List<Precision> precisions = new ArrayList<>();
        double first;
        double exact;
        try (StyleTransfer run = run(SETTINGS, Backend.DIRECT)) {
            first = run.losses().total();
            run.run(iterate -> {});
            exact = run.losses().total();
        }
        assertTrue(exact < 0.9 * first, "in float32 the loss falls: " + first + " to " + exact);
        try (StyleTransfer run = run(SETTINGS, Backend.BFLOAT16)) {
            run.run(iterate -> precisions.add(run.precision()));
            assertEquals(ITERATIONS, run.iteration());
            assertEquals(exact, run.losses().total(), 0.05 * exact);
        }
        assertEquals(Precision.BFLOAT16, precisions.get(0));
        assertEquals(Precision.FLOAT32, precisions.get(ITERATIONS - 1));
        assertEquals(2, precisions.stream().distinct().count());
    }

    @Test
    void theRestOfTheScalesFollowInFloat32() throws IOException {
        TransferSettings settings = SETTINGS.withScales(new Scales(false, List.of(64), List.of(8, 3)));
        List<Integer> sides = new ArrayList<>();
        try (StyleTransfer run = run(settings, Backend.BFLOAT16)) {
            // The standstill is noticed with the last iterations of the first scale, so that the next begins at once.
            run.run(iterate -> sides.add(iterate.scale()));
            assertEquals(Precision.FLOAT32, run.precision());
            assertEquals(80, run.picture().width());
            assertTrue(Double.isFinite(run.losses().total()));
        }
        assertEquals(List.of(64, 64, 64, 64, 64, 64, 64, 64, 80, 80, 80), sides);
    }

    @Test
    void aLossThatFallsIsLeftAlone() throws IOException {
        TransferSettings usual = Preset.TEXTURE.settings().withSize(64).withIterations(25);
        try (StyleTransfer run = run(usual, Backend.BFLOAT16)) {
            run.run(iterate -> {});
            assertEquals(Precision.BFLOAT16, run.precision());
        }
    }

    @Test
    void standingStillTakesSeveralEvaluations() {
        Standstill standstill = new Standstill(1e-3);
        standstill.note(100);
        for (int i = 0; i < 5; i++) {
            standstill.note(99.95);
            assertFalse(standstill.reached());
        }
        standstill.note(99.8);
        assertFalse(standstill.reached(), "it fell");
        for (int i = 0; i < 6; i++) {
            assertFalse(standstill.reached());
            standstill.note(i == 2 ? Double.NaN : 300);
        }
        assertTrue(standstill.reached());
        standstill.restart();
        assertFalse(standstill.reached());
        Standstill exact = new Standstill(0);
        for (int i = 0; i < 20; i++) {
            exact.note(100);
        }
        assertFalse(exact.reached(), "float32 has nothing to go on to");
    }

    private static Picture sample(String name) throws IOException {
        return new PictureReader().read(Path.of("assets/samples", name), 96);
    }

    private static StyleTransfer run(TransferSettings settings, Backend backend) throws IOException {
        return new StyleTransfer(SharedTorch.get(), Networks.small(), settings, Pictures.prepared(settings, sample("content/cat.jpg"),
                List.of(Style.of(sample("styles/woodcut-waves.jpg"))), Optional.empty(), Optional.empty()), backend);
    }
}
