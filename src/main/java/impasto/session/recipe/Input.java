package impasto.session.recipe;

import impasto.files.Names;
import impasto.files.Sha256;
import impasto.image.Framing;
import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A picture that another was painted from.
 *
 * @param place the number of its style, from 1; 0 for what is no style's
 * @param name of its file, without folder
 * @param sha256 of its file, 64 hexadecimal digits in lower case; empty for what was never a file, as a mask that was painted
 * @param framing what was taken of it
 */
public record Input(Role role, int place, String name, Optional<String> sha256, Framing framing) {

    /** What a picture was for. */
    public enum Role {
        CONTENT, STYLE, START, MASK, PROTECT, NETWORK;

        /** The word that files have for it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A file as it is now, all of which is read.
     *
     * @throws IOException when it cannot be read
     */
    public static Input of(Role role, int place, Path file) throws IOException {
        return new Input(role, place, Names.of(file), Optional.of(Sha256.of(file)), Framing.WHOLE);
    }

    /** A picture as it is now; without a sum when it cannot be read. */
    public static Input of(Role role, int place, PictureSource picture) {
        String name = picture.whole() instanceof OfFile file ? Names.of(file.file()) : picture.name();
        try {
            return new Input(role, place, name, Optional.of(picture.sha256()), picture.framing());
        } catch (IOException unreadable) {
            return new Input(role, place, name, Optional.empty(), picture.framing());
        }
    }

    /** The same, of which a part was taken. */
    public Input framed(Framing part) {
        return new Input(role, place, name, sha256, part);
    }

    /** Whether a file holds this; false too for one that cannot be read. */
    public boolean is(Path file) {
        try {
            return sha256.isPresent() && sha256.get().equals(Sha256.of(file));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
