package impasto.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProcessLockTest {

    @TempDir
    Path folder;

    /** Another process: takes the lock, says so and waits to be killed. */
    public static void main(String[] arguments) throws Exception {
        System.out.println(ProcessLock.tryTake(Path.of(arguments[0])).isPresent() ? "taken" : "refused");
        System.out.flush();
        System.in.read();
    }

    @Test
    void oneAtATimeHoldsItInThisProcess() {
        Path file = folder.resolve("state/lock");
        ProcessLock first = ProcessLock.tryTake(file).orElseThrow();
        assertTrue(ProcessLock.tryTake(folder.resolve("state/../state/lock")).isEmpty());
        first.close();
        ProcessLock second = ProcessLock.tryTake(file).orElseThrow();
        assertTrue(ProcessLock.tryTake(file).isEmpty());
        second.close();
        assertTrue(Files.exists(file), "it stays: to delete it could take the lock from somebody else");
    }

    @Test
    void aProcessThatIsKilledGivesItBack() throws Exception {
        Path file = folder.resolve("lock");
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), ProcessLockTest.class.getName(), file.toString())
                .redirectErrorStream(true).start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("taken", said.readLine());
            assertTrue(ProcessLock.tryTake(file).isEmpty(), "it was taken from a process that lives");
            assertTrue(ProcessLock.tryTake(file).isEmpty(), "the first try gave it away");
        } finally {
            other.destroyForcibly();
            other.waitFor();
        }
        Optional<ProcessLock> after = ProcessLock.tryTake(file);
        assertTrue(after.isPresent());
        after.get().close();
    }

    @Test
    void whatIsWrittenInTheFileLocksNobodyOut() throws Exception {
        Path file = Files.writeString(folder.resolve("lock"), Long.toString(ProcessHandle.current().pid()));
        ProcessLock.tryTake(file).orElseThrow().close();
        Path inTheWay = Files.createDirectory(folder.resolve("folder"));
        ProcessLock.tryTake(inTheWay).orElseThrow().close();
    }

    @Test
    void whatLiesInItsPlaceDoesNotLetTwoHaveIt() throws Exception {
        Path inTheWay = Files.createDirectory(folder.resolve("lock"));
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), ProcessLockTest.class.getName(), inTheWay.toString())
                .redirectErrorStream(true).start();
        try (BufferedReader said = new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("taken", said.readLine());
            assertTrue(ProcessLock.tryTake(inTheWay).isEmpty());
        } finally {
            other.destroyForcibly();
            other.waitFor();
        }
        ProcessLock.tryTake(inTheWay).orElseThrow().close();
    }

    @Test
    void whereNothingCanBeMadeEverybodyGetsIt() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        ProcessLock.tryTake(file.resolve("lock")).orElseThrow().close();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "It has no such pipes.")
    void aPipeInItsPlaceIsNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("lock");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        ProcessLock.tryTake(pipe).orElseThrow().close();
    }
}
