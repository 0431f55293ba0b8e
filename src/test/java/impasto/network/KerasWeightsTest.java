package impasto.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.network.VggWeights.Convolution;
import impasto.settings.VggLayer;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KerasWeightsTest {
    private static final Path REFERENCE = Path.of("src/test/resources/impasto/reference");
    private static final Path NARROW = REFERENCE.resolve("narrow-vgg19-keras.h5");

    @TempDir
    Path folder;

    @Test
    void allSixteenLayersComeWithTheirWidths() throws Exception {
        VggWeights weights = KerasWeights.read(NARROW, "narrow");
        assertEquals("narrow", weights.name());
        assertEquals(InputConvention.CAFFE, weights.convention());
        assertEquals(VggLayer.CONV5_4, weights.deepest());
        List<Integer> widths = List.of(8, 16, 24, 32, 32);
        weights.layers().forEach((layer, convolution) ->
                assertEquals(widths.get(layer.block() - 1), convolution.outputs(), layer.toString()));
    }

    @Test
    void kernelsAreTurnedFromTheLayoutOfKeras() throws Exception {
        Convolution layer = KerasWeights.read(NARROW, "narrow").layers().get(VggLayer.CONV3_1);
        try (HdfFile raw = new HdfFile(NARROW)) {
            float[][][][] kernel = (float[][][][]) raw.getDatasetByPath("block3_conv1/block3_conv1_W_1:0").getData();
            for (int[] at : new int[][] {{0, 0, 0, 0}, {0, 1, 5, 20}, {1, 0, 5, 20}, {2, 1, 15, 23}, {2, 2, 0, 7}}) {
                assertEquals(kernel[at[0]][at[1]][at[2]][at[3]],
                        layer.kernel()[((at[3] * 16 + at[2]) * 3 + at[0]) * 3 + at[1]], Arrays.toString(at));
            }
            assertArrayEquals((float[]) raw.getDatasetByPath("block3_conv1/block3_conv1_b_1:0").getData(), layer.bias());
        }
    }

    @Test
    void aHeaderThatTellsOfMoreThanMemoryHoldsIsRefused() throws Exception {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(NARROW)).order(ByteOrder.LITTLE_ENDIAN);
        int root = (int) bytes.getLong(64);
        bytes.putInt(root + 8, Integer.MAX_VALUE - 8);
        Path file = Files.write(folder.resolve("large.h5"), bytes.array());
        String sentence = assertThrows(WeightsException.class, () -> KerasWeights.read(file, "x")).getMessage();
        assertTrue(sentence.startsWith("large.h5 cannot be used as a network because it tells of more than the memory"), sentence);
    }

    /** The figures are those of {@code expected.json} for {@code caffe-max}. */
    @Test
    void theFirstLayerGivesTheFeaturesOfTheReference() throws Exception {
        Convolution layer = KerasWeights.read(NARROW, "narrow").layers().get(VggLayer.CONV1_1);
        BufferedImage content = ImageIO.read(REFERENCE.resolve("content-64x48.png").toFile());
        assertEquals(14.164554085202518, feature(layer, content, 0), 1e-3);
        assertEquals(0, feature(layer, content, 4915), 1e-3);
        assertEquals(12.622237664601766, feature(layer, content, 9830), 1e-3);
        assertEquals(62.57025601896644, feature(layer, content, 24575), 1e-3);
    }

    private static double feature(Convolution layer, BufferedImage image, int index) {
        int width = image.getWidth();
        int area = width * image.getHeight();
        int channel = index / area;
        double sum = layer.bias()[channel];
        for (int tap = 0; tap < 9; tap++) {
            int x = index % width + tap % 3 - 1;
            int y = index % area / width + tap / 3 - 1;
            if (x < 0 || y < 0 || x >= width || y >= image.getHeight()) {
                continue;
            }
            int rgb = image.getRGB(x, y);
            double[] blueGreenRed = {(rgb & 255) - 103.939, (rgb >> 8 & 255) - 116.779, (rgb >> 16 & 255) - 123.68};
            for (int in = 0; in < 3; in++) {
                sum += blueGreenRed[in] * layer.kernel()[(channel * 3 + in) * 9 + tap];
            }
        }
        return Math.max(0, sum);
    }

    @Test
    void theLaterLayoutOfKerasIsReadAndTheDenseLayersAreIgnored() throws Exception {
        Path file = write(root -> {
            WritableGroup model = root.putGroup("model_weights");
            WritableGroup layer = model.putGroup("block1_conv1").putGroup("block1_conv1");
            float[][][][] kernel = new float[3][3][3][2];
            kernel[2][0][1][1] = 7;
            layer.putDataset("kernel:0", kernel);
            layer.putDataset("bias:0", new double[] {1, 2});
            model.putGroup("fc1").putDataset("fc1_W_1:0", new float[4][4]);
        });
        VggWeights weights = KerasWeights.read(file, "later");
        assertEquals(VggLayer.CONV1_1, weights.deepest());
        assertEquals(7, weights.layers().get(VggLayer.CONV1_1).kernel()[(3 + 1) * 9 + 6]);
        assertArrayEquals(new float[] {1, 2}, weights.layers().get(VggLayer.CONV1_1).bias());
    }

    @Test
    void filesThatAreNoVgg19AreRefused() throws Exception {
        assertRefused(write(root -> root.putDataset("temperatures", new double[] {1, 2})), "none of the layers");
        assertRefused(write(root -> layer(root, "block1_conv2", new float[3][3][3][2], 2)), "conv1_1 is missing");
        assertRefused(write(root -> layer(root, "block1_conv1", new float[5][5][3][2], 2)), "3 × 3");
        assertRefused(write(root -> layer(root, "block1_conv1", new float[2][3][3][3], 2)), "3 × 3");
        assertRefused(write(root -> layer(root, "block1_conv1", new float[3][3], 2)), "3 × 3");
        assertRefused(write(root -> layer(root, "block1_conv1", new float[3][3][3][2], 3)), "bias");
        assertRefused(write(root -> layer(root, "block1_conv1", new float[3][3][4][2], 2)), "takes 4 channels");
        assertRefused(write(root -> layer(root, "block1_conv1", new int[3][3][3][2], 2)), "floating-point");
        assertRefused(write(root -> root.putGroup("block1_conv1")), "no kernel");
    }

    @Test
    void filesThatAreNotWholeHdf5AreRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("text.h5"), "not a network");
        assertRefused(text, "not a whole HDF5 file");
        byte[] narrow = Files.readAllBytes(NARROW);
        for (int length : new int[] {0, 20, 100, 5000, narrow.length / 2, narrow.length - 1000}) {
            Path cut = Files.write(folder.resolve("cut" + length + ".h5"), Arrays.copyOf(narrow, length));
            assertRefused(cut, "");
        }
        assertRefused(folder.resolve("nothing.h5"), "");
    }

    private static void layer(WritableHdfFile root, String name, Object kernel, int biases) {
        WritableGroup layer = root.putGroup(name);
        layer.putDataset(name + "_W_1:0", kernel);
        layer.putDataset(name + "_b_1:0", new float[biases]);
    }

    private Path write(Consumer<WritableHdfFile> content) throws Exception {
        Path file = Files.createTempFile(folder, "made", ".h5");
        Files.delete(file);
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            content.accept(hdf);
        }
        return file;
    }

    private static void assertRefused(Path file, String why) {
        WeightsException refusal = assertThrows(WeightsException.class, () -> KerasWeights.read(file, "x"));
        assertTrue(refusal.getMessage().startsWith(file.getFileName() + " cannot be "), refusal::getMessage);
        assertTrue(refusal.getMessage().contains(why), refusal::getMessage);
    }
}
