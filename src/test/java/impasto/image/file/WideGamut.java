package impasto.image.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A colour profile with the primaries of Display P3 and gamma 2.2, and what its colours are in sRGB. */
final class WideGamut {

    private static final double GAMMA = 563 / 256.0;
    private static final double[][] TO_LINEAR_SRGB = {
        {1.22494, -0.22494, 0}, {-0.04206, 1.04206, 0}, {-0.01964, -0.07864, 1.09828}};

    private WideGamut() {
    }

    /** The profile as the bytes of an ICC file, version 2. */
    static byte[] profile() {
        byte[][] data = {
            xyz(0.9505, 1, 1.0891), xyz(0.51512, 0.24120, -0.00105), xyz(0.29198, 0.69225, 0.04189),
            xyz(0.15710, 0.06657, 0.78407), gamma(), gamma(), gamma(), description(), copyright()};
        String[] tags = {"wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "desc", "cprt"};
        int start = 128 + 4 + 12 * tags.length;
        ByteBuffer table = ByteBuffer.allocate(start - 128).putInt(tags.length);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int i = 0; i < tags.length; i++) {
            table.put(ascii(tags[i])).putInt(start + content.size()).putInt(data[i].length);
            content.writeBytes(data[i]);
        }
        ByteBuffer profile = ByteBuffer.allocate(start + content.size());
        profile.putInt(profile.capacity()).putInt(0).putInt(0x02100000);
        profile.put(ascii("mntrRGB XYZ ")).position(36).put(ascii("acsp"));
        profile.position(68).putInt(fixed(0.9642)).putInt(fixed(1)).putInt(fixed(0.82491));
        return profile.position(128).put(table.array()).put(content.toByteArray()).array();
    }

    /** The sRGB samples in [0, 255] of a colour with samples in [0, 255], outside sRGB clipped. */
    static double[] toSrgb(int red, int green, int blue) {
        double[] srgb = new double[3];
        for (int c = 0; c < 3; c++) {
            double[] row = TO_LINEAR_SRGB[c];
            srgb[c] = 255 * encoded(row[0] * linear(red) + row[1] * linear(green) + row[2] * linear(blue));
        }
        return srgb;
    }

    private static double linear(int sample) {
        return Math.pow(sample / 255.0, GAMMA);
    }

    private static double encoded(double linear) {
        double inside = Math.min(1, Math.max(0, linear));
        return inside <= 0.0031308 ? 12.92 * inside : 1.055 * Math.pow(inside, 1 / 2.4) - 0.055;
    }

    private static byte[] xyz(double x, double y, double z) {
        return ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0)
                .putInt(fixed(x)).putInt(fixed(y)).putInt(fixed(z)).array();
    }

    private static byte[] gamma() {
        return ByteBuffer.allocate(16).put(ascii("curv")).putInt(0).putInt(1).putShort((short) (GAMMA * 256)).array();
    }

    private static byte[] description() {
        return ByteBuffer.allocate(96).put(ascii("desc")).putInt(0).putInt(5).put(ascii("Wide")).array();
    }

    private static byte[] copyright() {
        return ByteBuffer.allocate(16).put(ascii("text")).putInt(0).put(ascii("Impasto")).array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
