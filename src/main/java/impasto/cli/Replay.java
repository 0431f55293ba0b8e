package impasto.cli;

import impasto.cli.PictureOptions.MaskFile;
import impasto.cli.PictureOptions.StyleFile;
import impasto.cli.StylizeCommand.Order;
import impasto.files.Names;
import impasto.image.Framing;
import impasto.session.recipe.Input;
import impasto.session.recipe.Input.Role;
import impasto.session.recipe.InputFinder;
import impasto.session.recipe.Recipe;
import impasto.settings.Setup;
import impasto.settings.Start;
import impasto.settings.TransferSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Puts together what a picture remembers, what is found of it and what options say instead. */
final class Replay {

    private final Recipe recipe;
    private final String name;
    private final InputFinder finder;
    private final List<String> notes = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private final Set<String> options = new LinkedHashSet<>();

    /** @param name of the picture */
    Replay(Recipe recipe, String name, InputFinder finder) {
        this.recipe = recipe;
        this.name = name;
        this.finder = finder;
    }

    /**
     * What is to be painted; not to be used when something is {@link #wrong}.
     *
     * @param given the pictures that options name
     * @param setup the recipe's with what options change
     * @param start that an option names
     * @param otherNetwork whether an option names the network
     */
    Order order(PictureOptions given, Setup setup, Optional<Path> start, boolean otherNetwork) {
        Optional<Path> content = one(Role.CONTENT, given.content(), "--content", true);
        List<Framing> parts = new ArrayList<>();
        List<StyleFile> styles = styles(given.styles(), setup.transfer(), parts);
        List<MaskFile> masks = masks(given.masks());
        Optional<Path> protect = one(Role.PROTECT, given.protect(), "--protect", false);
        Optional<Path> first = setup.transfer().start() == Start.PICTURE ? one(Role.START, start, "--init", true) : Optional.empty();
        String network = recipe.network().isPresent() && !otherNetwork
                ? found(recipe.network().get(), "--network").map(Path::toString).orElse(Setup.SMALL) : setup.network();
        PictureOptions pictures = new PictureOptions(content.orElse(null), styles, masks, protect.orElse(null))
                .framed(part(Role.CONTENT, given.content()), parts, part(Role.START, start));
        return new Order(pictures, setup.withNetwork(network).withTransfer(pictures.blended(setup.transfer())), first,
                Optional.empty(), OptionalInt.empty(), otherNetwork ? Optional.empty() : recipe.networkSha256());
    }

    private Optional<Path> one(Role role, Optional<Path> given, String option, boolean needed) {
        Optional<Input> input = recipe.inputs(role).stream().findFirst();
        if (given.isPresent()) {
            input.ifPresent(known -> compare(known, given.get()));
            return given;
        }
        if (input.isEmpty() && needed) {
            options.add(option);
        }
        return input.flatMap(known -> found(known, option));
    }

    private List<StyleFile> styles(List<StyleFile> given, TransferSettings settings, List<Framing> parts) {
        List<Input> inputs = recipe.inputs(Role.STYLE);
        List<Double> blend = settings.weights().blend();
        List<StyleFile> styles = new ArrayList<>();
        if (given.isEmpty()) {
            for (Input input : inputs) {
                int place = styles.size();
                found(input, "--style").ifPresent(file -> styles.add(new StyleFile(file, place < blend.size() ? blend.get(place) : 1)));
                parts.add(input.framing());
            }
            if (inputs.isEmpty()) {
                options.add("--style");
            }
            return styles;
        }
        // Paintings that are named without weights have those that they had.
        boolean weighed = given.size() != blend.size() || given.stream().anyMatch(style -> style.weight() != 1);
        for (StyleFile style : given) {
            int place = styles.size();
            if (place < inputs.size()) {
                compare(inputs.get(place), style.file());
                parts.add(inputs.get(place).is(style.file()) ? inputs.get(place).framing() : Framing.WHOLE);
            }
            styles.add(weighed ? style : new StyleFile(style.file(), blend.get(place)));
        }
        return styles;
    }

    private List<MaskFile> masks(List<MaskFile> given) {
        List<MaskFile> masks = new ArrayList<>(given);
        for (Input input : recipe.inputs(Role.MASK)) {
            Optional<MaskFile> instead = given.stream().filter(mask -> mask.style() == input.place()).findFirst();
            if (instead.isPresent()) {
                compare(input, instead.get().file());
            } else {
                found(input, "--mask").ifPresent(file -> masks.add(new MaskFile(input.place(), file)));
            }
        }
        return masks;
    }

    private Optional<Path> found(Input input, String option) {
        Optional<Path> file = finder.find(input);
        if (file.isEmpty()) {
            lost.add(Names.plain(input.name()));
            options.add(option);
        }
        return file;
    }

    private void compare(Input input, Path given) {
        if (input.sha256().isPresent() && !input.is(given)) {
            notes.add(Names.of(given) + " is not the " + Names.plain(input.name()) + " that " + name
                    + " was painted from: the painting will differ");
        }
    }

    /** Of a picture that is the one that was painted from, the same part. */
    private Framing part(Role role, Optional<Path> given) {
        return recipe.inputs(role).stream().findFirst().filter(input -> given.isEmpty() || input.is(given.get())).map(Input::framing)
                .orElse(Framing.WHOLE);
    }

    /** What is to be said about what options name. */
    List<String> notes() {
        return notes;
    }

    /** What is missing, in a sentence; empty when nothing is. */
    String wrong() {
        if (options.isEmpty()) {
            return "";
        }
        String ways = WrongUse.joined(List.copyOf(options), " and ");
        return lost.isEmpty() ? name + " does not say what it was painted from: give " + ways
                : name + " was painted from " + WrongUse.joined(lost, " and ") + ", not to be found beside it or in the current folder: give "
                        + ways;
    }
}
