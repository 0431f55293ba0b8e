package impasto.image.colour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentColoursTest {

    private final Picture painting = Palettes.soft(40, 30, 1, 0.15f, 0.55f, 0.5f, 0.45f);
    private final Picture content = Palettes.soft(40, 30, 2, 0.15f, 0.5f, 0.6f, 0.6f);

    @Test
    void strengthNoughtIsThePainting() {
        assertSame(painting, ContentColours.restored(painting, content, 0));
    }

    @ParameterizedTest
    @ValueSource(floats = {0.25f, 0.5f, 1})
    void lightIsThePaintingsAndChromaBlends(float strength) {
        float[] kept = Oklab.of(ContentColours.restored(painting, content, strength));
        float[] own = Oklab.of(painting);
        float[] other = Oklab.of(content);
        for (int i = 0; i < kept.length; i++) {
            float share = i % 3 == 0 ? 0 : strength;
            assertEquals(own[i] + share * (other[i] - own[i]), kept[i], 3e-4f, "sample " + i);
        }
    }

    @Test
    void lightIsKeptForEveryColour() {
        Picture all = Palettes.full(80, 60, 3);
        float[] kept = Oklab.of(ContentColours.restored(all, Palettes.full(80, 60, 4), 1));
        float[] own = Oklab.of(all);
        for (int i = 0; i < kept.length; i += 3) {
            assertEquals(own[i], kept[i], 1e-3f, "pixel " + i / 3);
        }
    }

    @Test
    void greyContentMakesAGreyPainting() {
        Picture kept = ContentColours.restored(painting, Palettes.plain(40, 30, 0.3f, 0.3f, 0.3f), 1);
        for (int x = 0; x < 40; x++) {
            assertEquals(kept.sample(x, 7, 0), kept.sample(x, 7, 1), 5e-4f);
            assertEquals(kept.sample(x, 7, 0), kept.sample(x, 7, 2), 5e-4f);
        }
    }

    @Test
    void contentOfAnotherSizeIsResizedToThePainting() {
        Picture large = Palettes.soft(90, 75, 5, 0.1f, 0.6f, 0.5f, 0.4f);
        Picture kept = ContentColours.restored(painting, large, 1);
        assertEquals(40, kept.width());
        assertEquals(30, kept.height());
        assertArrayEquals(ContentColours.restored(painting, large.resized(40, 30), 1).toArray(), kept.toArray());
    }

    @Test
    void theSameInputGivesTheSameFloatsAndInputsStay() {
        float[] before = painting.toArray();
        float[] first = ContentColours.restored(painting, content, 0.7f).toArray();
        assertArrayEquals(first, ContentColours.restored(painting, content, 0.7f).toArray());
        assertArrayEquals(before, painting.toArray());
    }

    @ParameterizedTest
    @ValueSource(floats = {-0.01f, 1.01f, Float.NaN})
    void strengthsOutOfRangeAreRefused(float strength) {
        Exception refusal = assertThrows(
                IllegalArgumentException.class, () -> ContentColours.restored(painting, content, strength));
        assertTrue(refusal.getMessage().contains("between 0 and 1"));
    }
}
