package impasto.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import impasto.image.file.PictureReader;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {

    private static final int GAP = Sheet.GAP;
    private static final int WHITE = 0xFFFFFFFF;
    private static final int GREY = 0xFF808080;

    private static Picture grey(int width, int height) {
        float[] samples = new float[Picture.sampleCount(width, height)];
        Arrays.fill(samples, 128 / 255f);
        return Picture.adopt(width, height, samples);
    }

    private static boolean grey(BufferedImage sheet, int left, int top, int width, int height) {
        for (int y = top - 1; y <= top + height; y++) {
            for (int x = left - 1; x <= left + width; x++) {
                boolean within = y >= top && y < top + height && x >= left && x < left + width;
                if (sheet.getRGB(x, y) != (within ? GREY : WHITE)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void columnsAreAsWideAsTheirWidestCellAndRowsAsHighAsTheirHighest() {
        BufferedImage sheet = new Sheet().row().add("", grey(20, 30)).add("", grey(50, 10))
                .row().add("", grey(40, 10)).add("", grey(10, 10)).drawn();
        assertTrue(grey(sheet, GAP, GAP, 20, 30));
        assertTrue(grey(sheet, GAP + 40 + GAP, GAP, 50, 10));
        int second = GAP + 30 + GAP / 2 + GAP;
        assertTrue(grey(sheet, GAP, second, 40, 10));
        assertTrue(grey(sheet, GAP + 40 + GAP, second, 10, 10));
        assertEquals(GAP + 40 + GAP + 50 + GAP, sheet.getWidth());
        assertEquals(second + 10 + GAP / 2 + GAP, sheet.getHeight());
    }

    @Test
    void picturesOfACellStandBelowEachOtherAndTheCaptionBelowThem() {
        BufferedImage sheet = new Sheet().row().add("two\nlines", grey(90, 10), grey(60, 20)).drawn();
        assertTrue(grey(sheet, GAP, GAP, 90, 10));
        assertTrue(grey(sheet, GAP, GAP + 10 + GAP / 2, 60, 20));
        int caption = GAP + 10 + GAP / 2 + 20 + GAP / 2;
        int line = (sheet.getHeight() - GAP - caption) / 2;
        assertTrue(written(sheet, caption, caption + line));
        assertTrue(written(sheet, caption + line, caption + 2 * line));
        assertTrue(line >= 10, "room for each line");
    }

    private static boolean written(BufferedImage sheet, int from, int to) {
        for (int y = from; y < to; y++) {
            for (int x = 0; x < sheet.getWidth(); x++) {
                if ((sheet.getRGB(x, y) & 255) < 100) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void aCaptionWiderThanItsPictureMakesRoom() {
        BufferedImage narrow = new Sheet().row().add("", grey(20, 20)).drawn();
        BufferedImage wide = new Sheet().row().add("a caption that is wider than the picture", grey(20, 20)).drawn();
        assertTrue(wide.getWidth() > narrow.getWidth() + 100);
    }

    @Test
    void theFileHoldsWhatWasDrawn(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("made").resolve("sheet.png");
        Sheet sheet = new Sheet().row().add("caption", grey(33, 21));
        sheet.write(file);
        BufferedImage read = new PictureReader().read(file).toBufferedImage();
        BufferedImage drawn = sheet.drawn();
        assertEquals(drawn.getHeight(), read.getHeight());
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                assertEquals(drawn.getRGB(x, y), read.getRGB(x, y) | 0xFF000000, x + ", " + y);
            }
        }
    }
}
