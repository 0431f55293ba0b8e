package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import impasto.image.file.PictureException;
import impasto.image.file.PictureMetadata;
import impasto.image.file.PictureReader;
import impasto.image.file.PictureWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {

    private final Picture picture = Picture.of(4, 3, new float[36]);

    @TempDir
    Path folder;
    private Path gone;

    @BeforeEach
    void setGone() {
        gone = folder.resolve("gone");
    }

    private Keeper.Kept keep(Path out, Path... others) throws PictureException {
        return new Keeper(new PictureWriter(), out, () -> List.of(others)).keep(picture, PictureMetadata.PLAIN);
    }

    @Test
    void aPaintingThatCannotBeWrittenGoesToTheFirstFolderThatTakesIt() throws IOException {
        Path file = Files.createFile(folder.resolve("a file"));
        Path safe = Files.createDirectory(folder.resolve("safe"));
        Keeper.Kept kept = keep(gone.resolve("out.jpg"), file, file.resolve("in"), gone, safe, folder);
        assertTrue(Files.notExists(gone), "what was deleted stays deleted");
        assertEquals(safe.resolve("out.jpg"), kept.file());
        assertEquals("out.jpg cannot be written because there is no folder " + gone + ": make it or choose another; the painting "
                + "is kept in " + kept.file() + " instead", kept.elsewhere().orElseThrow());
        assertEquals(4, new PictureReader().read(kept.file()).width());
    }

    @Test
    void nothingIsReplacedThere() throws IOException {
        Path old = Files.writeString(folder.resolve("out.png"), "old");
        Keeper.Kept kept = keep(gone.resolve("out.png"), folder);
        assertEquals(folder.resolve("out-2.png"), kept.file());
        assertEquals("old", Files.readString(old));
    }

    @Test
    void aNameThatWasTheTroubleIsLeft() throws IOException {
        assertEquals(folder.resolve("painting.png"), keep(folder.resolve("日".repeat(90) + ".png"), folder).file());
    }

    @Test
    void whereNothingCanBeWrittenItIsSaid() {
        PictureException lost = assertThrows(PictureException.class, () -> keep(gone.resolve("out.png"), Path.of("/dev/null")));
        assertTrue(lost.getMessage().endsWith("; nor could it be written into any other folder"), lost.getMessage());
    }

    @Test
    void thereAreFoldersWhereAPersonLooks() {
        assertTrue(Keeper.usualFolders().contains(Path.of("").toAbsolutePath()));
        assertTrue(Keeper.usualFolders().contains(Path.of(System.getProperty("user.home"))));
    }

    @Test
    void aLinkThatCameToLeadToAnInputIsNotFollowed() throws IOException {
        Path photo = Files.writeString(folder.resolve("photo.png"), "dear");
        Path out = Files.createSymbolicLink(folder.resolve("out.png"), photo);
        Path safe = Files.createDirectory(folder.resolve("safe"));
        Keeper.Kept kept = new Keeper(new PictureWriter().sparing(List.of(photo)), out, () -> List.of(safe)).keep(picture, PictureMetadata.PLAIN);
        assertEquals("dear", Files.readString(photo));
        assertEquals(safe.resolve("out.png"), kept.file());
    }
}
