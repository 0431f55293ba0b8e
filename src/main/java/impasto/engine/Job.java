package impasto.engine;

import impasto.image.Picture;
import impasto.image.Sides;
import impasto.image.file.PictureException;
import impasto.memory.MemoryEstimate;
import impasto.network.VggWeights;
import impasto.preparation.Colouring;
import impasto.preparation.Pictures;
import impasto.run.LeftRun;
import impasto.settings.Colour;
import impasto.settings.SettingsException;
import impasto.settings.TransferSettings;
import impasto.settings.VggLayer;
import impasto.transfer.Fit;
import impasto.transfer.StyleTransfer;
import impasto.words.Saying;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to be painted: settings, network and pictures that go together. */
public final class Job {

    private static final int NEVER_TOO_LARGE = 512;

    private final VggWeights network;
    private final TransferSettings settings;
    private final Pictures pictures;
    private final Optional<LeftRun> left;

    private Job(VggWeights network, TransferSettings settings, Pictures pictures, Optional<LeftRun> left) {
        this.network = network;
        this.settings = settings;
        this.pictures = pictures;
        this.left = left;
    }

    /**
     * Reads the pictures, at the sizes that the run works on.
     *
     * @throws PictureException when one cannot be read
     * @throws SettingsException when the settings do not fit the network or the pictures, or memory will not be enough
     * @throws IllegalArgumentException when no array holds a picture of that size
     */
    public static Job read(VggWeights network, TransferSettings settings, Sources sources) throws PictureException {
        requireMemory(network, settings, sources);
        Pictures pictures = sources.read(settings);
        Fit.check(network, settings, pictures);
        return new Job(network, settings, pictures, Optional.empty());
    }

    /** The same from where its run was left. */
    public Job goingOn(LeftRun from) {
        return new Job(network, settings, pictures, Optional.of(from));
    }

    /** Refuses a painting too large for this machine before its pictures are read at that size. */
    private static void requireMemory(VggWeights network, TransferSettings settings, Sources sources)
            throws PictureException {
        if (settings.size() > NEVER_TOO_LARGE) {
            Sides painting = sources.content().read(NEVER_TOO_LARGE).sides().fitted(settings.size());
            int styles = sources.styles().size();
            if ((double) painting.width() * painting.height() * Picture.CHANNELS < Integer.MAX_VALUE) {
                MemoryEstimate.of(network, settings, painting.width(), painting.height(), styles)
                        .require(network, settings, styles);
            }
        }
    }

    /** The layers of the network that settings look at. */
    public static Set<VggLayer> layers(TransferSettings settings) {
        return Fit.layers(settings);
    }

    /** The network that judges. */
    public VggWeights network() {
        return network;
    }

    public TransferSettings settings() {
        return settings;
    }

    Pictures pictures() {
        return pictures;
    }

    Optional<LeftRun> left() {
        return left;
    }

    /** What is painted, in the painting's size. */
    public Picture content() {
        return pictures.content();
    }

    /** The picture that the first iteration finds; one that was left is of the size that it had come to. */
    public Picture start() {
        return left.map(LeftRun::picture).orElseGet(pictures::start);
    }

    /** The sides of the styles as they are learnt from. */
    public List<Sides> styles() {
        return pictures.styles().stream().map(style -> style.picture().sides()).toList();
    }

    /** How many iterations its run has over all its stages. */
    public int iterations() {
        return left.map(from -> from.done() + from.iterations()).orElseGet(() -> StyleTransfer.iterations(settings, pictures));
    }

    /** What it asks for that nothing comes of, a sentence for each, in small letters and without a full stop. */
    public List<Saying> contradictions() {
        return Contradictions.of(settings, network, pictures);
    }

    /** The run's picture in the colours that are asked for. */
    public Picture finished(Picture painted) {
        return coloured(settings.colour(), painted, content());
    }

    /** A painting in the colours that are asked for; quick enough to follow a slider. */
    public static Picture coloured(Colour colour, Picture painting, Picture content) {
        return Colouring.ofPainting(colour, painting, content);
    }
}
