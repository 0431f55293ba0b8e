package impasto.studio.looks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import impasto.image.file.PictureWriter;
import impasto.session.PictureSource.OfFile;
import impasto.settings.Preset;
import impasto.settings.Setup;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.fx.Images;
import impasto.studio.painting.RunState;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;

/** While nothing else is done, the looks are painted of the artist's own photo. */
class IdlePaintingTest extends StudioFixture {

    private static final String FIRST = Preset.STROKES.toString();

    @Test
    void looksArePaintedOfThePhotoUntilAPaintingBeginsAndAreThereTheNextTime() throws Exception {
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(new OfFile(photo("one.png", System.nanoTime())));
            return true;
        });
        await("the first look", () -> studio.looks().pictures().containsKey(FIRST));
        Picture painted = picture();
        assertEquals(LookPainter.SIDE, painted.sides().longest());
        assertEquals(80, painted.height());

        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 64);
            studio.settings().change(Catalogue.ITERATIONS, 3);
            studio.painting().paint();
            return true;
        });
        await("the looks to wait", () -> Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().equals("looks")));
        await("the end", () -> studio.painter().state() == RunState.IDLE);
        int before = onFx(() -> studio.looks().pictures().size());
        assertTrue(before < Preset.values().length - 2);

        reopen();
        await("what is known", () -> studio.looks().pictures().containsKey(FIRST));
        assertArrayEquals(painted.toArray(), picture().toArray(), 1.5f / 255);

        onFx(() -> {
            studio.pictures().content().sourceProperty().set(new OfFile(photo("other.png", System.nanoTime())));
            return true;
        });
        assertEquals(0, onFx(() -> studio.looks().pictures().size()));
    }

    @Test
    void aPictureHasItsKeyFromAllThatItIsPaintedOf() throws Exception {
        Image one = Images.of(noise(1));
        Image other = Images.of(noise(2));
        Sitters sitters = new Sitters(one, List.of(other));
        Setup strokes = LookPainter.small(Setup.standard());
        assertEquals(sitters.key(strokes), new Sitters(Images.of(noise(1)), List.of(Images.of(noise(2)))).key(strokes));
        assertNotEquals(sitters.key(strokes), new Sitters(other, List.of(one)).key(strokes));
        assertNotEquals(sitters.key(strokes), new Sitters(one, List.of(other, other)).key(strokes));
        assertNotEquals(sitters.key(strokes), sitters.key(Catalogue.LIKENESS.put(strokes, 0.1)));
        assertNotEquals(sitters.key(strokes), sitters.key(strokes.withNetwork("vgg19")));
    }

    private Picture picture() {
        return onFx(() -> Images.picture(studio.looks().pictures().get(FIRST)));
    }

    private Path photo(String name, long seed) throws Exception {
        Path file = folder.resolve(name);
        new PictureWriter().write(noise(seed), file);
        return file;
    }

    private static Picture noise(long seed) {
        Random random = new Random(seed);
        float[] samples = new float[160 * 100 * Picture.CHANNELS];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = random.nextFloat();
        }
        return Picture.of(160, 100, samples);
    }
}
