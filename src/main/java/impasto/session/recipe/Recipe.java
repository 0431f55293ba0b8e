package impasto.session.recipe;

import impasto.image.Framing;
import impasto.log.ProgramVersion;
import impasto.network.Networks;
import impasto.session.recipe.Input.Role;
import impasto.settings.Setup;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a picture was made of and how.
 *
 * @param program that painted it, with its version
 * @param setup its settings; a network of the user's by the name of its file, without folder; previews and snapshots are no part of
 *     it, since they change nothing of the picture
 * @param networkSha256 of the network's file, 64 hexadecimal digits in lower case; empty when that is not known
 * @param machine what computed it
 * @param iterations that the picture had had
 * @param quality of its JPEG, 0 to 100; empty for what is none
 * @param inputs what it was painted from; none where they are left out
 */
public record Recipe(String program, Setup setup, Optional<String> networkSha256, Machine machine, int iterations, OptionalInt quality,
        List<Input> inputs) {

    public Recipe {
        setup = Setup.of(setup.transfer(), bare(setup.network()));
        inputs = List.copyOf(inputs);
    }

    /** One of a picture of which the settings are known, but not what else it was painted with and from. */
    public static Recipe of(Setup setup, int iterations) {
        return new Recipe(ProgramVersion.name(), setup, Optional.empty(), Machine.UNKNOWN, iterations, OptionalInt.empty(), List.of());
    }

    /** A network's name without the folder that its file lies in, on whatever platform. */
    private static String bare(String network) {
        String name = network.substring(Math.max(network.lastIndexOf('/'), network.lastIndexOf('\\')) + 1);
        return name.isBlank() ? Setup.SMALL : name;
    }

    /** The same picture after so many iterations. */
    public Recipe after(int done) {
        return new Recipe(program, setup, networkSha256, machine, done, quality, inputs);
    }

    /** The same on a machine. */
    public Recipe with(Machine other) {
        return new Recipe(program, setup, networkSha256, other, iterations, quality, inputs);
    }

    /** The same with other settings. */
    public Recipe with(Setup other) {
        return new Recipe(program, other, networkSha256, machine, iterations, quality, inputs);
    }

    /** The same as a JPEG of this quality; empty for what is none. */
    public Recipe with(OptionalInt jpegQuality) {
        return new Recipe(program, setup, networkSha256, machine, iterations, jpegQuality, inputs);
    }

    /** The same without names and sums of what it was painted from. */
    public Recipe withoutInputs() {
        return new Recipe(program, setup, networkSha256, machine, iterations, quality, List.of());
    }

    /** The inputs of a role, by their place. */
    public List<Input> inputs(Role role) {
        return Stream.concat(inputs.stream(), network().stream()).filter(input -> input.role() == role)
                .sorted((one, other) -> Integer.compare(one.place(), other.place())).toList();
    }

    /** The network, when it is a file of the user's. */
    public Optional<Input> network() {
        return setup.network().equals(Networks.SMALL) || setup.network().equals(Networks.VGG19) ? Optional.empty()
                : Optional.of(new Input(Role.NETWORK, 0, setup.network(), networkSha256, Framing.WHOLE));
    }
}
