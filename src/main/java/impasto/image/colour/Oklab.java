package impasto.image.colour;

import impasto.image.Picture;

/**
 * Oklab, a space in which light (L) is apart from colour (a: green to red, b: blue to yellow) and equal distances look
 * about equally large. sRGB covers L from 0 to 1 and a and b within about ±0.33. Matrices from Björn Ottosson, "A
 * perceptual color space for image processing" (2020), for linear sRGB.
 */
final class Oklab {

    // A third of the exponent, and what makes the cube root of 1 come out at about 1.
    private static final int CUBE_ROOT_BIAS = 709_921_077;

    private Oklab() {
    }

    /** Writes L, a and b of an sRGB colour, samples in [0, 1], to three places of an array. */
    static void fromSrgb(float red, float green, float blue, float[] lab, int at) {
        float r = SrgbCurve.toLight(red);
        float g = SrgbCurve.toLight(green);
        float b = SrgbCurve.toLight(blue);
        float l = cubeRoot(0.4122214708f * r + 0.5363325363f * g + 0.0514459929f * b);
        float m = cubeRoot(0.2119034982f * r + 0.6806995451f * g + 0.1073969566f * b);
        float s = cubeRoot(0.0883024619f * r + 0.2817188376f * g + 0.6299787005f * b);
        lab[at] = 0.2104542553f * l + 0.7936177850f * m - 0.0040720468f * s;
        lab[at + 1] = 1.9779984951f * l - 2.4285922050f * m + 0.4505937099f * s;
        lab[at + 2] = 0.0259040371f * l + 0.7827717662f * m - 0.8086757660f * s;
    }

    /** A picture's colours as L, a, b side by side, in a new array as long as the picture has samples. */
    static float[] of(Picture picture) {
        float[] lab = picture.toArray();
        for (int i = 0; i < lab.length; i += Picture.CHANNELS) {
            fromSrgb(lab[i], lab[i + 1], lab[i + 2], lab, i);
        }
        return lab;
    }

    /** Writes linear red, green and blue, outside [0, 1] for colours that sRGB does not have. */
    static void toLinear(float light, float a, float b, float[] rgb) {
        float l = cube(light + 0.3963377774f * a + 0.2158037573f * b);
        float m = cube(light - 0.1055613458f * a - 0.0638541728f * b);
        float s = cube(light - 0.0894841775f * a - 1.2914855480f * b);
        rgb[0] = 4.0767416621f * l - 3.3077115913f * m + 0.2309699292f * s;
        rgb[1] = -1.2684380046f * l + 2.6097574011f * m - 0.3413193965f * s;
        rgb[2] = -0.0041960863f * l - 0.7034186147f * m + 1.7076147010f * s;
    }

    private static float cube(float x) {
        return x * x * x;
    }

    // Two steps of Halley's method; Math.cbrt takes several times as long.
    private static float cubeRoot(float x) {
        if (x <= 0) {
            return 0;
        }
        float root = Float.intBitsToFloat(Float.floatToRawIntBits(x) / 3 + CUBE_ROOT_BIAS);
        for (int i = 0; i < 2; i++) {
            float cube = root * root * root;
            root *= (cube + 2 * x) / (2 * cube + x);
        }
        return root;
    }
}
