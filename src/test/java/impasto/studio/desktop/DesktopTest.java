package impasto.studio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.Waiting;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What is asked of the desktop, with processes that stand in for its programs. */
@DisabledOnOs(OS.WINDOWS)
class DesktopTest {

    private static final List<String> READS = List.of("cat");
    private static final List<String> FAILS = List.of("false");
    private static final List<String> SUCCEEDS = List.of("true");

    private final Map<String, List<String>> machine = new HashMap<>();
    private final List<List<String>> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Process> started = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void endAll() {
        started.forEach(Process::destroy);
    }

    private Desktop desktop(Commands commands) {
        return new Desktop(commands, command -> {
            asked.add(command);
            Optional<Process> process = Optional.ofNullable(machine.get(command.get(0)))
                    .flatMap(instead -> Programs.ofMachine().start(instead));
            process.ifPresent(started::add);
            return process;
        });
    }

    @Test
    void theMachineIsKeptAwakeUntilThePaintingEnds() throws Exception {
        machine.put("systemd-inhibit", READS);
        try (Desktop desktop = desktop(Commands.LINUX)) {
            desktop.stayAwake("a painting");
            desktop.stayAwake("a painting");
            Waiting.until("a process", () -> started.size() == 1);
            desktop.notice("after", "that");
            Waiting.until("the second time to be over", () -> asked.stream().anyMatch(command -> command.contains("after")));
            assertEquals(1, started.size(), "one process is enough");
            assertTrue(started.get(0).isAlive());
            assertTrue(asked.get(0).contains("--why=a painting"));
            desktop.maySleep();
            Waiting.until("its end", () -> !started.get(0).isAlive());
        }
    }

    @Test
    void aClosedStudioKeepsNothingAwake() throws Exception {
        machine.put("caffeinate", READS);
        Desktop desktop = desktop(Commands.MAC);
        desktop.stayAwake("a painting");
        Waiting.until("a process", () -> started.size() == 1);
        desktop.close();
        Waiting.until("its end", () -> !started.get(0).isAlive());
        desktop.stayAwake("nothing");
    }

    @Test
    void whereOneProgramRefusesAnotherIsAsked() throws Exception {
        machine.put("systemd-inhibit", FAILS);
        machine.put("gnome-session-inhibit", READS);
        machine.put("gdbus", SUCCEEDS);
        try (Desktop desktop = desktop(Commands.LINUX)) {
            desktop.stayAwake("a painting");
            Waiting.until("the other", () -> started.size() == 2);
            assertTrue(started.get(1).isAlive());
            desktop.notice("Done \"now\"", "A text");
            Waiting.until("the other", () -> started.size() == 3);
            assertEquals("gdbus", asked.get(asked.size() - 1).get(0));
            assertTrue(asked.get(asked.size() - 1).contains("\"Done \\\"now\\\"\""));
        }
    }

    @Test
    void aMachineWithoutProgramsDoesNothing() throws Exception {
        try (Desktop desktop = desktop(Commands.LINUX)) {
            desktop.stayAwake("a painting");
            desktop.notice("Done", "A text");
            desktop.browse(URI.create("https://example.org/a?b=c"));
            Waiting.until("all to be tried", () -> asked.size() == 5);
            desktop.maySleep();
        }
        assertTrue(started.isEmpty());
    }

    @Test
    void aFileIsShownInItsFolder() throws Exception {
        machine.put("dbus-send", FAILS);
        machine.put("xdg-open", SUCCEEDS);
        Path file = Path.of("sea, at dusk.png").toAbsolutePath();
        try (Desktop desktop = desktop(Commands.LINUX)) {
            desktop.showInFolder(file);
            Waiting.until("both", () -> started.size() == 2);
        }
        assertTrue(asked.get(0).contains("array:string:" + file.getParent().toUri() + "sea%2C%20at%20dusk.png"), asked::toString);
        assertEquals(List.of("xdg-open", file.getParent().toString()), asked.get(1));
        assertTrue(Files.isDirectory(file.getParent()));
    }
}
