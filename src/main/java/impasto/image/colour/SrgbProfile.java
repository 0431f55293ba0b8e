package impasto.image.colour;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;

/** The ICC profile that says that colours are sRGB. */
public final class SrgbProfile {

    private static final byte[] BYTES = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private SrgbProfile() {}

    /** The profile's file, a copy. */
    public static byte[] bytes() {
        return BYTES.clone();
    }

    /** Whether a profile is this one, so that its colours need no conversion. */
    static boolean is(byte[] icc) {
        return Arrays.equals(BYTES, icc);
    }
}
