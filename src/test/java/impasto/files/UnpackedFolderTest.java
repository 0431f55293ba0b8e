package impasto.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UnpackedFolderTest {

    private static final List<String> NAMES = List.of("libone.so", "libtwo.so.1");

    @TempDir
    Path root;

    private Path folder;
    private List<PackedFile> packed;
    private final List<byte[]> contents = new ArrayList<>();

    @BeforeEach
    void pack() throws IOException {
        folder = root.resolve("cache/engine/1.0");
        Path jar = root.resolve("files.jar");
        Random random = new Random(1);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : NAMES) {
                byte[] content = new byte[100_000];
                random.nextBytes(content);
                contents.add(content);
                out.putNextEntry(new JarEntry(name));
                out.write(content);
            }
        }
        packed = List.of(packed(jar, 0), packed(jar, 1));
    }

    private PackedFile packed(Path jar, int index) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(contents.get(index));
        return new PackedFile(NAMES.get(index), new URL("jar:" + jar.toUri() + "!/" + NAMES.get(index)),
                contents.get(index).length, crc.getValue());
    }

    private Path file(int index) {
        return folder.resolve(NAMES.get(index));
    }

    private void assertWhole() throws IOException {
        new UnpackedFolder(folder, packed).makeWhole();
        for (int index = 0; index < NAMES.size(); index++) {
            assertArrayEquals(contents.get(index), Files.readAllBytes(file(index)));
        }
    }

    private List<String> beside() throws IOException {
        try (Stream<Path> files = Files.list(folder.getParent())) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("folder.lock")).sorted().toList();
        }
    }

    @Test
    void whatIsMissingCutShortOrAlteredIsUnpackedAnew() throws Exception {
        assertWhole();
        FileTime untouched = Files.getLastModifiedTime(file(1));
        Files.write(file(0), Arrays.copyOf(contents.get(0), 50_000));
        assertWhole();
        byte[] altered = contents.get(0).clone();
        altered[70_000] ^= 4;
        Files.write(file(0), altered);
        assertWhole();
        Files.delete(file(0));
        assertWhole();
        assertEquals(untouched, Files.getLastModifiedTime(file(1)), "what is right stays");
        assertEquals(List.of("1.0"), beside());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Only Unix tells when a file was last touched.")
    void alteredBytesAreFoundThoughSizeAndTimeAreAsBefore() throws Exception {
        assertWhole();
        FileTime time = Files.getLastModifiedTime(file(0));
        byte[] altered = contents.get(0).clone();
        altered[70_000] ^= 4;
        Files.write(file(0), altered);
        Files.setLastModifiedTime(file(0), time);
        assertWhole();
    }

    @Test
    void aDamagedRecordIsNoReasonToTrust() throws Exception {
        assertWhole();
        Path record = folder.resolve("verified.txt");
        String honest = Files.readString(record);
        Files.writeString(record, "\0\0\t\t\n" + honest.substring(0, honest.length() / 2));
        Files.write(file(1), new byte[100_000]);
        assertWhole();
        Files.delete(record);
        Files.createDirectory(record);
        assertWhole();
        Files.delete(file(1));
        assertWhole();
    }

    @Test
    void whatStandsInTheWayIsKept() throws Exception {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file");
        assertWhole();
        Files.delete(file(0));
        Files.writeString(Files.createDirectories(file(0)).resolve("note"), "mine");
        assertWhole();
        try (Stream<Path> all = Files.walk(folder.getParent())) {
            assertEquals(2, all.filter(Files::isRegularFile).filter(path -> path.toString().contains("aside-")).count());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsReplacedAndNotWhatItPointsTo() throws Exception {
        assertWhole();
        Path other = Files.writeString(root.resolve("other"), "somebody's");
        Files.delete(file(0));
        Files.createSymbolicLink(file(0), other);
        assertWhole();
        assertEquals("somebody's", Files.readString(other));
        assertFalse(Files.isSymbolicLink(file(0)));
    }

    @Test
    void whatKilledProcessesLeftIsCleared() throws Exception {
        assertWhole();
        Path parent = folder.getParent();
        Files.write(Files.createDirectory(parent.resolve("unpacking-1")).resolve("libone.so"), new byte[10]);
        Path old = Files.createDirectory(parent.resolve("tmp123"));
        Path oldFile = Files.write(old.resolve("libone.so"), new byte[10]);
        Files.write(Files.createDirectory(parent.resolve("tmp456")).resolve("libone.so"), new byte[10]);
        Path withNote = Files.createDirectory(parent.resolve("unpacking-2"));
        Files.writeString(withNote.resolve("note"), "not ours");
        FileTime hoursAgo = FileTime.from(Instant.now().minus(Duration.ofHours(3)));
        Files.setLastModifiedTime(oldFile, hoursAgo);
        Files.setLastModifiedTime(old, hoursAgo);
        assertWhole();
        assertEquals(List.of("1.0", "tmp456", "unpacking-2"), beside(), "another's, and what may be in use, stays");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void leftoversAreNotFollowedThroughLinks() throws Exception {
        assertWhole();
        Path other = Files.createDirectories(root.resolve("other"));
        Files.write(other.resolve("libmine.so"), new byte[10]);
        Files.createSymbolicLink(folder.resolveSibling("unpacking-3"), other);
        assertWhole();
        assertTrue(Files.exists(other.resolve("libmine.so")));
        assertTrue(Files.exists(folder.resolveSibling("unpacking-3"), LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void severalAtOnceDoNoHarm() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> start = () -> {
                new UnpackedFolder(folder, packed).makeWhole();
                return null;
            };
            for (var done : threads.invokeAll(List.of(start, start, start, start))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertWhole();
        assertEquals(List.of("1.0"), beside());
    }

    @Test
    void aDamagedJarIsNotUnpacked() throws Exception {
        PackedFile right = packed.get(0);
        packed = List.of(new PackedFile(right.name(), right.source(), right.size(), right.crc() ^ 1), packed.get(1));
        String sentence = assertThrows(IllegalStateException.class, this::assertWhole).getMessage();
        assertEquals("the program's own file libone.so is damaged: install it again", sentence);
        assertFalse(Files.exists(file(0)));
        assertEquals(List.of("1.0"), beside());
    }
}
