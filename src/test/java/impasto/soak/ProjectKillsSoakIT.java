package impasto.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.Waiting;
import impasto.files.UserFolders;
import impasto.session.project.Leftover;
import impasto.session.project.ProjectFolder;
import impasto.session.project.ProjectFolders;
import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.SnapshotStore;
import impasto.studio.BusyProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The studio at work on a project, killed again and again: the project opens each time, with all that was said to be saved. */
@DisabledOnOs(OS.WINDOWS)
class ProjectKillsSoakIT {

    private static final int LATEST_MILLISECONDS = 9000;

    @TempDir
    Path folder;

    private final Set<Long> confirmed = new TreeSet<>();
    private double saved;

    @Test
    void theProjectOpensAfterEveryKill() throws Exception {
        int count = Math.max(2, Soak.count("impasto.soak.kills", 4) / 4);
        for (int number = 0; number < count; number++) {
            try {
                kill(Soak.random("project", number));
            } catch (AssertionError fault) {
                throw new AssertionError("kill " + number + " from seed " + Soak.seed(), fault);
            }
        }
        Soak.report(count + " kills at work on a project from seed " + Soak.seed() + ", " + confirmed.size() + " snapshots kept");
    }

    private UserFolders folders() {
        return UserFolders.within(folder.resolve("home"));
    }

    private void kill(Random random) throws Exception {
        Child studio = Child.start(folder, Map.of("OMP_WAIT_POLICY", "passive"), List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true",
                "-Dprism.order=sw", "-Dglass.platform=Monocle", "-Dmonocle.platform=Headless",
                "-D" + UserFolders.PROPERTY + "=" + folder.resolve("home"), "-cp", System.getProperty("java.class.path"),
                "impasto.studio.BusyStudio", "project"));
        Waiting.until(studio.process(), "a project", () -> studio.said().lines().anyMatch("usable"::equals));
        Thread.sleep(random.nextInt(LATEST_MILLISECONDS));
        String before = studio.said();
        studio.signal("KILL");
        assertEquals(137, studio.ended(), studio.complained());
        assertFalse(studio.complained().contains("at impasto."), studio.complained());
        List<String> lines = before.substring(0, before.lastIndexOf('\n') + 1).lines().toList();
        lines.stream().filter(line -> line.startsWith("snapshot ")).forEach(line -> confirmed.add(Long.parseLong(line.substring(9))));
        lines.stream().filter(line -> line.startsWith("saved ")).forEach(line -> saved = Double.parseDouble(line.substring(6)));
        verify();
        studio.forget();
    }

    /** What was saved is in the file, and what was painted is in it or in the work that was left. */
    private void verify() throws IOException {
        ProjectFolders projects = new ProjectFolders(folders().state().resolve("projects"));
        Path file = BusyProject.file(folders());
        List<Leftover> left = projects.leftovers();
        assertTrue(left.size() <= 1);
        Set<Long> found = new TreeSet<>();
        double beta = 0;
        Optional<Leftover> work = left.stream().findFirst();
        if (work.isPresent()) {
            ProjectFolder resumed = work.get().resume();
            beta = resumed.load(List.of()).cards().setup().transfer().weights().beta();
            snapshots(resumed, found);
            // So that the next start has nothing to ask.
            resumed.save(Set.of());
            resumed.discard();
        } else {
            ProjectFolder opened = projects.open(file);
            beta = opened.load(List.of()).cards().setup().transfer().weights().beta();
            snapshots(opened, found);
            opened.discard();
        }
        assertTrue(beta >= saved, "saved " + saved + ", found " + beta);
        Set<Long> lost = new TreeSet<>(confirmed);
        lost.removeAll(found);
        assertEquals(Set.of(), lost, "lost");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertFalse(files.anyMatch(half -> half.toString().endsWith(".part")) && work.isEmpty(), "half a file is left");
        }
    }

    private static void snapshots(ProjectFolder project, Set<Long> found) throws IOException {
        for (Snapshot snapshot : new SnapshotStore(project.snapshots()).list()) {
            assertTrue(SnapshotStore.read(snapshot).raw().width() > 0);
            found.add(snapshot.id());
        }
    }
}
