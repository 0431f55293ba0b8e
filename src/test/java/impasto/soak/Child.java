package impasto.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of the program, with what it prints in files. */
record Child(Process process, Path out, Path err) {

    private static final int LONGEST_SECONDS = 120;

    static Child start(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        Path out = Files.createTempFile("soak", ".out");
        Path err = Files.createTempFile("soak", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile());
        // Java says so on standard error when it takes options from the environment.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        return new Child(builder.start(), out, err);
    }

    String said() throws IOException {
        return Files.readString(out);
    }

    String complained() throws IOException {
        return Files.readString(err);
    }

    /** Sends a signal, {@code TERM} or the like. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    /** Whether what started the tests has it ignore a signal, as a shell does for what runs in the background. */
    boolean ignores(int signal) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.exists(status) && Files.readAllLines(status).stream().filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.split("\\s+")[1], 16) & 1L << signal - 1) != 0);
    }

    /** Waits for its end; its exit code, which for a signal is 128 and the signal's number. */
    int ended() throws IOException, InterruptedException {
        boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        if (!ended) {
            throw new AssertionError("it did not end: " + said() + complained());
        }
        return process.exitValue();
    }

    void forget() throws IOException {
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
    }
}
