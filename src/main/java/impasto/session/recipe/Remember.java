package impasto.session.recipe;

import java.util.Locale;
import java.util.Optional;

/** How much of its recipe a picture carries. */
public enum Remember {
    /** All of it. */
    ALL,
    /** All but the names and sums of the pictures it was painted from. */
    SETTINGS,
    /** Nothing. */
    NONE;

    /** What of a recipe a picture is to carry; empty for nothing. */
    public Optional<Recipe> of(Recipe recipe) {
        return switch (this) {
            case ALL -> Optional.of(recipe);
            case SETTINGS -> Optional.of(recipe.withoutInputs());
            case NONE -> Optional.empty();
        };
    }

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
