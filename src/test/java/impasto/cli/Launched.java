package impasto.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of the packaged program, with what it prints in files. */
record Launched(Process process, Path out, Path err) {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
    private static final int LONGEST_SECONDS = 120;
    private static final long HANG_UP_AND_INTERRUPT = 0b11;
    private static final List<String> HEARING = hearing();

    /** The launcher that {@code package} made. */
    static Path launcher() {
        return Path.of(System.getProperty("impasto.folder"), "bin", WINDOWS ? "impasto.bat" : "impasto");
    }

    /** What has a process hear the signals that this one ignores, as all do that a shell started in the background. */
    private static List<String> hearing() {
        try {
            Path status = Path.of("/proc/self/status");
            boolean deaf = Files.exists(status) && Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("SigIgn:"))
                    .anyMatch(line -> (Long.parseUnsignedLong(line.split("\\s+")[1], 16) & HANG_UP_AND_INTERRUPT) != 0);
            return deaf ? List.of("env", "--default-signal=HUP,INT") : List.of();
        } catch (IOException none) {
            return List.of();
        }
    }

    /**
     * Starts it in a folder.
     *
     * @param environment changes to that of this process; an empty value takes a variable away
     */
    static Launched start(Path folder, Map<String, String> environment, Path launcher, Object... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(HEARING);
        command.add(launcher.toString());
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        Path out = Files.createTempFile("launched", ".out");
        Path err = Files.createTempFile("launched", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        // Java says so on standard error when it takes options from the environment.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        return new Launched(builder.start(), out, err);
    }

    /** Waits for its end. */
    CommandRun ended() throws IOException, InterruptedException {
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("it did not end: " + Files.readString(err));
            }
            return new CommandRun(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.delete(out);
            Files.delete(err);
        }
    }
}
