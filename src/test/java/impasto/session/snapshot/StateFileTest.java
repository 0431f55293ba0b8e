package impasto.session.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.Waiting;
import impasto.run.Checkpoint;
import impasto.run.RunState.Entry;
import impasto.settings.PlannedStage;
import impasto.settings.PlannedStage.Kind;
import impasto.settings.Preset;
import impasto.settings.TransferSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state of a run on disk. */
class StateFileTest {

    private static final TransferSettings SETTINGS = Preset.STROKES.settings();
    private static final Checkpoint CHECKPOINT = new Checkpoint(12, 3, List.of(new PlannedStage("scale 64", Kind.FIRST_SCALE, 64, 9),
            new PlannedStage("refinement 1", Kind.REFINEMENT, 64, 20)), 1, 0, "direct", SETTINGS,
            SETTINGS.withWeights(SETTINGS.weights().withAlpha(0.1 + 0.2)), SETTINGS.withSeed(7), Optional.of(1 / 3.0));

    @TempDir
    Path folder;

    private Map<String, byte[]> arrays() {
        Random random = new Random(1);
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            byte[] bytes = new byte[8 * (1 + i * 100)];
            random.nextBytes(bytes);
            arrays.put("array " + i, bytes);
        }
        return arrays;
    }

    private long write(Path file) throws IOException {
        StateFile state = new StateFile(file);
        Map<String, Entry> entries = new LinkedHashMap<>();
        arrays().forEach((name, bytes) -> entries.put(name, name.endsWith("2") ? new Entry(true, List.of(bytes.length / 8L))
                : new Entry(false, List.of(1L, 2L, bytes.length / 8L))));
        state.begin(CHECKPOINT, entries);
        arrays().values().forEach(bytes -> state.take(ByteBuffer.wrap(bytes)));
        return state.finish();
    }

    @Test
    void whatIsKeptComesBack() throws Exception {
        Path file = folder.resolve("state-1.safetensors");
        KeptState kept = new KeptState(file, write(file));
        assertEquals(CHECKPOINT, kept.checkpoint());
        assertEquals(arrays().keySet(), kept.entries().keySet());
        for (Map.Entry<String, byte[]> array : arrays().entrySet()) {
            byte[] whole = array.getValue();
            assertEquals(whole.length, kept.entries().get(array.getKey()).bytes());
            ByteBuffer all = ByteBuffer.allocate(whole.length);
            kept.read(array.getKey(), 0, all);
            assertArrayEquals(whole, all.array());
            ByteBuffer part = ByteBuffer.allocate(4);
            kept.read(array.getKey(), whole.length - 4, part);
            assertArrayEquals(Arrays.copyOfRange(whole, whole.length - 4, whole.length), part.array());
            assertThrows(IOException.class, () -> kept.read(array.getKey(), whole.length, ByteBuffer.allocate(1)));
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList(), "nothing else is left");
        }
    }

    @Test
    void damageAnywhereIsSeen() throws Exception {
        Path file = folder.resolve("state-1.safetensors");
        long sum = write(file);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(2);
        for (int i = 0; i < 50; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            assertThrows(IOException.class, () -> new KeptState(file, sum));
            Files.write(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertThrows(IOException.class, () -> new KeptState(file, sum));
        }
    }

    @Test
    void whatSomebodyMadeUpIsRefused() throws Exception {
        Path file = folder.resolve("state-1.safetensors");
        for (String header : List.of("", "{}", "[]", "{\"__metadata__\":{\"checkpoint\":\"{}\"}}", "nothing",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[9],\"data_offsets\":[0,36]},\"__metadata__\":{}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-4,0]}}")) {
            for (long length : new long[] {header.length(), 1L << 40, -1}) {
                ByteBuffer bytes = ByteBuffer.allocate(8 + header.length()).order(ByteOrder.LITTLE_ENDIAN).putLong(length)
                        .put(header.getBytes());
                CRC32C sum = new CRC32C();
                sum.update(bytes.array());
                Files.write(file, bytes.array());
                assertThrows(IOException.class, () -> new KeptState(file, sum.getValue()), header);
            }
        }
    }

    @Test
    void whatIsAbandonedLeavesNothing() throws Exception {
        StateFile state = new StateFile(folder.resolve("state-1.safetensors"));
        state.begin(CHECKPOINT, Map.of("a", new Entry(false, List.of(1L << 28))));
        state.take(ByteBuffer.allocate(4));
        state.abandon();
        assertThrows(IOException.class, state::finish);
        Waiting.until("that nothing is left", () -> {
            try (var files = Files.list(folder)) {
                return files.findAny().isEmpty();
            }
        });
    }

    @Test
    void whatCannotBeWrittenIsSaidAndNobodyWaits() throws Exception {
        Path file = Files.createFile(folder.resolve("file")).resolve("state-1.safetensors");
        StateFile state = new StateFile(file);
        state.begin(CHECKPOINT, Map.of("a", new Entry(false, List.of(1L << 28))));
        for (int i = 0; i < 300; i++) {
            state.take(ByteBuffer.allocate(4));
        }
        IOException said = assertThrows(IOException.class, state::finish);
        assertTrue(said.getMessage().contains("file"), said.getMessage());
        assertThrows(IOException.class, () -> new StateFile(folder.resolve("state-2.safetensors")).finish());
    }
}
