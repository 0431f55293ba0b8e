package impasto.cli;

import impasto.image.Picture;
import impasto.image.PictureException;
import impasto.image.PictureReader;
import impasto.memory.Estimate;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.settings.SettingsException;
import impasto.settings.TransferSettings;
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

    private static final int NEVER_TOO_LARGE = 512;

    @Option(names = "--content", required = true, paramLabel = "FILE", description = "The picture to paint.")
    private Path content;

    @Option(names = "--style", required = true, arity = "1..*", paramLabel = "FILE[=WEIGHT]", hideParamSyntax = true,
            converter = StyleFileConverter.class,
            description = "The paintings to learn from; with weights, blended in those parts.")
    private List<StyleFile> styles;

    @Option(names = "--mask", paramLabel = "N=FILE", converter = MaskFileConverter.class,
            description = "Where the Nth style goes: a grey picture, white where it is painted.")
    private List<MaskFile> maskFiles = List.of();

    @Option(names = "--protect", paramLabel = "FILE",
            description = "Where the content stays as it is: a grey picture, white where it stays.")
    private Path protect;

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

    /**
     * Refuses a painting too large for this machine before its pictures are read at that size.
     *
     * @throws SettingsException when it is
     */
    void checkMemory(VggWeights network, TransferSettings settings) throws PictureException {
        if (settings.size() <= NEVER_TOO_LARGE) {
            return;
        }
        Picture shape = new PictureReader().read(content, NEVER_TOO_LARGE);
        double scale = (double) settings.size() / Math.max(shape.width(), shape.height());
        double width = Math.max(1, shape.width() * scale);
        double height = Math.max(1, shape.height() * scale);
        if (width * height * Picture.CHANNELS < Integer.MAX_VALUE) {
            Estimate.of(network, settings, (int) width, (int) height, styles.size())
                    .require(network, settings, styles.size());
        }
    }

    /** Reads them all, each no larger than the run needs it. */
    Pictures read(TransferSettings settings, Optional<Path> start, CommandLine commandLine) throws PictureException {
        Map<Integer, Path> masks = masks(commandLine);
        int size = settings.size();
        int styleSize = settings.styleSide();
        try {
            PictureReader reader = new PictureReader(note -> Errors.say(commandLine.getErr(), note));
            Picture photo = reader.read(content, size);
            List<Style> read = new ArrayList<>();
            for (StyleFile style : styles) {
                Path mask = masks.get(read.size() + 1);
                read.add(new Style(reader.read(style.file(), styleSize), mask(reader, mask, size)));
            }
            // Not enlarged, so that its own size is known.
            Optional<Picture> first = start.isEmpty() ? Optional.empty()
                    : Optional.of(reader.readShrunk(start.get(), size).picture());
            return Pictures.prepared(settings, photo, read, first,
                    mask(reader, protect, size));
        } catch (SettingsException wrong) {
            throw wrong;
        } catch (IllegalArgumentException tooLarge) {
            throw new ParameterException(commandLine,
                    "--size is " + size + ", more than a picture can have: choose a smaller one", tooLarge);
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

    private static Optional<Picture> mask(PictureReader reader, Path file, int size) throws PictureException {
        return file == null ? Optional.empty() : Optional.of(reader.readMask(file, size));
    }
}
