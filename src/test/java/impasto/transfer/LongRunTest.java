package impasto.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.Reference;
import impasto.memory.ProcessMemory;
import impasto.network.Networks;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.run.Checkpoint;
import impasto.run.RunControl;
import impasto.run.RunState.Entry;
import impasto.run.RunState.Target;
import impasto.settings.Matching;
import impasto.settings.Preset;
import impasto.settings.Scales;
import impasto.settings.TransferSettings;
import impasto.torch.Backend;
import impasto.torch.SharedTorch;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A long run whose weights are changed, that is paused, looked at and kept again and again takes no more memory in the end than in
 * the beginning; {@code -Dimpasto.soak.iterations=10000} makes it as long.
 */
@Timeout(3600)
class LongRunTest {

    private static final int ITERATIONS = Integer.getInteger("impasto.soak.iterations", 300);
    private static final int CHANGE = 50;
    private static final int LOOK = 10;
    /** Of what there is when everything has happened at least once. */
    private static final double MOST_GROWTH = 0.1;
    private static final int NOISE_MEGABYTES = 40;

    @ParameterizedTest
    @EnumSource(names = {"STROKES", "TEXTURE"})
    void memoryAndArraysStayAsTheyAre(Preset preset) throws Exception {
        TransferSettings settings = preset.settings().withSize(64).withIterations(ITERATIONS).withScales(Scales.NONE);
        Matching matching = settings.matching();
        settings = settings.withMatching(new Matching(matching.likeness(), matching.rotations(), 0, matching.layers()));
        Pictures pictures = Pictures.prepared(settings, Reference.content(), List.of(Style.of(Reference.style())), Optional.empty(),
                Optional.empty());
        Set<Integer> arrays = new HashSet<>();
        List<Long> memory = new ArrayList<>();
        try (StyleTransfer run = new StyleTransfer(SharedTorch.get(), Networks.small(), settings, pictures, Backend.DIRECT,
                new RunControl())) {
            for (int i = 1; i <= ITERATIONS; i++) {
                run.step();
                if (i % CHANGE == 0) {
                    run.weights(settings.weights().withAlpha(0.05 * (1 + i / CHANGE % 7)));
                    Thread painting = new Thread(run.control()::goOn);
                    run.control().pause();
                    painting.start();
                    run.control().resume();
                    painting.join();
                }
                if (i % LOOK == 0) {
                    assertEquals(64, run.picture().sides().longest());
                    run.save(new Discarded());
                }
                if (i > CHANGE && i % CHANGE > CHANGE / 2) {
                    // When L-BFGS remembers all that it can.
                    arrays.add(run.liveArrays());
                }
                if (i % CHANGE == 0 && i > CHANGE) {
                    memory.add(ProcessMemory.residentMegabytes());
                }
            }
        }
        assertEquals(1, arrays.size(), "live arrays " + arrays);
        // After a tenth of a long run, when the JVM has taken what it is going to take.
        long early = memory.get(memory.size() / 10);
        long late = memory.get(memory.size() - 1);
        assertTrue(late <= early * (1 + MOST_GROWTH) + NOISE_MEGABYTES, "from " + early + " to " + late + " MB: " + memory);
        System.out.println("soak: " + ITERATIONS + " iterations of " + preset + ", " + arrays + " live arrays, from " + early + " to " + late
                + " MB");
    }

    /** As long as it takes to hand everything over. */
    private static final class Discarded implements Target {
        private long left;

        @Override
        public void begin(Checkpoint checkpoint, Map<String, Entry> entries) {
            left = entries.values().stream().mapToLong(Entry::bytes).sum();
        }

        @Override
        public void take(ByteBuffer bytes) {
            left -= bytes.capacity();
            assertTrue(left >= 0);
        }
    }
}
