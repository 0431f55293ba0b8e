package impasto.cli;

import impasto.cli.RunRequest.Input;
import impasto.cli.RunRequest.Masked;
import impasto.engine.Job;
import impasto.engine.Sources;
import impasto.engine.Sources.Source;
import impasto.image.file.PictureException;
import impasto.image.file.PictureReader;
import impasto.network.VggWeights;
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

    PictureOptions() {}

    /** As if these were given. @param protect null for none */
    PictureOptions(Path content, List<StyleFile> styles, List<MaskFile> masks, Path protect) {
        this.content = content;
        this.styles = styles;
        this.maskFiles = masks;
        this.protect = protect;
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
        List<Input> paintings = new ArrayList<>();
        for (StyleFile style : styles) {
            paintings.add(Input.of(style.file()));
        }
        List<Masked> masks = new ArrayList<>();
        for (MaskFile mask : maskFiles) {
            masks.add(new Masked(mask.style(), Input.of(mask.file())));
        }
        return new RunRequest(setup, networkSha256, Input.of(content), paintings, masks,
                protect == null ? Optional.empty() : Optional.of(Input.of(protect)),
                start.isEmpty() ? Optional.empty() : Optional.of(Input.of(start.get())), out);
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
            paintings.add(new Sources.StyleSource(side -> reader.read(style.file(), side),
                    mask(reader, masks.get(paintings.size() + 1))));
        }
        try {
            return Job.read(network, settings, new Sources(side -> reader.read(content, side), paintings,
                    start.map(file -> side -> reader.readShrunk(file, side).picture()), mask(reader, protect)));
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
