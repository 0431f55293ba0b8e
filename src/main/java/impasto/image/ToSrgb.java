package impasto.image;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Optional;

/** Turns rows of colour components into rows of sRGB. */
@FunctionalInterface
interface ToSrgb {

    /**
     * Converts one row.
     *
     * @param colour {@code width × colours} components
     * @param srgb {@code width × 3} places for sRGB samples
     */
    void convert(float[] colour, float[] srgb);

    /**
     * The conversion from a colour space. Plain grey is taken as sRGB grey, as every viewer does, although Java calls
     * it linear. A profile that does not fit the components or that colour management cannot use is passed over, as
     * viewers pass it over.
     *
     * @param colours components of one pixel without alpha
     * @param embedded the profile the file carries besides the colour space
     */
    static ToSrgb from(ColorSpace space, int colours, Optional<ICC_Profile> embedded) {
        Optional<IccToSrgb> managed = embedded.or(() -> ownProfile(space)).flatMap(IccToSrgb::of);
        if (managed.filter(icc -> icc.components() == colours).isPresent()) {
            return managed.get();
        }
        if (colours == 1 && managed.filter(icc -> icc.components() == Picture.CHANNELS).isPresent()) {
            return (colour, srgb) -> {
                float[] grey = new float[srgb.length];
                spread(colour, grey);
                managed.get().convert(grey, srgb);
            };
        }
        if (colours == 1) {
            return ToSrgb::spread;
        }
        if (space.getType() == ColorSpace.TYPE_RGB) {
            return (colour, srgb) -> System.arraycopy(colour, 0, srgb, 0, srgb.length);
        }
        return (colour, srgb) -> pixelByPixel(space, colours, colour, srgb);
    }

    private static Optional<ICC_Profile> ownProfile(ColorSpace space) {
        boolean plain = space.isCS_sRGB() || space == ColorSpace.getInstance(ColorSpace.CS_GRAY);
        return !plain && space instanceof ICC_ColorSpace icc ? Optional.of(icc.getProfile()) : Optional.empty();
    }

    private static void spread(float[] grey, float[] srgb) {
        for (int i = 0; i < srgb.length; i++) {
            srgb[i] = grey[i / Picture.CHANNELS];
        }
    }

    private static void pixelByPixel(ColorSpace space, int colours, float[] colour, float[] srgb) {
        float[] pixel = new float[colours];
        for (int x = 0; x * Picture.CHANNELS < srgb.length; x++) {
            System.arraycopy(colour, x * colours, pixel, 0, colours);
            System.arraycopy(space.toRGB(pixel), 0, srgb, x * Picture.CHANNELS, Picture.CHANNELS);
        }
    }
}
