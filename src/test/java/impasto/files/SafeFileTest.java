package impasto.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFileTest {

    private static final String NEW = "new";

    @TempDir
    Path folder;

    private static void write(Path target) throws IOException {
        SafeFile.write(target, out -> out.write(NEW.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 212, 213, 255})
    void everyNameThatTheDiskTakesIsWritten(int length) throws IOException {
        Path target = folder.resolve("o".repeat(length));
        write(target);
        assertEquals(List.of("o".repeat(length)), names());
    }

    @Test
    void aTemporaryFileIsKnownByItsNameAndIsNeverLeft() throws IOException {
        Path target = folder.resolve("out.png");
        List<Path> seen = new ArrayList<>();
        SafeFile.write(target, out -> {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(seen::add);
            }
        });
        assertEquals(1, seen.size());
        assertTrue(SafeFile.isTemporary(seen.get(0)), seen.toString());
        for (String other : List.of("out.png", ".out.png.part", ".impasto-12.part",
                "impasto-0123456789abcdef.part", ".impasto-0123456789abcdef.part.png")) {
            assertFalse(SafeFile.isTemporary(folder.resolve(other)), other);
        }
        assertEquals(List.of("out.png"), names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-rw-rw-", "r--r-----"})
    @DisabledOnOs(OS.WINDOWS)
    void whoMayReadAFileStaysWhenItIsReplaced(String permissions) throws IOException {
        Path target = Files.createFile(folder.resolve("private.png"));
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions));
        SafeFile.write(target, out -> {
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals("rw-------", mode(files.filter(SafeFile::isTemporary).findFirst().orElseThrow()));
            }
        });
        assertEquals(permissions, mode(target));
    }

    @Test
    void whatAKilledProcessLeftLongAgoGoesWhenTheFolderIsWrittenTo() throws IOException {
        Path old = Files.createFile(folder.resolve(".impasto-0123456789abcdef.part"));
        Path young = Files.createFile(folder.resolve(".impasto-fedcba9876543210.part"));
        Path other = Files.createFile(folder.resolve("out.png.part"));
        FileTime hours = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
        Files.setLastModifiedTime(old, hours);
        Files.setLastModifiedTime(other, hours);
        write(folder.resolve("out.png"));
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(young), "it may still be written");
        assertTrue(Files.exists(other), "it is not the program's");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNewFileHasTheUsualRights() throws IOException {
        Path target = folder.resolve("out.png");
        write(target);
        assertEquals(mode(Files.createFile(folder.resolve("other"))), mode(target));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksStayAlsoWhenWhatTheyPointToIsNotThereYet() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("inner/out.png"));
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("second"));
        write(first);
        assertTrue(Files.isSymbolicLink(first) && Files.isSymbolicLink(second));
        assertEquals(NEW, Files.readString(inner.resolve("out.png")));
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        assertThrows(FileSystemLoopException.class, () -> write(loop));
    }

    @Test
    void foldersAreNeverReplaced() throws IOException {
        Path target = Files.createDirectory(folder.resolve("out.png"));
        assertThrows(FileSystemException.class, () -> write(target));
        assertTrue(Files.isDirectory(target));
        assertEquals(List.of("out.png"), names());
    }

    @Test
    void devicesAreWrittenToAndStay() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "there is no /dev/null here");
        Path link = Files.createSymbolicLink(folder.resolve("out.png"), device);
        write(link);
        SafeFile.tryFolder(link, 100);
        SafeFile.tryName(link);
        assertTrue(Files.isSymbolicLink(link) && !Files.isRegularFile(device));
        Files.delete(link);
        Path full = Files.createSymbolicLink(folder.resolve("full.png"), Path.of("/dev/full"));
        assumeTrue(Files.exists(full), "only Linux has a disk that is always full");
        assertThrows(IOException.class, () -> write(full));
        Files.delete(full);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatTheProgramKeepsForItselfReplacesPipesAndLinksToThem() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "there are no pipes here");
        Path link = Files.createSymbolicLink(folder.resolve("link"), pipe);
        SafeFile.keep(link, out -> out.write(NEW.getBytes(StandardCharsets.UTF_8)));
        assertFalse(Files.isSymbolicLink(link) || Files.isRegularFile(pipe));
        assertEquals('-', PosixFilePermissions.toString(Files.getPosixFilePermissions(link)).charAt(7), "for others to write");
        SafeFile.keep(pipe, out -> out.write(NEW.getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(NEW, NEW), List.of(Files.readString(link), Files.readString(pipe)));
    }

    @Test
    void aPipeIsWrittenToAndStays() throws Exception {
        Path pipe = folder.resolve("pipe.png");
        try {
            assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "there are no named pipes here");
        } catch (IOException none) {
            assumeTrue(false, "there are no named pipes here");
        }
        Process reader = new ProcessBuilder("cat", pipe.toString()).start();
        try {
            write(pipe);
            assertEquals(NEW, new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            assertTrue(reader.waitFor(30, TimeUnit.SECONDS) && !Files.isRegularFile(pipe));
        } finally {
            reader.destroyForcibly();
        }
    }

    @Test
    void tryingLeavesNothingAndReplacesNothing() throws IOException {
        Path old = Files.writeString(folder.resolve("old.png"), "old");
        for (Path target : List.of(old, folder.resolve("new.png"))) {
            SafeFile.tryFolder(target, 300_000);
            SafeFile.tryName(target);
        }
        assertEquals(List.of("old.png"), names());
        assertEquals("old", Files.readString(old));
        Path gone = folder.resolve("gone").resolve("out.png");
        assertThrows(IOException.class, () -> SafeFile.tryFolder(gone, 0));
        Path tooLong = folder.resolve("日".repeat(100) + ".png");
        SafeFile.tryFolder(tooLong, 0);
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "Windows counts letters, not bytes");
        assertThrows(IOException.class, () -> SafeFile.tryName(tooLong));
        assertEquals(List.of("old.png"), names());
    }

    @Test
    void aWriteThatHasBegunIsFinishedWhenTheProcessEnds() throws Exception {
        Path target = folder.resolve("out.png");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), EndsWhileWriting.class.getName(), target.toString())
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(3, process.waitFor(), said);
        assertEquals(List.of("out.png"), names());
        assertEquals(NEW, Files.readString(target));
    }

    /** Ends the process half way through a file. */
    static final class EndsWhileWriting {
        public static void main(String[] arguments) throws IOException {
            SafeFile.write(Path.of(arguments[0]), out -> {
                new Thread(() -> System.exit(3)).start();
                awaitEnd();
                out.write(NEW.getBytes(StandardCharsets.UTF_8));
            });
        }

        /** A process that ends takes no more hooks. */
        private static void awaitEnd() {
            try {
                while (true) {
                    Thread hook = new Thread(() -> {});
                    Runtime.getRuntime().addShutdownHook(hook);
                    Runtime.getRuntime().removeShutdownHook(hook);
                }
            } catch (IllegalStateException ending) {
                // What was to come.
            }
        }
    }
}
