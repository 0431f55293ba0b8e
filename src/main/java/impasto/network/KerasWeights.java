package impasto.network;

import impasto.network.VggWeights.Convolution;
import impasto.settings.VggLayer;
import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads VGG-19 from the HDF5 files of Keras, of any channel widths, with or without the dense layers on top: groups
 * {@code block1_conv1} … {@code block5_conv4}, alone or in a group {@code model_weights}, each with a kernel of
 * {@code 3 × 3 × inputs × outputs} ({@code block1_conv1_W_1:0} or {@code kernel:0}) and a bias.
 */
public final class KerasWeights {
    private static final int DEEPEST_GROUP = 3;

    private KerasWeights() {
    }

    /**
     * Reads the convolutions, from conv1_1 on as far as the file goes.
     *
     * @param name what the network is to be called
     * @return weights for {@link InputConvention#CAFFE}
     * @throws WeightsException when the file cannot be read, is not HDF5 or is not a VGG-19
     */
    public static VggWeights read(Path file, String name) throws WeightsException {
        WeightsAssembly assembly = new WeightsAssembly(file);
        try {
            long size = Files.size(file);
            try (HdfFile hdf = new HdfFile(file)) {
                Group root = hdf.getChildren().get("model_weights") instanceof Group nested ? nested : hdf;
                for (VggLayer layer : VggLayer.values()) {
                    String group = "block" + layer.block() + "_conv" + layer.place();
                    if (root.getChildren().get(group) instanceof Group found) {
                        readLayer(assembly, layer, found, size);
                    }
                }
            }
        } catch (WeightsException e) {
            throw e;
        } catch (IOException e) {
            throw WeightsException.unreadable(file, e);
        } catch (RuntimeException e) {
            // A damaged file makes the HDF5 reader fail in many ways, all of them unchecked.
            throw WeightsException.unusable(file, Said.of("network.unusable.no-hdf5"), e);
        } catch (OutOfMemoryError | StackOverflowError e) {
            // The reader makes room for whatever sizes a damaged header tells of.
            throw WeightsException.unusable(file, Said.of("network.unusable.no-memory"), e);
        }
        return assembly.finish(name, InputConvention.CAFFE);
    }

    private static void readLayer(WeightsAssembly assembly, VggLayer layer, Group group, long fileSize)
            throws WeightsException {
        List<Dataset> datasets = new ArrayList<>();
        collect(group, 1, datasets);
        Dataset kernel = find(assembly, layer, datasets, group.getName() + "_W", "kernel");
        Dataset bias = find(assembly, layer, datasets, group.getName() + "_b", "bias");
        List<Long> shape = shape(kernel);
        List<Long> turned = shape.size() == 4
                ? List.of(shape.get(3), shape.get(2), shape.get(0), shape.get(1)) : shape;
        assembly.checkShapes(layer, turned, shape(bias));
        int outputs = Math.toIntExact(turned.get(0));
        int inputs = Math.toIntExact(turned.get(1));
        float[] values = turn(values(assembly, layer, kernel, fileSize), outputs, inputs);
        assembly.add(layer, outputs, inputs, values, values(assembly, layer, bias, fileSize));
    }

    private static void collect(Group group, int depth, List<Dataset> into) {
        for (Node child : group.getChildren().values()) {
            if (child instanceof Dataset dataset) {
                into.add(dataset);
            } else if (child instanceof Group inner && depth < DEEPEST_GROUP) {
                collect(inner, depth + 1, into);
            }
        }
    }

    private static Dataset find(WeightsAssembly assembly, VggLayer layer, List<Dataset> datasets, String early,
            String late) throws WeightsException {
        for (Dataset dataset : datasets) {
            if (dataset.getName().startsWith(early) || dataset.getName().startsWith(late)) {
                return dataset;
            }
        }
        throw assembly.unusable("half-layer", layer, late);
    }

    private static List<Long> shape(Dataset dataset) {
        return Arrays.stream(dataset.getDimensionsAsLong()).boxed().toList();
    }

    private static float[] values(WeightsAssembly assembly, VggLayer layer, Dataset dataset, long fileSize)
            throws WeightsException {
        // Trained weights hardly compress, so that more than this is a lie that would cost memory.
        long most = dataset.getFilters().isEmpty() ? fileSize : 16 * fileSize;
        if (dataset.getSizeInBytes() > most) {
            throw assembly.unusable("larger-than-file", layer);
        }
        Object flat = dataset.getDataFlat();
        if (flat instanceof float[] floats) {
            return floats;
        }
        if (flat instanceof double[] doubles) {
            float[] floats = new float[doubles.length];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) doubles[i];
            }
            return floats;
        }
        throw assembly.unusable("no-floats", layer);
    }

    /** From height × width × inputs × outputs to outputs × inputs × height × width. */
    private static float[] turn(float[] values, int outputs, int inputs) {
        int area = Convolution.SIDE * Convolution.SIDE;
        float[] turned = new float[values.length];
        int from = 0;
        for (int tap = 0; tap < area; tap++) {
            for (int in = 0; in < inputs; in++) {
                for (int out = 0; out < outputs; out++) {
                    turned[(out * inputs + in) * area + tap] = values[from++];
                }
            }
        }
        return turned;
    }
}
