package impasto.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.Reference;
import impasto.image.Picture;
import impasto.loss.ReferenceRun;
import impasto.memory.ProcessMemory;
import impasto.network.InputConvention;
import impasto.network.Networks;
import impasto.network.WeightsException;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.run.DivergedException;
import impasto.run.Iterate;
import impasto.run.Losses;
import impasto.settings.LayerWeights;
import impasto.settings.LossDefinition;
import impasto.settings.OptimizerChoice;
import impasto.settings.Preset;
import impasto.settings.SettingsException;
import impasto.settings.Start;
import impasto.settings.TermName;
import impasto.settings.TransferSettings;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import impasto.torch.SharedTorch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(300)
class StyleTransferTest {

    private static final TransferSettings MATCHED = Preset.STROKES.settings().withSize(64).withIterations(12);
    private static final TransferSettings SETTINGS = Preset.TEXTURE.settings().withSize(64).withIterations(5);

    @Test
    void sameSeedGivesTheSamePicture() {
        TransferSettings noise = SETTINGS.withStart(Start.NOISE).withSeed(7);
        float[] first = painted(noise);
        assertArrayEquals(first, painted(noise));
        assertFalse(Arrays.equals(first, painted(noise.withSeed(8))));
    }

    @Test
    void matchedPaintingIsTheSameTwiceAndSnapshotsLeaveItAlone() {
        float[] first = painted(MATCHED);
        assertArrayEquals(first, painted(MATCHED));
        try (StyleTransfer run = run(MATCHED)) {
            run.run(iterate -> run.picture());
            assertArrayEquals(first, run.picture().toArray());
        }
    }

    @Test
    void aMatchedPaintingThatIsStoppedIsAsFarAsOneThatGoesOn() {
        float[][] pictures = new float[2][];
        try (StyleTransfer stopped = run(MATCHED); StyleTransfer whole = run(MATCHED)) {
            stopped.run(iterate -> {
                if (iterate.iteration() == 5) {
                    stopped.control().stop();
                }
            });
            pictures[0] = stopped.picture().toArray();
            while (whole.iteration() < stopped.iteration()) {
                whole.step();
            }
            pictures[1] = whole.picture().toArray();
            assertTrue(stopped.iteration() < stopped.iterations());
        }
        assertArrayEquals(pictures[1], pictures[0]);
    }

    @Test
    void likenessChangesWithTheNextScaleAndWeightsWithTheNextIteration() {
        try (StyleTransfer run = run(MATCHED); StyleTransfer other = run(MATCHED)) {
            other.likeness(0);
            int scale = run.plan().get(0).iterations();
            for (int i = 0; i < scale; i++) {
                assertEquals(run.step().losses(), other.step().losses(), "at the first scale the photo alone is matched");
            }
            assertNotEquals(run.step().losses().of(TermName.STYLE), other.step().losses().of(TermName.STYLE));
            run.weights(run.weights().withBeta(0));
            assertEquals(0, run.step().losses().of(TermName.STYLE));
            assertThrows(SettingsException.class, () -> run.likeness(2));
        }
    }

    @Test
    void paintingLowersTheLoss() {
        try (StyleTransfer run = run(SETTINGS.withIterations(40))) {
            double before = run.losses().total();
            run.run(iterate -> {});
            assertTrue(run.losses().total() < before / 2, run.losses() + " after " + before);
        }
    }

    @Test
    void firstIterateHasTheLossOfTheStartPicture() {
        try (StyleTransfer run = run(SETTINGS)) {
            Losses start = run.losses();
            Iterate first = run.step();
            assertEquals(1, first.iteration());
            assertEquals(64, first.scale());
            assertEquals(start.total(), first.losses().total(), 1e-6 * start.total());
        }
    }

    @Test
    void weightsChangeWithTheNextIteration() {
        try (StyleTransfer run = run(SETTINGS)) {
            double style = run.step().losses().of(TermName.STYLE);
            Weights heavier = run.weights().withBeta(run.weights().beta() * 10);
            run.weights(heavier);
            Iterate second = run.step();
            assertEquals(heavier, second.weights());
            assertTrue(second.losses().of(TermName.STYLE) > 3 * style, second.losses().of(TermName.STYLE) + " after " + style);
        }
    }

    @Test
    void aLayerMayJoinWhileTheRunGoesOn() {
        try (StyleTransfer run = run(SETTINGS)) {
            assertFalse(run.step().losses().parts().containsKey(new Losses.Part(TermName.STYLE, Optional.of(VggLayer.CONV3_3))));
            run.weights(run.weights().withStyle(LayerWeights.equal(VggLayer.CONV3_3)));
            assertTrue(run.step().losses().of(TermName.STYLE, VggLayer.CONV3_3) > 0);
        }
    }

    @Test
    void pausesResumesAndStopsFromAnotherThread() throws Exception {
        List<Integer> seen = new ArrayList<>();
        CountDownLatch third = new CountDownLatch(3);
        CountDownLatch seventh = new CountDownLatch(7);
        try (StyleTransfer run = run(SETTINGS.withIterations(100_000))) {
            CompletableFuture<Void> running = CompletableFuture.runAsync(() -> run.run(iterate -> {
                seen.add(iterate.iteration());
                third.countDown();
                seventh.countDown();
                if (iterate.iteration() == 3) {
                    run.control().pause();
                }
            }));
            assertTrue(third.await(60, TimeUnit.SECONDS));
            assertFalse(seventh.await(1, TimeUnit.SECONDS), "it went on while paused");
            assertEquals(3, run.iteration());
            assertEquals(64, run.picture().width(), "a picture is to be had while paused");
            run.control().resume();
            assertTrue(seventh.await(60, TimeUnit.SECONDS));
            run.control().stop();
            running.get(60, TimeUnit.SECONDS);
            assertTrue(run.control().isStopped());
            assertEquals(run.iteration(), seen.size());
        }
    }

    @Test
    void anInterruptEndsAPausedRun() throws Exception {
        try (StyleTransfer run = run(SETTINGS)) {
            run.control().pause();
            Thread runner = new Thread(() -> run.run(iterate -> {}));
            runner.start();
            runner.interrupt();
            runner.join(60_000);
            assertFalse(runner.isAlive());
            assertEquals(0, run.iteration());
        }
    }

    @Test
    void aLossThatIsNoNumberLeavesThePictureAsItWas() {
        TransferSettings huge = SETTINGS.withLoss(LossDefinition.GATYS).withPoolingScale(100)
                .withWeights(SETTINGS.weights().withBeta(1e12));
        try (StyleTransfer run = ReferenceRun.of(huge, Reference.content())) {
            float[] before = run.picture().toArray();
            DivergedException diverged = assertThrows(DivergedException.class, run::step);
            assertTrue(diverged.getMessage().contains("no longer a number"), diverged.getMessage());
            assertArrayEquals(before, run.picture().toArray());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunLeavesNoArraysBehind(OptimizerChoice optimizer) {
        TransferSettings settings = SETTINGS.withSize(96).withIterations(250).withOptimizer(optimizer);
        try (StyleTransfer run = run(settings)) {
            List<Integer> live = new ArrayList<>();
            long[] megabytes = new long[2];
            run.run(iterate -> {
                if (iterate.iteration() % 50 == 0) {
                    live.add(run.liveArrays());
                    megabytes[iterate.iteration() <= 50 ? 0 : 1] = ProcessMemory.residentMegabytes();
                }
            });
            assertEquals(5, live.size());
            assertEquals(1, live.stream().distinct().count(), "live arrays: " + live);
            // One iteration leaves several megabytes: kept, they would come to more than a gigabyte.
            assertTrue(megabytes[1] - megabytes[0] < 200, "from " + megabytes[0] + " to " + megabytes[1] + " MB");
        }
    }

    @Test
    void aLayerTheNetworkLacksIsRefused() {
        TransferSettings deep = SETTINGS.withWeights(SETTINGS.weights().withStyle(LayerWeights.equal(VggLayer.CONV5_4)));
        SettingsException refused = assertThrows(SettingsException.class, () -> run(deep));
        assertEquals("the settings ask for the style layer conv5_4, but the network vgg19-small has conv1_1 to conv5_1 only: choose"
                + " --network vgg19, which 'impasto network download' fetches once, or give other layers", refused.getMessage());
    }

    @Test
    void aPictureTooSmallForTheLayersIsRefused() {
        SettingsException refused = assertThrows(SettingsException.class, () -> run(SETTINGS.withSize(12)));
        assertTrue(refused.getMessage().contains("12 × 9 pixels"), refused.getMessage());
    }

    @Test
    void startsFromTheStyleOrAGivenPictureInTheContentsFrame() {
        Picture style = Reference.style();
        for (TransferSettings settings : List.of(SETTINGS.withStart(Start.STYLE), SETTINGS.withStart(Start.PICTURE))) {
            Pictures pictures = Pictures.prepared(settings, Reference.content(), List.of(Style.of(style)), Optional.of(style), Optional.empty());
            assertEquals(64, pictures.start().width());
            assertEquals(48, pictures.start().height());
            // The style's middle fills the frame: its centre is the start's centre.
            for (int channel = 0; channel < 3; channel++) {
                assertEquals(style.resized(64, 90).sample(32, 45, channel), pictures.start().sample(32, 24, channel), 0.02);
            }
        }
        assertThrows(SettingsException.class, () -> Pictures.prepared(SETTINGS.withStart(Start.PICTURE),
                Reference.content(), List.of(Style.of(style)), Optional.empty(), Optional.empty()));
    }

    @Test
    void theNarrowNetworkPaintsToo() {
        TransferSettings report = ReferenceRun.REPORT.withIterations(2).withSize(64);
        try (StyleTransfer run = new StyleTransfer(SharedTorch.get(), Reference.network(InputConvention.TORCHVISION), report,
                Pictures.prepared(report, Reference.content(), List.of(Style.of(Reference.style())), Optional.empty(), Optional.empty()))) {
            run.run(iterate -> {});
            assertEquals(2, run.iteration());
        }
    }

    private static float[] painted(TransferSettings settings) {
        try (StyleTransfer run = run(settings)) {
            run.run(iterate -> {});
            return run.picture().toArray();
        }
    }

    private static StyleTransfer run(TransferSettings settings) {
        try {
            return new StyleTransfer(SharedTorch.get(), Networks.small(), settings,
                    Pictures.prepared(settings, Reference.content(), List.of(Style.of(Reference.style())), Optional.empty(), Optional.empty()));
        } catch (WeightsException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
