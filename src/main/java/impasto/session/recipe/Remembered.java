package impasto.session.recipe;

import impasto.image.file.PictureMetadata;
import java.util.Optional;

/**
 * What the pictures of a run carry of how they were painted.
 *
 * @param recipe of them; empty when they are to carry nothing
 */
public record Remembered(Optional<Recipe> recipe) {

    /** The same on a machine. */
    public Remembered on(Machine machine) {
        return new Remembered(recipe.map(known -> known.with(machine)));
    }

    /** Whether there is more to be remembered than a picture has room for, and so nothing is. */
    public boolean isTooLong() {
        return recipe.isPresent() && RecipeText.of(recipe.get()).isEmpty();
    }

    /** What a picture after so many iterations carries. */
    public PictureMetadata after(int iterations) {
        return recipe.map(known -> known.after(iterations)).flatMap(RecipeText::of).map(PictureMetadata::new).orElse(PictureMetadata.PLAIN);
    }
}
