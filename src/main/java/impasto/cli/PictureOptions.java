package impasto.cli;

import impasto.cli.RunRequest.Masked;
import impasto.engine.Job;
import impasto.engine.Sources;
import impasto.engine.Sources.Source;
import impasto.image.Framing;
import impasto.image.file.PictureException;
import impasto.image.file.PictureReader;
import impasto.network.VggWeights;
import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.session.recipe.Input;
import impasto.session.recipe.Input.Role;
import impasto.settings.SettingsException;
import impasto.settings.Setup;
import impasto.settings.TransferSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The pictures that a run reads. */
final class PictureOptions {

    @Option(names = "--content", paramLabel = "FILE", description = "The picture to paint.")
    private Path content;

    @Option(names = "--style", arity = "1..*", paramLabel = "FILE[=WEIGHT]", hideParamSyntax = true,
            converter = StyleFileConverter.class,
            description = "The paintings to learn from; with weights, blended in those parts.")
    private List<StyleFile> styles = List.of();

    @Option(names = "--mask", paramLabel = "N=FILE", converter = MaskFileConverter.class,
            description = "Where the Nth style goes: a grey picture, white where it is painted.")
    private List<MaskFile> maskFiles = List.of();

    @Option(names = "--protect", paramLabel = "FILE",
            description = "Where the content stays as it is: a grey picture, white where it stays.")
    private Path protect;

    private Framing contentFraming = Framing.WHOLE;
    private List<Framing> styleFramings = List.of();
    private Framing startFraming = Framing.WHOLE;

    PictureOptions() {}

    /** As if these were given. @param protect null for none */
    PictureOptions(Path content, List<StyleFile> styles, List<MaskFile> masks, Path protect) {
        this.content = content;
        this.styles = styles;
        this.maskFiles = masks;
        this.protect = protect;
    }

    /** Takes parts of the pictures. @param styles of as many of them as there are */
    PictureOptions framed(Framing ofContent, List<Framing> ofStyles, Framing ofStart) {
        contentFraming = ofContent;
        styleFramings = List.copyOf(ofStyles);
        startFraming = ofStart;
        return this;
    }

    /** The options that must be there and are not. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (content == null) {
            missing.add("--content");
        }
        if (styles.isEmpty()) {
            missing.add("--style");
        }
        return missing;
    }

    /** As a run is asked for. */
    RunRequest request(Setup setup, Optional<String> networkSha256, Optional<Path> start, Path out) throws IOException {
        List<RunRequest.Input> paintings = new ArrayList<>();
        for (StyleFile style : styles) {
            paintings.add(RunRequest.Input.of(style.file()));
        }
        List<Masked> masks = new ArrayList<>();
        for (MaskFile mask : maskFiles) {
            masks.add(new Masked(mask.style(), RunRequest.Input.of(mask.file())));
        }
        return new RunRequest(setup, networkSha256, RunRequest.Input.of(content), paintings, masks,
                protect == null ? Optional.empty() : Optional.of(RunRequest.Input.of(protect)),
                start.isEmpty() ? Optional.empty() : Optional.of(RunRequest.Input.of(start.get())), out);
    }

    /** What is given; empty when it is not. */
    Optional<Path> content() {
        return Optional.ofNullable(content);
    }

    List<StyleFile> styles() {
        return styles;
    }

    List<MaskFile> masks() {
        return maskFiles;
    }

    Optional<Path> protect() {
        return Optional.ofNullable(protect);
    }

    /** What the painting remembers of these files, all of which are read. */
    List<Input> inputs(Optional<Path> start) throws IOException {
        List<Input> inputs = new ArrayList<>(List.of(Input.of(Role.CONTENT, 0, content).framed(contentFraming)));
        for (StyleFile style : styles) {
            int place = inputs.size();
            inputs.add(Input.of(Role.STYLE, place, style.file()).framed(styleFraming(place - 1)));
        }
        for (MaskFile mask : maskFiles) {
            inputs.add(Input.of(Role.MASK, mask.style(), mask.file()));
        }
        if (protect != null) {
            inputs.add(Input.of(Role.PROTECT, 0, protect));
        }
        if (start.isPresent()) {
            inputs.add(Input.of(Role.START, 0, start.get()).framed(startFraming));
        }
        return inputs;
    }

    private Framing styleFraming(int index) {
        return index < styleFramings.size() ? styleFramings.get(index) : Framing.WHOLE;
    }

    /** A style's file and its weight in the blend. */
    record StyleFile(Path file, double weight) {}

    /** A mask's file and the number of its style, from 1. */
    record MaskFile(int style, Path file) {}

    /** The files that are read, with the options that name them. */
    List<NamedFile> files() {
        List<NamedFile> files = new ArrayList<>();
        files.add(new NamedFile("--content", content));
        styles.forEach(style -> files.add(new NamedFile("--style", style.file())));
        maskFiles.forEach(mask -> files.add(new NamedFile("--mask", mask.file())));
        if (protect != null) {
            files.add(new NamedFile("--protect", protect));
        }
        return files;
    }

    /** The settings with the styles' weights in them. */
    TransferSettings blended(TransferSettings settings) {
        return settings.withWeights(settings.weights().withBlend(styles.stream().map(StyleFile::weight).toList()));
    }

    /** Reads them all, each no larger than the run needs it. */
    Job read(VggWeights network, TransferSettings settings, Optional<Path> start, CommandLine commandLine)
            throws PictureException {
        Map<Integer, Path> masks = masks(commandLine);
        PictureReader reader = new PictureReader(note -> Errors.say(commandLine.getErr(), note.english()));
        List<Sources.StyleSource> paintings = new ArrayList<>();
        for (StyleFile style : styles) {
            PictureSource painting = new OfFile(style.file()).framed(styleFraming(paintings.size()));
            paintings.add(new Sources.StyleSource(side -> painting.read(reader, side),
                    mask(reader, masks.get(paintings.size() + 1))));
        }
        try {
            PictureSource photo = new OfFile(content).framed(contentFraming);
            return Job.read(network, settings, new Sources(side -> photo.read(reader, side), paintings, start.map(file -> side ->
                    new OfFile(file).framed(startFraming).readShrunk(reader, side).picture()), mask(reader, protect)));
        } catch (SettingsException wrong) {
            throw wrong;
        } catch (IllegalArgumentException tooLarge) {
            throw new ParameterException(commandLine,
                    "--size is " + settings.size() + ", more than a picture can have: choose a smaller one", tooLarge);
        }
    }

    private Map<Integer, Path> masks(CommandLine commandLine) {
        Map<Integer, Path> masks = new HashMap<>();
        for (MaskFile mask : maskFiles) {
            if (mask.style() < 1 || mask.style() > styles.size()) {
                throw new ParameterException(commandLine, "--mask is for style " + mask.style() + ", but there "
                        + (styles.size() == 1 ? "is 1 style" : "are " + styles.size() + " styles"));
            }
            if (masks.put(mask.style(), mask.file()) != null) {
                throw new ParameterException(commandLine, "--mask is there twice for style " + mask.style() + ": give it once");
            }
        }
        return masks;
    }

    private static Optional<Source> mask(PictureReader reader, Path file) {
        return Optional.ofNullable(file).map(found -> side -> reader.readMask(found, side));
    }
}
