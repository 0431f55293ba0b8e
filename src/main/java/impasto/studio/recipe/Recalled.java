package impasto.studio.recipe;

import impasto.files.Names;
import impasto.image.Mask;
import impasto.image.file.PictureException;
import impasto.session.MaskStore;
import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.session.recipe.Input;
import impasto.session.recipe.Input.Role;
import impasto.session.recipe.InputFinder;
import impasto.session.recipe.Recipe;
import impasto.session.recipe.RecipeReader;
import impasto.session.recipe.RecipeText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a picture remembers, and where that is.
 *
 * @param found the pictures that it was painted from, and its network's file, as far as they were found
 * @param masks that it was painted with, as far as they are kept
 */
record Recalled(String name, RecipeText.Read read, Map<Input, PictureSource> found, Map<Input, Mask> masks) {

    /**
     * Reads what a picture remembers; empty when it remembers nothing.
     *
     * @param known further pictures that it may have been painted from
     * @param masks where masks are kept
     * @throws PictureException when it cannot be read
     */
    static Optional<Recalled> of(Path file, List<PictureSource> known, MaskStore masks) throws PictureException {
        return RecipeReader.read(file).map(read -> new Recalled(Names.of(file), read, found(read.recipe(), file, known),
                kept(read.recipe(), masks)));
    }

    private static Map<Input, Mask> kept(Recipe recipe, MaskStore store) {
        Map<Input, Mask> kept = new LinkedHashMap<>();
        for (Input input : recipe.inputs()) {
            try {
                if (isMask(input)) {
                    kept.put(input, store.read(input.name()));
                }
            } catch (PictureException painted) {
                // Anew, by the artist.
            }
        }
        return kept;
    }

    private static Map<Input, PictureSource> found(Recipe recipe, Path file, List<PictureSource> known) {
        InputFinder beside = InputFinder.around(file);
        Map<Input, PictureSource> found = new LinkedHashMap<>();
        for (Input input : all(recipe)) {
            beside.find(input).<PictureSource>map(OfFile::new)
                    .or(() -> known.stream().map(PictureSource::whole).filter(picture -> is(input, picture)).findFirst())
                    .ifPresent(picture -> found.put(input, picture.framed(input.framing())));
        }
        return found;
    }

    private static boolean is(Input input, PictureSource picture) {
        try {
            return input.sha256().isPresent() && input.sha256().get().equals(picture.sha256());
        } catch (IOException gone) {
            return false;
        }
    }

    private static List<Input> all(Recipe recipe) {
        List<Input> all = new ArrayList<>(recipe.inputs());
        recipe.network().ifPresent(all::add);
        return all;
    }

    Recipe recipe() {
        return read.recipe();
    }

    /** Where the only input of a role is. */
    Optional<PictureSource> found(Role role) {
        return recipe().inputs(role).stream().findFirst().map(found::get);
    }

    /** The file of its network; empty when it is none of the user's, or is not found. */
    Optional<Path> network() {
        return found(Role.NETWORK).filter(OfFile.class::isInstance).map(file -> ((OfFile) file).file());
    }

    /** The names of what is not found, but for masks, of which names say nothing. */
    List<String> missing() {
        return all(recipe()).stream().filter(input -> !found.containsKey(input) && !isMask(input)).map(input -> Names.plain(input.name()))
                .distinct().toList();
    }

    /** Whether masks were painted with that are not kept and have to be painted anew. */
    boolean lacksMasks() {
        return recipe().inputs().stream().anyMatch(input -> isMask(input) && !masks.containsKey(input));
    }

    /** The mask of a role and place, 0 for the only one; empty when there was none or it is not kept. */
    Optional<Mask> mask(Role role, int place) {
        return recipe().inputs(role).stream().filter(input -> input.place() == place).findFirst().map(masks::get);
    }

    private static boolean isMask(Input input) {
        return input.role() == Role.MASK || input.role() == Role.PROTECT;
    }
}
