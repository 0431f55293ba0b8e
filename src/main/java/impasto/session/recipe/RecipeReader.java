package impasto.session.recipe;

import impasto.image.file.PictureException;
import impasto.image.file.PictureReader;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what a picture remembers. */
public final class RecipeReader {

    private RecipeReader() {}

    /**
     * The recipe in a picture, without decoding it; empty for a picture that has none, as other programs write them.
     *
     * @throws PictureException when it is no picture, or so damaged that nothing of it can be found
     */
    public static Optional<RecipeText.Read> read(Path picture) throws PictureException {
        return new PictureReader().text(picture).flatMap(RecipeText::read);
    }
}
