package impasto.image.colour;

import impasto.image.Picture;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Optional;

/** Turns rows of colour components into rows of sRGB. */
@FunctionalInterface
public interface ToSrgb {

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
     * @param stored what the file says besides the colour space
     */
    static ToSrgb from(ColorSpace space, int colours, StoredColours stored) {
        Optional<ToSrgb> told = stored.conversion(colours);
        if (told.isPresent()) {
            return told.get();
        }
        Optional<ToSrgb> own = ownProfile(space).flatMap(profile -> ofProfile(profile, colours));
        if (own.isPresent()) {
            return own.get();
        }
        if (colours == 1) {
            return ToSrgb::spread;
        }
        if (space.getType() == ColorSpace.TYPE_RGB) {
            return (colour, srgb) -> System.arraycopy(colour, 0, srgb, 0, srgb.length);
        }
        return (colour, srgb) -> pixelByPixel(space, colours, colour, srgb);
    }

    /** The conversion by a profile; empty where it does not fit the components or cannot be used. */
    static Optional<ToSrgb> ofProfile(ICC_Profile profile, int colours) {
        Optional<IccToSrgb> managed = IccToSrgb.of(profile);
        if (managed.isEmpty() || managed.get().components() == colours) {
            return managed.map(icc -> icc);
        }
        return managed.get().components() == Picture.CHANNELS && colours == 1
                ? Optional.of(ofGrey(managed.get())) : Optional.empty();
    }

    /** The conversion of grey by one that takes three colours. */
    static ToSrgb ofGrey(ToSrgb coloured) {
        return (colour, srgb) -> {
            float[] grey = new float[srgb.length];
            spread(colour, grey);
            coloured.convert(grey, srgb);
        };
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
