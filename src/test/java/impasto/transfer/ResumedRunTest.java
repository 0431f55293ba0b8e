package impasto.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import impasto.Reference;
import impasto.network.Networks;
import impasto.network.WeightsException;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.run.Checkpoint;
import impasto.run.Iterate;
import impasto.run.KeptRun;
import impasto.run.RunControl;
import impasto.run.RunState;
import impasto.settings.AdamSettings;
import impasto.settings.OptimizerChoice;
import impasto.settings.Preset;
import impasto.settings.TransferSettings;
import impasto.torch.Backend;
import impasto.torch.SharedTorch;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that was kept goes on as if it had never been left. */
@Timeout(300)
class ResumedRunTest {

    private static final int ITERATIONS = 26;

    /** What is kept, in memory. */
    private static final class Kept implements RunState, RunState.Target {
        private Checkpoint checkpoint;
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private ByteBuffer bytes;
        private final Map<String, Integer> begins = new LinkedHashMap<>();

        @Override
        public void begin(Checkpoint begun, Map<String, Entry> all) {
            checkpoint = begun;
            int at = 0;
            for (Map.Entry<String, Entry> entry : all.entrySet()) {
                entries.put(entry.getKey(), entry.getValue());
                begins.put(entry.getKey(), at);
                at += (int) entry.getValue().bytes();
            }
            bytes = ByteBuffer.allocate(at);
        }

        @Override
        public void take(ByteBuffer piece) {
            bytes.put(piece.clear());
        }

        @Override
        public Map<String, Entry> entries() {
            return entries;
        }

        @Override
        public void read(String name, long from, ByteBuffer into) {
            int count = into.remaining();
            into.put(bytes.slice(begins.get(name) + (int) from, count));
        }
    }

    @ParameterizedTest
    @CsvSource({"STROKES,1", "STROKES,11", "STROKES,21", "TEXTURE,9", "GATYS,7"})
    void theSameLossesAndTheSamePicture(Preset preset, int at) {
        check(preset.settings(), at);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "0.9,9"})
    void withAdamToo(double average, int at) {
        check(Preset.TEXTURE.settings().withOptimizer(OptimizerChoice.ADAM).withAdam(new AdamSettings(2, 0.9, 0.99, 1e-8))
                .withAverage(average), at);
    }

    private static void check(TransferSettings of, int at) {
        TransferSettings settings = of.withSize(96).withIterations(ITERATIONS);
        Pictures pictures = pictures(settings);
        Kept kept = new Kept();
        List<Iterate> whole = new ArrayList<>();
        float[] expected;
        try (StyleTransfer run = run(settings, pictures, Optional.empty())) {
            for (int i = 0; i < ITERATIONS; i++) {
                if (i == at) {
                    run.save(kept);
                }
                whole.add(run.step());
            }
            expected = run.picture().toArray();
            assertEquals(ITERATIONS, run.iterations());
        }
        assertEquals(at, kept.checkpoint.iteration());
        try (StyleTransfer run = run(settings, pictures, Optional.of(kept))) {
            assertEquals(at, run.iteration());
            assertEquals(ITERATIONS, run.iterations());
            List<Iterate> rest = new ArrayList<>();
            run.run(rest::add);
            assertEquals(ITERATIONS - at, rest.size());
            for (int i = 0; i < rest.size(); i++) {
                assertEquals(whole.get(at + i).iteration(), rest.get(i).iteration());
                assertEquals(whole.get(at + i).stage(), rest.get(i).stage());
                assertEquals(whole.get(at + i).losses().total(), rest.get(i).losses().total(), 1e-9 * whole.get(at + i).losses().total(),
                        "iteration " + rest.get(i).iteration());
            }
            assertArrayEquals(expected, run.picture().toArray(), 0f);
        }
    }

    @Test
    void weightsThatWereChangedStayChanged() {
        TransferSettings settings = Preset.STROKES.settings().withSize(96).withIterations(ITERATIONS);
        Pictures pictures = pictures(settings);
        Kept before = new Kept();
        Kept after = new Kept();
        float[] expected;
        try (StyleTransfer run = run(settings, pictures, Optional.empty())) {
            run.step();
            run.weights(settings.weights().withAlpha(1.5));
            run.likeness(0.25);
            run.save(before);
            run.step();
            run.save(after);
            run.run(iterate -> {});
            expected = run.picture().toArray();
        }
        for (Kept kept : List.of(before, after)) {
            try (StyleTransfer run = run(settings, pictures, Optional.of(kept))) {
                assertEquals(1.5, run.weights().alpha());
                run.run(iterate -> {});
                assertArrayEquals(expected, run.picture().toArray(), 0f);
            }
        }
    }

    @Test
    void whatIsOfAnotherPaintingIsRefused() {
        TransferSettings settings = Preset.STROKES.settings().withSize(96).withIterations(ITERATIONS);
        Kept kept = new Kept();
        try (StyleTransfer run = run(settings, pictures(settings), Optional.empty())) {
            run.step();
            run.save(kept);
        }
        TransferSettings larger = settings.withSize(160);
        assertThrows(UncheckedIOException.class, () -> {
            try (StyleTransfer run = run(larger, pictures(larger), Optional.of(kept))) {
                run.step();
            }
        });
    }

    private static Pictures pictures(TransferSettings settings) {
        return Pictures.prepared(settings, Reference.content(), List.of(Style.of(Reference.style())), Optional.empty(),
                Optional.empty());
    }

    private static StyleTransfer run(TransferSettings settings, Pictures pictures, Optional<Kept> kept) {
        try {
            return new StyleTransfer(SharedTorch.get(), Networks.small(), settings, pictures, Backend.DIRECT,
                    new RunControl(), kept.map(state -> new KeptRun(state.checkpoint, state, pictures.start())));
        } catch (WeightsException failure) {
            throw new AssertionError(failure);
        }
    }
}
