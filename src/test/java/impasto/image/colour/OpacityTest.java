package impasto.image.colour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import impasto.image.Picture;
import org.junit.jupiter.api.Test;

class OpacityTest {

    private static final Picture PAINTING = Picture.of(2, 1, new float[] {1, 0, 0.5f, 0, 1, 0.25f});
    private static final Picture PHOTO = Picture.of(2, 1, new float[] {0, 0, 0.5f, 1, 0, 0.75f});

    @Test
    void itGoesFromThePhotoToThePainting() {
        assertSame(PAINTING, Opacity.over(PAINTING, PHOTO, 1));
        assertArrayEquals(PHOTO.toArray(), Opacity.over(PAINTING, PHOTO, 0).toArray());
        assertArrayEquals(new float[] {0.25f, 0, 0.5f, 0.75f, 0.25f, 0.625f}, Opacity.over(PAINTING, PHOTO, 0.25f).toArray(), 1e-6f);
    }

    @Test
    void aPhotoOfAnotherSizeIsBroughtToThePaintings() {
        Picture white = Picture.of(1, 1, new float[] {1, 1, 1});
        assertArrayEquals(new float[] {1, 0.5f, 0.75f, 0.5f, 1, 0.625f}, Opacity.over(PAINTING, white, 0.5f).toArray(), 1e-6f);
    }

    @Test
    void anOpacityOutsideItsRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Opacity.over(PAINTING, PHOTO, 1.5f));
        assertThrows(IllegalArgumentException.class, () -> Opacity.over(PAINTING, PHOTO, Float.NaN));
    }
}
