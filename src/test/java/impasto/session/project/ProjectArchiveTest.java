package impasto.session.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.words.SpokenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects that are whole, that are damaged, and that somebody has made to do harm. */
class ProjectArchiveTest {

    private static final String EMPTY = "{\"version\": 1, \"setup\": {\"settings\": {}}}";
    private static final byte[] SOME = "some bytes".getBytes(StandardCharsets.UTF_8);
    private static final int MUTATIONS = Integer.getInteger("impasto.mutations", 200);

    @TempDir
    Path folder;

    private Path work;
    private Path others;
    private ProjectFolders folders;

    @BeforeEach
    void home() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        others = Files.createDirectory(folder.resolve("others"));
        folders = new ProjectFolders(folder.resolve("home"));
    }

    private String refused(Path file) throws IOException {
        List<String> before = everything();
        String said = assertThrows(SpokenException.class, () -> folders.open(file)).getMessage();
        assertTrue(said.contains("“" + file.getFileName() + "”"), said);
        assertEquals(before, everything(), "nothing is left of it");
        return said;
    }

    private List<String> everything() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Path::toString).filter(path -> !path.equals(folder.resolve("home").toString())).sorted().toList();
        }
    }

    @Test
    void theSameWorkMakesTheSameBytesWithTheManifestFirst() throws Exception {
        Path file = MadeProject.save(folders, work.resolve("Cat.impasto"), MadeProject.cards(others));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertEquals("project.json", zip.entries().nextElement().getName());
        }
        ProjectFolder opened = folders.open(file);
        opened.load(List.of());
        byte[] bytes = Files.readAllBytes(file);
        opened.save(Set.of());
        assertArrayEquals(bytes, Files.readAllBytes(file));
        opened.discard();
        assertEquals(List.of("Cat.impasto"), MadeProject.names(work));
        assertEquals(List.of(), MadeProject.names(folder.resolve("home")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.png", "snapshots/../../evil.png", "/tmp/evil.png", "C:\\evil.png", "..\\evil.png", "snapshots\\1.png",
        "evil.sh", "pictures/evil.png", "snapshots/1.png/..", "snapshots/01.png", "PROJECT.JSON", ""})
    void namesThatLeadOutOrDoNotBelongAreRefused(String name) throws Exception {
        Path file = new RawZip().text("project.json", EMPTY).stored(name, SOME).write(work.resolve("evil.impasto"));
        String said = refused(file);
        assertTrue(said.contains("does not belong"), said);
    }

    @Test
    void linksAndDuplicatesAreRefused() throws Exception {
        assertTrue(refused(new RawZip().text("project.json", EMPTY).link("snapshots/1.png", "/etc/passwd")
                .write(work.resolve("link.impasto"))).contains("does not belong"));
        assertTrue(refused(new RawZip().text("project.json", EMPTY).stored("snapshots/1.png", SOME).stored("snapshots/1.png", SOME)
                .write(work.resolve("twice.impasto"))).contains("does not belong"));
        assertTrue(refused(new RawZip().link("project.json", "/etc/passwd").write(work.resolve("manifest.impasto")))
                .contains("does not belong"));
    }

    @Test
    void foldersThatOtherProgramsPackAreNoFiles() throws Exception {
        ProjectFolder opened = folders.open(new RawZip().stored("snapshots/", new byte[0]).text("project.json", EMPTY)
                .write(work.resolve("packed.impasto")));
        assertEquals(List.of(), opened.load(List.of()).cards().paintings());
        opened.discard();
    }

    @Test
    void bombsAreRefusedBeforeTheyAreUnpacked() throws Exception {
        byte[] zeros = new byte[32 << 20];
        long begin = System.nanoTime();
        List<String> names = IntStream.range(1, 4000).mapToObj(i -> "snapshots/" + i + ".png").toList();
        assertTrue(refused(new RawZip().text("project.json", EMPTY).overlapping(names, zeros).write(work.resolve("overlap.impasto")))
                .contains("far more room"));
        assertTrue(refused(new RawZip().packed("project.json", zeros, zeros.length).write(work.resolve("text.impasto")))
                .contains("far more room"));
        // One that lies about its size is stopped where it said it would end.
        assertTrue(refused(new RawZip().text("project.json", EMPTY).packed("snapshots/1.png", zeros, 1000)
                .write(work.resolve("liar.impasto"))).contains("damaged"));
        assertTrue(System.nanoTime() - begin < 10_000_000_000L);
    }

    @Test
    void tenThousandEntriesAreRefused() throws Exception {
        RawZip zip = new RawZip().text("project.json", EMPTY);
        IntStream.range(1, 10_000).forEach(i -> zip.stored("snapshots/" + i + ".png", new byte[1]));
        assertTrue(refused(zip.write(work.resolve("many.impasto"))).contains("more than 5000"));
    }

    @Test
    void encryptedOnesAndThoseOfNewerProgramsAreRefusedInSoManyWords() throws Exception {
        assertTrue(refused(new RawZip().encrypted("project.json", SOME).write(work.resolve("secret.impasto"))).contains("encrypted"));
        assertTrue(refused(new RawZip().text("project.json", "{\"version\": 2}").stored("movies/1.mp4", SOME)
                .write(work.resolve("newer.impasto"))).contains("newer Impasto"));
        assertTrue(refused(new RawZip().stored("snapshots/1.png", SOME).write(work.resolve("other.impasto")))
                .contains("not a project"));
    }

    @Test
    void whatIsNoArchiveIsSaidToBeDamaged() throws Exception {
        for (byte[] bytes : List.of(new byte[0], SOME, new byte[100_000])) {
            assertTrue(refused(Files.write(work.resolve("none.impasto"), bytes)).contains("damaged"));
        }
        assertTrue(refused(work.resolve("gone.impasto")).contains("not there"));
        assertTrue(refused(Files.createDirectory(work.resolve("folder.impasto"))).contains("not a file"));
        assertTrue(refused(new RawZip().text("project.json", "[1, 2").write(work.resolve("list.impasto"))).contains("damaged"));
    }

    @Test
    void oneThatIsCutOffAnywhereIsRefused() throws Exception {
        Path file = MadeProject.save(folders, work.resolve("Cat.impasto"), MadeProject.cards(others));
        byte[] bytes = Files.readAllBytes(file);
        for (int part = 0; part < 20; part++) {
            assertTrue(refused(Files.write(work.resolve("cut.impasto"), Arrays.copyOf(bytes, bytes.length * part / 20)))
                    .contains("damaged"));
        }
        assertTrue(refused(Files.write(work.resolve("cut.impasto"), Arrays.copyOf(bytes, bytes.length - 1))).contains("damaged"));
        Path sum = new RawZip().text("project.json", EMPTY).wrong("snapshots/1.png", SOME).write(work.resolve("sum.impasto"));
        assertTrue(refused(sum).contains("damaged"));
    }

    @Test
    void oneThatIsChangedAnywhereIsOpenedOrRefused() throws Exception {
        Path file = MadeProject.save(folders, work.resolve("Cat.impasto"), MadeProject.cards(others));
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(19);
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] changed = bytes.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            Path mutated = Files.write(work.resolve("mutated.impasto"), changed);
            try {
                ProjectFolder opened = folders.open(mutated);
                opened.load(List.of());
                opened.discard();
                outcomes.add("opened");
            } catch (SpokenException said) {
                assertTrue(said.getMessage().contains("mutated"), said.getMessage());
                outcomes.add("refused");
            }
        }
        assertTrue(outcomes.contains("refused"));
        assertFalse(MadeProject.names(work).contains(".mutated.impasto.work"));
    }
}
