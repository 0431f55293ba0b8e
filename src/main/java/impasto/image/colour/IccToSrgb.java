package impasto.image.colour;

import impasto.image.Picture;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferFloat;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.util.Optional;

/** Converts the components of an ICC profile to sRGB by colour management, at 16 bits. */
final class IccToSrgb implements ToSrgb {

    private final int components;
    private final ColorConvertOp conversion;

    private IccToSrgb(ICC_Profile profile) {
        components = profile.getNumComponents();
        ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        conversion = new ColorConvertOp(new ICC_Profile[] {profile, srgb}, null);
    }

    /** The conversion from a profile; empty when colour management cannot use the profile. */
    static Optional<IccToSrgb> of(ICC_Profile profile) {
        try {
            IccToSrgb conversion = new IccToSrgb(profile);
            conversion.convert(new float[conversion.components], new float[Picture.CHANNELS]);
            return Optional.of(conversion);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Components of one pixel: 1, 3 or 4 in common profiles. */
    int components() {
        return components;
    }

    @Override
    public void convert(float[] colour, float[] srgb) {
        int width = srgb.length / Picture.CHANNELS;
        conversion.filter(raster(colour, width, components), raster(srgb, width, Picture.CHANNELS));
    }

    private static WritableRaster raster(float[] samples, int width, int bands) {
        int[] offsets = new int[bands];
        for (int band = 0; band < bands; band++) {
            offsets[band] = band;
        }
        SampleModel model = new PixelInterleavedSampleModel(
                DataBuffer.TYPE_FLOAT, width, 1, bands, width * bands, offsets);
        return Raster.createWritableRaster(model, new DataBufferFloat(samples, samples.length), null);
    }
}
