package impasto.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import impasto.soak.Samples.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutated files of every kind are read or refused in a sentence, in bounded time and memory. */
class FilesSoakIT {

    private static final int LONGEST_SECONDS = 10;
    private static final int MOST_FAILURES = 10;
    /** As that of a snapshot, which the program finds by its time. */
    private static final String NAME = "1700000000000.";

    @TempDir
    Path folder;

    private ExecutorService reader = reader();
    private int read;

    private static ExecutorService reader() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "reader");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Test
    void goodFilesAreRead() throws Exception {
        for (Sample sample : Samples.all(Files.createDirectory(folder.resolve("samples")))) {
            Path place = Files.createDirectory(folder.resolve(sample.kind() + "-" + System.nanoTime()));
            assertTrue(sample.kind().read(Files.write(place.resolve(NAME + sample.ending()), sample.bytes())), sample.kind() + " " + sample.ending());
        }
    }

    @Test
    void mutatedFilesAreReadOrRefused() throws Exception {
        List<Sample> samples = Samples.all(Files.createDirectory(folder.resolve("samples")));
        int count = Soak.count("impasto.soak.files", 400);
        Map<String, String> failures = new LinkedHashMap<>();
        for (int number = 0; number < count && failures.size() < MOST_FAILURES; number++) {
            Random random = Soak.random("file", number);
            Sample sample = samples.get(number % samples.size());
            List<Sample> kin = samples.stream().filter(other -> other.kind() == sample.kind()).toList();
            byte[] bytes = Mutation.of(sample.bytes(), kin.get(random.nextInt(kin.size())).bytes(), random);
            String fault = tried(sample, bytes);
            if (!fault.isEmpty() && !failures.containsKey(sample.kind() + fault)) {
                String name = number + "-" + sample.kind().name().toLowerCase(Locale.ROOT) + "." + sample.ending();
                failures.put(sample.kind() + fault, Soak.keep(name, bytes) + ": " + fault);
            }
        }
        Soak.report(count + " mutated files from seed " + Soak.seed() + ", " + read + " of them read");
        assertEquals("", String.join("\n", failures.values()), "from seed " + Soak.seed());
    }

    /** What went wrong; empty when nothing did. */
    private String tried(Sample sample, byte[] bytes) throws Exception {
        Path place = Files.createDirectory(folder.resolve("place"));
        Path file = Files.write(place.resolve(NAME + sample.ending()), bytes);
        Thread[] thread = new Thread[1];
        Future<Boolean> result = reader.submit(() -> {
            thread[0] = Thread.currentThread();
            return sample.kind().read(file);
        });
        try {
            read += result.get(LONGEST_SECONDS, TimeUnit.SECONDS) ? 1 : 0;
            return "";
        } catch (ExecutionException failure) {
            return failure.getCause() + " at " + Arrays.stream(failure.getCause().getStackTrace()).limit(6)
                    .map(StackTraceElement::toString).collect(Collectors.joining(", "));
        } catch (TimeoutException hanging) {
            String where = Arrays.stream(thread[0].getStackTrace()).limit(12).map(StackTraceElement::toString)
                    .collect(Collectors.joining(", "));
            reader.shutdownNow();
            reader = reader();
            return "not done in " + LONGEST_SECONDS + " s, at " + where;
        } finally {
            delete(place);
        }
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException stays) {
            fail("something is still being written in " + place, stays);
        }
    }
}
