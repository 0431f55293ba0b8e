package impasto.studio.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.Message;
import impasto.image.Mask;
import impasto.image.Picture;
import impasto.image.file.PictureReader;
import impasto.image.file.PictureWriter;
import impasto.session.ExportOptions;
import impasto.session.ExportOptions.Format;
import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.session.SamplePictures;
import impasto.session.recipe.Input.Role;
import impasto.session.recipe.Recipe;
import impasto.session.recipe.RecipeReader;
import impasto.settings.PrecisionChoice;
import impasto.settings.Scales;
import impasto.settings.Setup;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.painting.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures that are exported with how they were painted, and dropped on the window again. */
class RecipeTest extends StudioFixture {

    private Path photo;
    private Path exported;

    @BeforeEach
    void paint() throws Exception {
        photo = folder.resolve("Käffchen.png");
        new PictureWriter().write(new PictureReader().read(Path.of("assets/samples/content/coffee.jpg"), 80), photo);
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(new OfFile(photo));
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.SCALES, Scales.NONE);
            studio.settings().change(Catalogue.ITERATIONS, 2.0);
            studio.settings().change(Catalogue.SEED, 77.0);
            studio.painting().paint();
            return true;
        });
        await("the painting", () -> studio.painter().state() == RunState.IDLE && studio.snapshots().frames().size() == 1);
    }

    private void export(String name, boolean remembers) {
        exported = folder.resolve(name);
        onFx(() -> {
            studio.export().export(studio.export().subject().orElseThrow(), new ExportOptions(Format.PNG, 80, 100, "{photo}", remembers),
                    exported, done -> { });
            return true;
        });
        await("the file", () -> Files.exists(exported));
    }

    private void drop(Path file) {
        onFx(() -> {
            studio.recipes().dropped(List.of(new OfFile(file)));
            return true;
        });
    }

    private Message offer() {
        await("the offer", () -> stage.getScene().lookup("#advice-message") instanceof Message);
        return node("#advice-message");
    }

    private PictureSource content() {
        return studio.pictures().content().source();
    }

    @Test
    void anExportedPictureRemembers() throws Exception {
        export("out.png", true);
        Recipe recipe = RecipeReader.read(exported).orElseThrow().recipe();
        assertEquals(2, recipe.iterations());
        assertEquals(77, recipe.setup().transfer().seed());
        assertTrue(recipe.inputs(Role.CONTENT).get(0).is(photo));
        assertEquals("swirling-night.jpg", recipe.inputs(Role.STYLE).get(0).name());
        assertTrue(recipe.machine().precision().isPresent() && recipe.machine().device().isPresent());
        assertTrue(!new PictureReader().text(exported).orElseThrow().contains(folder.getFileName().toString()), "no folder");
        export("without.png", false);
        assertEquals(Optional.empty(), new PictureReader().text(exported));
        Path dragged = studio.export().temporary(onFx(() -> studio.export().subject().orElseThrow()));
        assertEquals(Optional.empty(), new PictureReader().text(dragged), "as it was wanted last");
        Files.delete(dragged);
        Files.delete(dragged.getParent());
    }

    @Test
    void aSnapshotOfAnEarlierTimeRemembersTheSame() throws Exception {
        export("at-once.png", true);
        Recipe before = RecipeReader.read(exported).orElseThrow().recipe();
        reopen();
        await("the snapshot", () -> studio.snapshots().frames().size() == 1 && studio.export().possible().get());
        export("earlier.png", true);
        assertEquals(before, RecipeReader.read(exported).orElseThrow().recipe());
    }

    @Test
    void aDroppedPictureBringsItsSettingsBackInOneStep() {
        export("out.png", true);
        Setup then = studio.settings().now();
        onFx(() -> {
            studio.settings().replace(Setup.standard(), "Strokes");
            studio.pictures().content().sourceProperty().set(SamplePictures.CONTENTS.get(1));
            studio.pictures().styles().get(0).sourceProperty().set(null);
            return true;
        });
        drop(exported);
        assertEquals(SamplePictures.CONTENTS.get(1), content(), "the free card took it");
        assertTrue(offer().getDescription().startsWith("The settings of out.png can be used"), offer().getDescription());
        press("#advice-way");
        await("the settings", () -> studio.settings().now().transfer().seed() == 77);
        assertEquals(then.transfer().withWeights(studio.settings().now().transfer().weights()), studio.settings().now().transfer());
        assertEquals(photo.toAbsolutePath(), ((OfFile) content()).file());
        assertEquals(SamplePictures.STYLES.get(0), studio.pictures().styles().get(0).source());
        assertTrue(studio.device().precisionProperty().get() != PrecisionChoice.AUTO);
        assertEquals("Settings of out.png", studio.undo().history().undoNameProperty().get());
        onFx(() -> {
            studio.undo().history().undo();
            return true;
        });
        assertEquals(Setup.standard(), studio.settings().now());
        assertEquals(PrecisionChoice.AUTO, studio.device().precisionProperty().get());
        assertEquals(SamplePictures.CONTENTS.get(1), content());
        assertEquals(exported, ((OfFile) studio.pictures().styles().get(0).source()).file(), "back to where it was dropped");
    }

    @Test
    void whatIsNotFoundIsNamedAndItsCardIsFree() throws Exception {
        export("out.png", true);
        Path elsewhere = Files.move(exported, Files.createDirectory(folder.resolve("elsewhere")).resolve("out.png"));
        Files.delete(photo);
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(SamplePictures.CONTENTS.get(1));
            return true;
        });
        drop(elsewhere);
        assertTrue(offer().getDescription().contains("Not found beside it: “Käffchen.png”. Choose it on its card."), offer().getDescription());
        press("#advice-way");
        await("the card", () -> content() == null);
        assertEquals(SamplePictures.STYLES.get(0), studio.pictures().styles().get(0).source());
    }

    @Test
    void itsMasksComeBackWithItsPhoto() throws Exception {
        Picture shape = new PictureReader().read(photo);
        float[] upper = new float[shape.width() * shape.height()];
        Arrays.fill(upper, 0, upper.length / 2, 1);
        Mask mask = Mask.of(shape.width(), shape.height(), upper);
        onFx(() -> {
            studio.pictures().styles().get(0).mask().change("Brush stroke", Optional.of(mask));
            studio.painting().paint();
            return true;
        });
        await("the painting", () -> studio.painter().state() == RunState.IDLE && studio.snapshots().frames().size() == 2);
        export("out.png", true);
        onFx(() -> {
            studio.pictures().styles().get(0).mask().change("Clear the mask", Optional.empty());
            studio.pictures().content().mask().change("Brush stroke", Optional.of(mask));
            return true;
        });
        drop(exported);
        assertTrue(!offer().getDescription().contains("masks"), offer().getDescription());
        press("#advice-way");
        await("the mask", () -> studio.pictures().styles().get(0).mask().mask().equals(Optional.of(mask)));
        assertEquals(Optional.empty(), onFx(() -> studio.pictures().content().mask().mask()), "nothing was protected");
        onFx(() -> {
            studio.undo().history().undo();
            return true;
        });
        assertEquals(Optional.of(mask), onFx(() -> studio.pictures().content().mask().mask()));
    }

    @Test
    void aPictureWithoutMemoryIsAPicture() throws Exception {
        export("out.png", false);
        drop(exported);
        await("the picture", () -> studio.pictures().content().imageProperty().get() != null);
        assertEquals(exported, ((OfFile) content()).file());
        assertNull(stage.getScene().lookup("#advice-message"));
    }
}
