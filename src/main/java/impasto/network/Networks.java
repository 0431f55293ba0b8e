package impasto.network;

import impasto.files.Sha256;
import impasto.settings.Setup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Turns a user's choice of network into its weights. */
public final class Networks {
    /** The choice of the network inside the program. */
    public static final String SMALL = Setup.SMALL;
    /** The choice of the downloaded network trained on ImageNet. */
    public static final String VGG19 = "vgg19";

    private static final String SMALL_NAME = "vgg19-small";
    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    private static final int SAFETENSORS_BRACE = 8;

    private final NetworkStore store;

    /** @param store where the downloaded network lies */
    public Networks(NetworkStore store) {
        this.store = store;
    }

    /**
     * Loads a network.
     *
     * @param choice {@link #SMALL}, {@link #VGG19} or the path of a Keras .h5 or .safetensors file; a file whose name
     *     is one of the two words needs a folder before it
     * @return weights named {@code vgg19-small}, {@code vgg19} or as the file is
     * @throws WeightsException when the network is not there or is not a VGG-19
     */
    public VggWeights load(String choice) throws WeightsException {
        return switch (choice) {
            case SMALL -> small();
            case VGG19 -> downloaded();
            default -> read(path(choice));
        };
    }

    /**
     * The network inside the program.
     *
     * @throws WeightsException when the program's own file is damaged
     */
    public static VggWeights small() throws WeightsException {
        try (InputStream stream = Networks.class.getResourceAsStream("/impasto/vgg19-small.safetensors")) {
            if (stream == null) {
                throw new WeightsException(Said.of("network.small-missing"));
            }
            byte[] bytes = stream.readAllBytes();
            return SafetensorsWeights.read(ByteBuffer.wrap(bytes), SMALL_NAME).from(Sha256.of(bytes));
        } catch (WeightsException e) {
            throw e;
        } catch (IOException e) {
            throw new WeightsException(Said.of("network.small-unreadable"), e);
        }
    }

    /**
     * Reads a file of the user's, of the kind that its first bytes or else its ending say.
     *
     * @return weights named as the file
     * @throws WeightsException when the file is not there or is not a VGG-19
     */
    public static VggWeights read(Path file) throws WeightsException {
        VggWeights weights = read(file, WeightsException.nameOf(file));
        try {
            return weights.from(Sha256.of(file));
        } catch (IOException e) {
            throw WeightsException.unreadable(file, e);
        }
    }

    private VggWeights downloaded() throws WeightsException {
        String sum = store.verified();
        return read(store.path(), VGG19).from(sum);
    }

    private static VggWeights read(Path file, String name) throws WeightsException {
        if (Files.isDirectory(file)) {
            throw new WeightsException(Said.of("network.folder", WeightsException.nameOf(file)));
        }
        if (!Files.isRegularFile(file)) {
            throw new WeightsException(Said.of("network.missing", WeightsException.nameOf(file), SMALL, VGG19));
        }
        byte[] start = start(file);
        String ending = file.toString().toLowerCase(Locale.ROOT);
        if (start.length >= HDF5.length && Arrays.equals(HDF5, 0, HDF5.length, start, 0, HDF5.length)) {
            return KerasWeights.read(file, name);
        }
        if (start.length > SAFETENSORS_BRACE && start[SAFETENSORS_BRACE] == '{' || ending.endsWith(".safetensors")) {
            return SafetensorsWeights.read(file, name);
        }
        if (ending.endsWith("h5") || ending.endsWith(".hdf5")) {
            return KerasWeights.read(file, name);
        }
        throw WeightsException.unusable(file, Said.of("network.unusable.neither"), null);
    }

    private static byte[] start(Path file) throws WeightsException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(SAFETENSORS_BRACE + 1);
        } catch (IOException e) {
            throw WeightsException.unreadable(file, e);
        }
    }

    private static Path path(String choice) throws WeightsException {
        try {
            return Path.of(choice);
        } catch (InvalidPathException e) {
            throw new WeightsException(Said.of("network.unknown", choice, SMALL, VGG19), e);
        }
    }
}
