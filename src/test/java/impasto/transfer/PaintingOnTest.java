package impasto.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.Reference;
import impasto.image.Picture;
import impasto.network.Networks;
import impasto.network.WeightsException;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.run.Continuation;
import impasto.run.Iterate;
import impasto.run.RunControl;
import impasto.settings.Preset;
import impasto.settings.Start;
import impasto.settings.TransferSettings;
import impasto.torch.Backend;
import impasto.torch.SharedTorch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that was left goes on with its picture. */
@Timeout(300)
class PaintingOnTest {

    private static final TransferSettings MATCHED = Preset.STROKES.settings().withSize(96).withIterations(42);

    @ParameterizedTest
    @EnumSource(names = {"STROKES", "TEXTURE", "GATYS"})
    void whatIsDoneGoesOnWithoutAJump(Preset preset) {
        Pictures pictures = pictures(preset.settings().withSize(96).withIterations(42));
        TransferSettings settings = preset.settings().withSize(96).withIterations(42);
        try (StyleTransfer whole = run(settings, pictures, Optional.empty())) {
            whole.run(iterate -> {});
            Picture left = whole.picture();
            Continuation further = Continuation.of(left, whole.plan(), 0, whole.iteration());
            try (StyleTransfer on = run(settings, pictures, Optional.of(further))) {
                assertArrayEquals(left.toArray(), on.picture().toArray(), 1e-5f, "it begins with the very picture");
                assertEquals(42, on.iteration());
                assertEquals(52, on.iterations());
                Iterate first = on.step();
                assertEquals(43, first.iteration());
                double step = apart(left, on.picture());
                assertTrue(step < 0.02, "the first step moves it by " + step);
                on.run(iterate -> {});
                double moved = apart(left, on.picture());
                assertTrue(moved > 0.001 && moved < 0.05, "it has moved by " + moved);
                assertEquals(52, on.iteration());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 9, 25})
    void whatWasStoppedGoesThroughTheScalesThatAreLeft(int at) {
        Pictures pictures = pictures(MATCHED);
        try (StyleTransfer stopped = run(MATCHED, pictures, Optional.empty())) {
            List<Integer> sides = new ArrayList<>();
            for (int i = 0; i < at; i++) {
                stopped.step();
            }
            Picture left = stopped.picture();
            assertTrue(at > 20 || left.sides().longest() < 96, "stopped while coarse");
            Continuation rest = Continuation.of(left, stopped.plan(), 0, at);
            try (StyleTransfer on = run(MATCHED, pictures, Optional.of(rest))) {
                assertArrayEquals(left.toArray(), on.picture().toArray(), 1e-5f);
                assertEquals(42, on.iterations());
                on.run(iterate -> sides.add(iterate.scale()));
                assertEquals(96, on.picture().sides().longest());
                assertEquals(42 - at, sides.size());
                assertEquals(left.sides().longest(), sides.get(0), "not from the coarsest again");
            }
        }
    }

    @Test
    void whatWasStoppedBetweenTwoScalesBeginsTheNext() {
        Pictures pictures = pictures(MATCHED);
        try (StyleTransfer stopped = run(MATCHED, pictures, Optional.empty())) {
            int first = stopped.plan().get(0).iterations();
            for (int i = 0; i < first; i++) {
                stopped.step();
            }
            Continuation rest = Continuation.of(stopped.picture(), stopped.plan(), 0, first);
            assertEquals(stopped.plan().subList(1, stopped.plan().size()), rest.stages());
            try (StyleTransfer on = run(MATCHED, pictures, Optional.of(rest))) {
                assertEquals(stopped.plan().get(1).side(), on.step().scale());
            }
        }
    }

    @Test
    void noiseIsNotMadeAnew() {
        TransferSettings noise = MATCHED.withStart(Start.NOISE);
        Pictures pictures = pictures(noise);
        try (StyleTransfer stopped = run(noise, pictures, Optional.empty())) {
            stopped.step();
            stopped.step();
            Picture left = stopped.picture();
            try (StyleTransfer on = run(noise, pictures, Optional.of(Continuation.of(left, stopped.plan(), 0, 2)))) {
                assertArrayEquals(left.toArray(), on.picture().toArray(), 1e-5f);
            }
        }
    }

    @Test
    void itCanBePaintedOnAgainAndAgain() {
        Pictures pictures = pictures(MATCHED);
        try (StyleTransfer whole = run(MATCHED, pictures, Optional.empty())) {
            Picture start = whole.picture();
            Continuation second = Continuation.of(start, whole.plan(), 0, 42);
            Continuation third = Continuation.of(start, second.stages(), 42, 45);
            assertEquals(7 + 10, third.iterations(), "what is left, and more, since that is next to nothing");
            assertEquals(45, third.done());
            Continuation fourth = Continuation.of(start, third.stages(), 45, 45 + 17);
            assertEquals(20, fourth.iterations());
        }
    }

    @Test
    void aRefinementThatWasTooShortIsNotRepeatedAsShort() {
        TransferSettings few = MATCHED.withIterations(14);
        Pictures pictures = pictures(few);
        try (StyleTransfer whole = run(few, pictures, Optional.empty())) {
            whole.run(iterate -> {});
            Picture left = whole.picture();
            try (StyleTransfer on = run(few, pictures, Optional.of(Continuation.of(left, whole.plan(), 0, 14)))) {
                on.run(iterate -> {});
                assertEquals(24, on.iteration());
                assertTrue(apart(left, on.picture()) > 0.001, "it has moved by " + apart(left, on.picture()));
            }
        }
    }

    private static double apart(Picture one, Picture other) {
        float[] a = one.toArray();
        float[] b = other.toArray();
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }

    private static Pictures pictures(TransferSettings settings) {
        return Pictures.prepared(settings, Reference.content(), List.of(Style.of(Reference.style())), Optional.empty(),
                Optional.empty());
    }

    private static StyleTransfer run(TransferSettings settings, Pictures pictures, Optional<Continuation> left) {
        try {
            return new StyleTransfer(SharedTorch.get(), Networks.small(), settings, pictures, Backend.DIRECT,
                    new RunControl(), left);
        } catch (WeightsException failure) {
            throw new AssertionError(failure);
        }
    }
}
