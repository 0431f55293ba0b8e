package impasto.studio.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import atlantafx.base.controls.Message;
import impasto.image.Picture;
import impasto.image.file.PictureReader;
import impasto.image.file.PictureWriter;
import impasto.session.ExportOptions;
import impasto.session.ExportOptions.Format;
import impasto.session.PictureSource.OfFile;
import impasto.settings.Scales;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.export.ExportModel.Subject;
import impasto.studio.painting.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures out. */
class ExportTest extends StudioFixture {

    @BeforeEach
    void paint() {
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.SCALES, Scales.NONE);
            studio.settings().change(Catalogue.ITERATIONS, 2.0);
            studio.painting().paint();
            return true;
        });
        await("the painting", () -> studio.painter().state() == RunState.IDLE && studio.snapshots().frames().size() == 1);
    }

    @Test
    void everyFormatAndScaleOpensInItsSize() throws Exception {
        for (Format format : Format.values()) {
            Path file = folder.resolve("out." + format.ending());
            ExportOptions options = new ExportOptions(format, 80, 200, "{content}-{style}-{iteration}-{size}", true);
            onFx(() -> {
                Subject subject = studio.export().subject().orElseThrow();
                assertEquals("cat-swirling-night-0002-128", studio.export().name(subject, options));
                studio.export().export(subject, options, file, done -> { });
                return true;
            });
            await(file + " to be written", () -> Files.exists(file));
            Picture picture = new PictureReader().read(file);
            assertEquals(128, picture.width());
            assertEquals(86, picture.height());
            assertEquals(options, onFx(() -> studio.export().options()));
        }
    }

    @Test
    void theDialogLeadsToTheFile() throws Exception {
        files.next = folder.resolve("chosen");
        press("#export");
        answer("Choose a place…");
        Path file = folder.resolve("chosen.png");
        await("the file", () -> Files.exists(file));
        assertEquals(64, new PictureReader().read(file).width());
    }

    @Test
    void aNameThatIsTakenIsNotTakenAgainUnasked() throws Exception {
        Path taken = Files.writeString(folder.resolve("cat.png"), "dear");
        Path other = ExportModel.withEnding(folder.resolve("cat"), Format.PNG);
        assertEquals("cat-2.png", other.getFileName().toString());
        assertEquals("dear", Files.readString(taken));
        assertEquals(taken, ExportModel.withEnding(taken, Format.PNG));
    }

    @Test
    void aPictureThatIsPaintedFromIsNotReplaced() throws Exception {
        Path photo = folder.resolve("photo.png");
        new PictureWriter().write(new PictureReader().read(Path.of("assets/samples/content/coffee.jpg"), 48), photo);
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), photo);
        byte[] before = Files.readAllBytes(photo);
        onFx(() -> {
            studio.pictures().place(List.of(new OfFile(photo)));
            return true;
        });
        await("the photo", () -> !studio.pictures().files().isEmpty());
        onFx(() -> {
            studio.export().export(studio.export().subject().orElseThrow(), ExportOptions.STANDARD, link, done -> { });
            return true;
        });
        await("a message", () -> stage.getScene().lookup("#error-message") instanceof Message message
                && message.getDescription().contains("painted from"));
        assertArrayEquals(before, Files.readAllBytes(photo));
    }

    @Test
    void aDraggedPictureIsAFileOfItsOwn() throws Exception {
        Path file = studio.export().temporary(onFx(() -> studio.export().subject().orElseThrow()));
        assertEquals("cat-swirling-night-0002.png", file.getFileName().toString());
        assertEquals(64, new PictureReader().read(file).width());
        assertFalse(file.startsWith(folder));
        Files.delete(file);
        Files.delete(file.getParent());
    }
}
