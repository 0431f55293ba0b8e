package impasto.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import impasto.image.Picture;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureImageTest {

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_INT_ARGB_PRE,
        BufferedImage.TYPE_INT_BGR, BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_4BYTE_ABGR_PRE})
    void takesImagesOfEveryLayout(int type) {
        Quarters.assertShown(Quarters.picture(Quarters.image(type)), 0.01);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_USHORT_565_RGB, BufferedImage.TYPE_USHORT_555_RGB})
    void takesImagesOfFewBits(int type) {
        Quarters.assertShown(Quarters.picture(Quarters.image(type)), 8);
    }

    @Test
    void takesAPartOfAnImage() {
        BufferedImage right = Quarters.image(BufferedImage.TYPE_INT_RGB).getSubimage(16, 0, 16, 16);
        Picture picture = Quarters.picture(right);
        Quarters.assertColour(picture, 0, 0, 0.01, Quarters.GREEN);
        Quarters.assertColour(picture, 15, 15, 0.01, Quarters.YELLOW);
    }

    @Test
    void theUnseenColourUnderFullTransparencyIsWhite() {
        Quarters.assertColour(Quarters.picture(Quarters.transparent(0)), 3, 3, 0, 255, 255, 255);
        BufferedImage multiplied = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB_PRE);
        Quarters.assertColour(Quarters.picture(multiplied), 1, 1, 0, 255, 255, 255);
    }

    @Test
    void givesBackTheImageItTook() {
        BufferedImage image = new BufferedImage(256, 3, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 256; x++) {
            for (int y = 0; y < 3; y++) {
                image.setRGB(x, y, x << (8 * y));
            }
        }
        BufferedImage back = Quarters.picture(image).toBufferedImage();
        assertEquals(BufferedImage.TYPE_INT_RGB, back.getType());
        for (int x = 0; x < 256; x++) {
            for (int y = 0; y < 3; y++) {
                assertEquals(image.getRGB(x, y), back.getRGB(x, y));
            }
        }
    }

    @Test
    void roundsToTheNearest() {
        Picture picture = Picture.of(1, 1, new float[] {9.49f / 255, 9.51f / 255, 2});
        assertEquals(0xff090aff, picture.toBufferedImage().getRGB(0, 0));
    }
}
