package impasto.cli;

import impasto.files.Names;
import impasto.image.file.PictureException;
import impasto.network.NetworkStore;
import impasto.session.NamePattern;
import impasto.session.recipe.InputFinder;
import impasto.session.recipe.Recipe;
import impasto.session.recipe.RecipeReader;
import impasto.session.recipe.RecipeText;
import impasto.settings.Setup;
import impasto.settings.catalogue.Catalogue;
import impasto.settings.catalogue.Group;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code impasto replay}: a picture painted anew from what it remembers. */
@Command(
        name = "replay",
        description = {"Paints a picture anew as it was painted, from what it remembers; options change what they name.",
            "What it was painted from is looked for beside it and in the current folder, and taken when it holds what it held;"
                    + " what is not found is to be named."},
        customSynopsis = "impasto replay FILE [OPTION]...",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class ReplayCommand extends StylizeCommand {

    @Parameters(paramLabel = "FILE", description = "The picture that was painted.")
    private Path picture;

    /** @param store the downloaded network, asked for when a run begins */
    ReplayCommand(Supplier<NetworkStore> store) {
        super(store);
    }

    @Override
    public Integer call() throws IOException {
        check();
        Recipe recipe = recipe();
        machine.like(recipe.machine());
        if (quality == null && recipe.quality().isPresent()) {
            quality = recipe.quality().getAsInt();
        }
        if (out == null) {
            out = beside();
        }
        Setup begun = isGiven("--preset") ? recipe.setup().withTransfer(options.preset()) : recipe.setup();
        Replay replay = new Replay(recipe, Names.of(picture), InputFinder.around(picture));
        Order order = replay.order(sources, options.setup(begun), options.startFile(), isGiven(Catalogue.NETWORK.option().orElseThrow().name()));
        replay.notes().forEach(sentence -> Errors.say(err(), sentence));
        require(replay.wrong().isEmpty(), replay.wrong());
        OptionalInt until = recipe.iterations() == 0 || changesAnything() ? OptionalInt.empty() : OptionalInt.of(recipe.iterations());
        return run(new Order(order.pictures(), order.setup(), order.start(), Optional.empty(), until, order.networkSha256()));
    }

    private Recipe recipe() throws PictureException {
        RecipeText.Read read = RecipeReader.read(picture).orElseThrow(() -> new ParameterException(spec.commandLine(),
                Names.of(picture) + " does not remember how it was painted: it is not Impasto's, or was written without that"));
        if (read.newer()) {
            Errors.say(err(), Names.of(picture) + " was painted by a newer Impasto: what this one does not know is left out");
        }
        if (!read.lost().isEmpty()) {
            Errors.say(err(), "of what " + Names.of(picture) + " remembers this cannot be read, and is as usual: "
                    + String.join(", ", read.lost()));
        }
        return read.recipe();
    }

    /** Whether more is asked for than the picture as it was. */
    private boolean changesAnything() {
        return Stream.concat(Stream.of("--preset"), Catalogue.OPTIONS.stream().filter(setting -> setting.group() != Group.SNAPSHOTS)
                .map(setting -> setting.option().orElseThrow().name())).anyMatch(this::isGiven);
    }

    private boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    /** A file that is not there yet, beside the picture. */
    private Path beside() {
        String name = picture.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean written = ending.toLowerCase(Locale.ROOT).matches("png|jpe?g|tiff?");
        return NamePattern.free(picture.toAbsolutePath().getParent(), NamePattern.stem(name) + "-again", written ? ending : "png");
    }

    @Override
    List<NamedFile> spared() {
        return List.of(new NamedFile("the picture", picture));
    }
}
