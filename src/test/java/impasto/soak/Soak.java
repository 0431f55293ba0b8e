package impasto.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * How long a soak is, and from what numbers: {@code mvn -B verify -Psoak -Dimpasto.soak.files=20000
 * -Dimpasto.soak.kills=200}, with {@code -Dimpasto.soak.seed=N} for other ones. Whatever falls short is kept in target/soak.
 */
final class Soak {

    /** The system property of the seed. */
    static final String SEED = "impasto.soak.seed";

    private static final Path FOLDER = Path.of("target", "soak");

    private Soak() {}

    /** How many of something: as the property says, or few enough for every build. */
    static int count(String property, int few) {
        return Integer.getInteger(property, few);
    }

    /** The numbers of one try, which can be had again without those before it. */
    static Random random(String what, int number) {
        return new Random(seed() * 1_000_003 + what.hashCode() * 31L + number);
    }

    static long seed() {
        return Long.getLong(SEED, 1);
    }

    /** Says what was tried, on standard output. */
    static void report(String tried) {
        System.out.println("soak: " + tried);
    }

    /** Keeps the bytes that something failed on; where. */
    static Path keep(String name, byte[] bytes) throws IOException {
        return Files.write(Files.createDirectories(FOLDER).resolve(name), bytes);
    }
}
