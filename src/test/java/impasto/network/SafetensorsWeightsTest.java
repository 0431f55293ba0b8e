package impasto.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.network.VggWeights.Convolution;
import impasto.settings.VggLayer;
import impasto.vgg.SafetensorsBytes;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsWeightsTest {
    private static final int[] FEATURES = {0, 2, 5, 7, 10, 12, 14, 16, 19, 21, 23, 25, 28, 30, 32, 34};

    @TempDir
    Path folder;

    @Test
    void everyLayerIsFoundUnderItsTorchvisionNumberAndTheRestIsIgnored() throws Exception {
        SafetensorsBytes bytes = new SafetensorsBytes();
        for (int i = FEATURES.length - 1; i >= 0; i--) {
            bytes.convolution(FEATURES[i], 2, i == 0 ? 3 : 2, i + 1);
        }
        bytes.tensor("classifier.0.weight", "I64", "1", new byte[8]);
        Path file = folder.resolve("wide.safetensors");
        Files.write(file, bytes.build().array());

        VggWeights weights = SafetensorsWeights.read(file, "wide");

        assertEquals("wide", weights.name());
        assertEquals(InputConvention.TORCHVISION, weights.convention());
        assertEquals(VggLayer.CONV5_4, weights.deepest());
        for (VggLayer layer : VggLayer.values()) {
            Convolution convolution = weights.layers().get(layer);
            assertEquals(layer.ordinal() + 1, convolution.kernel()[0], layer.toString());
            assertEquals(layer.ordinal() + 1, convolution.bias()[1], layer.toString());
        }
    }

    @Test
    void valuesOfAllTypesComeOutAsFloats() throws Exception {
        assertBias("F64", SafetensorsBytes.repeat(4, 8, (b, i) -> b.putDouble(List.of(1.1, -2.5, 0.0, 3e-8).get(i))),
                1.1f, -2.5f, 0f, 3e-8f);
        assertBias("F32", SafetensorsBytes.repeat(4, 4, (b, i) -> b.putFloat(List.of(1.1f, -2.5f, 0f, 3e-8f).get(i))),
                1.1f, -2.5f, 0f, 3e-8f);
        // One third, the largest, the smallest subnormal and minus two.
        assertBias("F16", shorts(0x3555, 0x7bff, 0x0001, 0xc000), 0.33325195f, 65504f, 5.9604645e-8f, -2f);
        assertBias("F16", shorts(0x0400, 0x83ff, 0x8000, 0x3c01), 6.1035156e-5f, -6.097555e-5f, -0f, 1.0009766f);
        assertBias("BF16", shorts(0x3eab, 0xc000, 0x0080, 0x7f7f), 0.33398438f, -2f, 1.17549435e-38f, 3.3895314e38f);
    }

    private static byte[] shorts(int... values) {
        return SafetensorsBytes.repeat(values.length, 2, (buffer, i) -> buffer.putShort((short) values[i]));
    }

    private static void assertBias(String type, byte[] bias, float... expected) throws Exception {
        int size = bias.length / 4;
        ByteBuffer bytes = new SafetensorsBytes().tensor("features.0.weight", type, "4,3,3,3", new byte[108 * size])
                .tensor("features.0.bias", type, "4", bias).build();
        VggWeights weights = SafetensorsWeights.read(bytes, type);
        assertArrayEquals(expected, weights.layers().get(VggLayer.CONV1_1).bias(), type);
    }

    @Test
    void theMetadataMayAskForTheInputOfCaffe() throws Exception {
        SafetensorsBytes bytes = new SafetensorsBytes().entry("\"__metadata__\":{\"input\":\"caffe\"}");
        assertEquals(InputConvention.CAFFE,
                SafetensorsWeights.read(bytes.convolution(0, 2, 3, 1).build(), "x").convention());
    }

    @Test
    void theBuiltInNetworkGoesDownToTheFirstLayerOfItsLastBlock() throws Exception {
        VggWeights weights = Networks.small();
        assertEquals("vgg19-small", weights.name());
        assertEquals(InputConvention.CAFFE, weights.convention());
        assertEquals(VggLayer.CONV5_1, weights.deepest());
        List<Integer> widths = List.of(16, 32, 64, 128, 128);
        weights.layers().forEach((layer, convolution) ->
                assertEquals(widths.get(layer.block() - 1), convolution.outputs(), layer.toString()));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE, 100_000_001, 3, 0})
    void aHeaderOfTheWrongLengthIsRefused(long length) {
        assertRefused(SafetensorsBytes.file(length, new byte[] {'{', '}'}, new byte[0]), "");
    }

    @Test
    void aFileThatIsTooShortIsRefused() {
        assertRefused(ByteBuffer.wrap(new byte[7]), "not a whole safetensors file");
        ByteBuffer whole = new SafetensorsBytes().convolution(0, 2, 3, 1).build();
        assertRefused(ByteBuffer.wrap(Arrays.copyOf(whole.array(), whole.limit() - 1)), "outside the file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{", "{\"a\":", "{a:{}}", "{} {}", "<html>", "{\"features.0.bias\":3}"})
    void aHeaderThatIsNoDirectoryIsRefused(String header) {
        assertRefused(SafetensorsBytes.file(header, new byte[64]), "header");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[2]           | [0, 65]                     | outside the file",
        "[2]           | [64, 72]                    | outside the file",
        "[2]           | [16, 8]                     | outside the file",
        "[2]           | [0]                         | outside the file",
        "[2]           | [0, 8, 16]                  | outside the file",
        "[2]           | [-8, 0]                     | not a size",
        "[2]           | [0, 8.5]                    | not a size",
        "[2]           | [0, 1e400000000]            | not a size",
        "[2]           | [0, 9223372036854775808]    | not a size",
        "[2]           | [\"0\", \"8\"]              | not a size",
        "[-2]          | [0, 8]                      | not a size",
        "[[2]]         | [0, 8]                      | not a size",
        "2             | [0, 8]                      | no shape",
        "[2]           | {}                          | no data_offsets",
        "[3]           | [0, 8]                      | as many bytes",
        "[]            | [0, 8]                      | as many bytes",
        "[4611686018427387905, 1] | [0, 4]           | not a size",
        "[900000000000000000, 2, 9] | [0, 8]         | as many bytes",
        "[134217728, 34359738368, 1] | [0, 0]        | as many bytes",
        "[0, 99999999999999] | [0, 8]                | as many bytes"})
    void aTensorThatLiesIsRefused(String shape, String offsets, String why) {
        String header = "{\"features.0.bias\":{\"dtype\":\"F32\",\"shape\":" + shape + ",\"data_offsets\":" + offsets + "}}";
        assertRefused(SafetensorsBytes.file(header, new byte[64]), why);
        // A tensor that is not read must not lie either.
        assertRefused(SafetensorsBytes.file(header.replace("features", "classifier"), new byte[64]), why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2,3,5,5 | 150 | 3 × 3",
        "2,27    | 54  | 3 × 3",
        "2,3,3,3,1 | 54 | 3 × 3",
        "0,3,3,3 | 0   | channels",
        "3,3,3,3 | 81  | bias",
        "2,4,3,3 | 72  | takes 4 channels"})
    void aKernelOfTheWrongShapeIsRefused(String shape, int count, String why) {
        assertRefused(new SafetensorsBytes().tensor("features.0.weight", "F32", shape, new byte[4 * count])
                .tensor("features.0.bias", "F32", "2", new byte[8]).build(), why);
    }

    @Test
    void layersThatMakeNoNetworkAreRefused() {
        assertRefused(new SafetensorsBytes().build(), "none of the layers");
        assertRefused(new SafetensorsBytes().convolution(0, 2, 3, 1).convolution(5, 2, 2, 1).build(),
                "conv1_2 is missing");
        assertRefused(new SafetensorsBytes().convolution(0, 2, 3, 1).convolution(2, 2, 4, 1).build(), "takes 4");
        assertRefused(new SafetensorsBytes().tensor("features.0.bias", "F32", "2", new byte[8]).build(), "no kernel");
        assertRefused(new SafetensorsBytes().convolution(0, 2, 3, Float.NaN).build(), "finite");
        assertRefused(new SafetensorsBytes().tensor("features.0.weight", "I8", "2,3,3,3", new byte[54])
                .tensor("features.0.bias", "I8", "2", new byte[2]).build(), "floating-point");
    }

    private static void assertRefused(ByteBuffer bytes, String why) {
        WeightsException refusal = assertThrows(WeightsException.class, () -> SafetensorsWeights.read(bytes, "lie.bin"));
        assertTrue(refusal.getMessage().startsWith("lie.bin cannot be used as a network because "), refusal::getMessage);
        assertTrue(refusal.getMessage().contains(why), refusal::getMessage);
    }
}
