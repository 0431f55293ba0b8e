package impasto.image.file;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/**
 * Takes the raw colour components of an image row by row, at the depth they are stored in and in the image's own
 * colour space. Palettes are looked up; a colour that was multiplied by its alpha is divided again.
 */
final class ComponentRows {

    private final Raster raster;
    private final ColorModel model;
    private final boolean premultiplied;
    private final float[] palette;
    private final int colours;
    private final int bands;
    private final int[] whole;

    /** @param premultiplied whether the colours are multiplied by alpha even though the colour model does not say so */
    ComponentRows(BufferedImage image, boolean premultiplied) {
        this.raster = image.getRaster();
        this.model = image.getColorModel();
        this.premultiplied = model.hasAlpha() && (premultiplied || model.isAlphaPremultiplied());
        this.palette = model instanceof IndexColorModel indexed ? paletteOf(indexed) : null;
        this.colours = model.getNumColorComponents();
        this.bands = palette == null ? colours + (model.hasAlpha() ? 1 : 0) : 1;
        this.whole = new int[raster.getWidth() * raster.getNumBands()];
    }

    /** Components of one pixel without alpha: 1 for grey, 3 for RGB, 4 for CMYK. */
    int colours() {
        return colours;
    }

    /**
     * Writes one row.
     *
     * @param colour {@code width × colours} places for components, [0, 1] in gamuts that have that range
     * @param alpha {@code width} places for the opacity in [0, 1]
     */
    void read(int y, float[] colour, float[] alpha) {
        if (palette != null) {
            lookUp(samples(y), colour, alpha);
        } else if (storesWholeNumbers()) {
            scale(samples(y), colour, alpha);
        } else {
            normalise(y, colour, alpha);
        }
        if (premultiplied) {
            divideByAlpha(colour, alpha);
        }
    }

    private boolean storesWholeNumbers() {
        int type = raster.getSampleModel().getDataType();
        boolean deep = model.getComponentSize(0) > 16;
        return !deep && (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT || type == DataBuffer.TYPE_INT);
    }

    private int[] samples(int y) {
        return raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, whole);
    }

    private void lookUp(int[] indices, float[] colour, float[] alpha) {
        for (int x = 0; x < alpha.length; x++) {
            int entry = indices[x] * 4;
            System.arraycopy(palette, entry, colour, x * 3, 3);
            alpha[x] = palette[entry + 3];
        }
    }

    private void scale(int[] samples, float[] colour, float[] alpha) {
        for (int band = 0; band < bands; band++) {
            float most = (1 << model.getComponentSize(band)) - 1;
            float[] to = band < colours ? colour : alpha;
            int stride = band < colours ? colours : 1;
            int offset = band < colours ? band : 0;
            for (int x = 0; x < alpha.length; x++) {
                to[x * stride + offset] = samples[x * raster.getNumBands() + band] / most;
            }
        }
        if (bands == colours) {
            Arrays.fill(alpha, 1f);
        }
    }

    private void normalise(int y, float[] colour, float[] alpha) {
        Object pixel = null;
        float[] components = null;
        for (int x = 0; x < alpha.length; x++) {
            pixel = raster.getDataElements(raster.getMinX() + x, raster.getMinY() + y, pixel);
            components = model.getNormalizedComponents(pixel, components, 0);
            System.arraycopy(components, 0, colour, x * colours, colours);
            alpha[x] = model.hasAlpha() ? components[colours] : 1f;
        }
    }

    private void divideByAlpha(float[] colour, float[] alpha) {
        for (int x = 0; x < alpha.length; x++) {
            for (int c = 0; c < colours && alpha[x] > 0; c++) {
                colour[x * colours + c] = Math.min(1f, colour[x * colours + c] / alpha[x]);
            }
        }
    }

    private static float[] paletteOf(IndexColorModel model) {
        float[] palette = new float[model.getMapSize() * 4];
        for (int i = 0; i < model.getMapSize(); i++) {
            palette[i * 4] = model.getRed(i) / 255f;
            palette[i * 4 + 1] = model.getGreen(i) / 255f;
            palette[i * 4 + 2] = model.getBlue(i) / 255f;
            palette[i * 4 + 3] = model.getAlpha(i) / 255f;
        }
        return palette;
    }
}
