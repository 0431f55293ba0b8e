package impasto.image.colour;

import com.twelvemonkeys.imageio.color.ColorProfiles;
import impasto.image.Picture;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * How the colours of a file are stored, where its reader did not apply it.
 *
 * @param profile a colour profile; empty where there is none or it is broken
 * @param coded the conversion from primaries and a transfer curve that the file names; empty where it names none
 * @param broken whether there is a profile that cannot be understood
 */
public record StoredColours(Optional<ICC_Profile> profile, Optional<ToSrgb> coded, boolean broken) {

    /** Colours of which the file says nothing. */
    public static final StoredColours PLAIN = new StoredColours(Optional.empty(), Optional.empty(), false);

    /** A profile is larger than this in no camera or program. */
    public static final int MOST_PROFILE_BYTES = 16 << 20;

    /** The profile in the bytes of an ICC file; broken where it is none, plain where it is the one that pictures are written with. */
    public static StoredColours ofProfile(byte[] icc) {
        if (SrgbProfile.is(icc)) {
            return PLAIN;
        }
        // The reader takes memory for as many bytes as a profile says it has.
        if (icc.length < Integer.BYTES || Integer.compareUnsigned(ByteBuffer.wrap(icc).getInt(), icc.length) > 0) {
            return brokenProfile();
        }
        try {
            return new StoredColours(Optional.of(ColorProfiles.readProfile(new ByteArrayInputStream(icc))),
                    Optional.empty(), false);
        } catch (IOException | RuntimeException e) {
            return brokenProfile();
        }
    }

    /** Colours with a profile that cannot be understood. */
    public static StoredColours brokenProfile() {
        return new StoredColours(Optional.empty(), Optional.empty(), true);
    }

    /** Colours with a conversion of their own. */
    public static StoredColours coded(ToSrgb conversion) {
        return new StoredColours(Optional.empty(), Optional.of(conversion), false);
    }

    /** The conversion of colours of so many components; empty where they are to be taken as they are. */
    Optional<ToSrgb> conversion(int colours) {
        if (coded.isPresent()) {
            return colours == 1 ? coded.map(ToSrgb::ofGrey) : coded.filter(conversion -> colours == Picture.CHANNELS);
        }
        return profile.flatMap(icc -> ToSrgb.ofProfile(icc, colours));
    }

    /** Whether there is no profile, or one that can be used for colours of so many components. */
    public boolean fits(int colours) {
        return profile.isEmpty() || conversion(colours).isPresent();
    }
}
