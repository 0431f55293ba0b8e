package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.file.PictureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What a run reads is never what it writes. */
class StylizeFilesTest extends StylizeFixture {

    private Path photo;
    private Path other;

    @BeforeEach
    void copyPictures() throws IOException {
        photo = Files.copy(CONTENT, folder.resolve("photo.jpg"));
        other = Files.copy(STYLE, folder.resolve("other.jpg"));
    }

    /** Tries a run that would replace the file of an option by what another writes. */
    private void assertKept(String option, Path file, String by, Object... options) throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertWrongUse(option + " and " + by + " are one file, " + file.getFileName() + ", which would be lost: give " + by
                + " another name", options);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void noInputIsReplacedByThePainting() throws IOException {
        assertKept("--content", photo, "--out", "--content", photo, "--out", photo);
        assertKept("--style", other, "--out", "--style", other, "--out", other);
        assertKept("--mask", other, "--out", "--mask", "1=" + other, "--out", other);
        assertKept("--protect", other, "--out", "--protect", other, "--out", other);
        assertKept("--init", other, "--out", "--init", other, "--out", other);
    }

    @Test
    void noInputIsReplacedByTheLog() throws IOException {
        assertKept("--content", photo, "--log", "--content", photo, "--log", photo);
        Path network = Files.copy(NARROW, folder.resolve("network.h5"));
        assertKept("--network", network, "--log", "--network", network, "--log", network);
    }

    @Test
    void otherWaysToOneFileAreSeen() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        assertKept("--content", photo, "--out", "--content", photo, "--out", folder.resolve("sub/../photo.jpg"));
        assertKept("--content", photo, "--out", "--content", photo, "--out",
                Files.createLink(folder.resolve("hard.jpg"), photo));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksToOneFileAreSeen() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.jpg"), photo);
        assertKept("--content", photo, "--out", "--content", photo, "--out", link);
        assertKept("--content", link, "--out", "--content", link, "--out", photo);
    }

    @Test
    void twoOutputsOfOneNameAreRefused() throws IOException {
        assertKept("--out", Files.writeString(out, "old"), "--log", "--log", out);
        Files.delete(out);
        assertWrongUse("--out and --log are one file, out.png, which would be lost: give --log another name", "--log", out);
    }

    @Test
    void noFileIsReplacedByASnapshot() throws IOException {
        Path early = Files.copy(photo, folder.resolve("out-0002.jpg"));
        String sentence = "a snapshot would replace out-0002.jpg, the file of %s: choose another name for --out or another "
                + "--snapshot-dir";
        Path painting = folder.resolve("out.jpg");
        assertWrongUse(String.format(sentence, "--content"), "--content", early, "--out", painting, "--snapshot-at", 2);
        assertWrongUse(String.format(sentence, "--init"), "--init", early, "--out", painting, "--snapshot-every", 1);
        Files.delete(early);
        assertWrongUse(String.format(sentence, "--log"), "--log", early, "--out", painting, "--snapshot-at", 2);
        assertEquals(0, stylize("--content", photo, "--log", early, "--out", painting, "--snapshot-at", 3).code());
    }

    @Test
    void anotherSpellingIsAnotherFileWhereTheDiskSaysSo() throws IOException {
        Path content = Files.copy(photo, folder.resolve("OUT-0002.jpg"));
        int code = stylize("--content", content, "--out", folder.resolve("out.jpg"), "--snapshot-at", 2).code();
        assertEquals(Files.exists(folder.resolve("Out-0002.JPG")) ? 2 : 0, code);
        assertArrayEquals(Files.readAllBytes(CONTENT), Files.readAllBytes(content));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSnapshotThroughALinkIsSeen() throws IOException {
        Files.createSymbolicLink(folder.resolve("out-0002.png"), Path.of("photo.jpg"));
        assertWrongUse("a snapshot would replace photo.jpg, the file of --content: choose another name for --out or another "
                + "--snapshot-dir", "--content", photo, "--snapshot-at", 2);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPrivatePictureStaysPrivate() throws IOException {
        Files.createFile(out);
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rw-------"));
        assertEquals(0, stylize("--iterations", 1).code());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(out)));
        assertEquals(64, new PictureReader().read(out).width());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void namesSteerNoTerminal() throws IOException {
        out = folder.resolve("a\u001b[31m\r\u007f\u009b.png");
        CommandRun run = stylize("--iterations", 1);
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.exists(out));
        assertTrue(run.out().startsWith("painted " + folder + "/a?[31m???.png, 64 "), run.out());
        for (String printed : List.of(run.out(), run.err())) {
            assertTrue(printed.codePoints().noneMatch(code -> Character.isISOControl(code) && code != '\n'), printed);
        }
    }
}
