package impasto.network;

import impasto.network.SafetensorsHeader.Tensor;
import impasto.settings.VggLayer;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads VGG-19 from safetensors with torchvision's names, {@code features.0.weight} of {@code outputs × inputs × 3 × 3}
 * and {@code features.0.bias} and so on, in F64, F32, F16 or BF16, of any channel widths. Other tensors are ignored.
 * The metadata {@code input} may say {@code caffe} for a network trained for {@link InputConvention#CAFFE}.
 */
public final class SafetensorsWeights {
    private static final int LENGTH_BYTES = 8;
    private static final long LONGEST_HEADER = 100_000_000;

    /** Bytes that can be read anywhere. */
    private interface Source {
        long size() throws IOException;

        /** Fills the buffer from that place on. */
        void read(ByteBuffer into, long at) throws IOException;
    }

    private final WeightsAssembly assembly;
    private final Source source;

    private SafetensorsWeights(WeightsAssembly assembly, Source source) {
        this.assembly = assembly;
        this.source = source;
    }

    /**
     * Reads the convolutions of a file, from conv1_1 on as far as it goes.
     *
     * @param name what the network is to be called
     * @throws WeightsException when the file cannot be read, is not in this format or is not a VGG-19
     */
    public static VggWeights read(Path file, String name) throws WeightsException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(file, name, new Source() {
                @Override
                public long size() throws IOException {
                    return channel.size();
                }

                @Override
                public void read(ByteBuffer into, long at) throws IOException {
                    while (into.hasRemaining()) {
                        if (channel.read(into, at + into.position()) < 0) {
                            throw new EOFException("it became shorter while it was read");
                        }
                    }
                }
            });
        } catch (WeightsException e) {
            throw e;
        } catch (IOException e) {
            throw WeightsException.unreadable(file, e);
        }
    }

    /**
     * As {@link #read(Path, String)} from the bytes of a file.
     *
     * @param bytes from the buffer's position to its limit; neither is moved
     */
    public static VggWeights read(ByteBuffer bytes, String name) throws WeightsException {
        ByteBuffer whole = bytes.slice();
        return read(name, name, new Source() {
            @Override
            public long size() {
                return whole.limit();
            }

            @Override
            public void read(ByteBuffer into, long at) {
                into.put(whole.slice((int) at, into.remaining()));
            }
        });
    }

    private static VggWeights read(Object label, String name, Source source) throws WeightsException {
        try {
            return new SafetensorsWeights(new WeightsAssembly(label), source).read(name);
        } catch (WeightsException e) {
            throw e;
        } catch (IOException e) {
            throw WeightsException.unreadable(label, e);
        }
    }

    private VggWeights read(String name) throws IOException {
        long size = source.size();
        long length = size < LENGTH_BYTES ? -1 : bytes(0, LENGTH_BYTES).getLong();
        if (length < 0 || length > LONGEST_HEADER || length > size - LENGTH_BYTES) {
            throw assembly.unusable("no-safetensors");
        }
        long data = LENGTH_BYTES + length;
        String json = StandardCharsets.UTF_8.decode(bytes(LENGTH_BYTES, (int) length)).toString();
        SafetensorsHeader header = SafetensorsHeader.parse(json, size - data, assembly);
        for (VggLayer layer : VggLayer.values()) {
            readLayer(layer, header, data);
        }
        boolean caffe = "caffe".equalsIgnoreCase(header.metadata().get("input"));
        return assembly.finish(name, caffe ? InputConvention.CAFFE : InputConvention.TORCHVISION);
    }

    private void readLayer(VggLayer layer, SafetensorsHeader header, long data) throws IOException {
        // Torchvision counts convolutions, ReLUs and poolings alike.
        String prefix = "features." + (2 * layer.ordinal() + layer.block() - 1);
        Tensor kernel = header.tensors().get(prefix + ".weight");
        Tensor bias = header.tensors().get(prefix + ".bias");
        if (kernel == null && bias == null) {
            return;
        }
        if (kernel == null || bias == null) {
            throw assembly.unusable("half-layer", layer + " (" + prefix + ")", bias == null ? "bias" : "kernel");
        }
        assembly.checkShapes(layer, kernel.shape(), bias.shape());
        assembly.add(layer, Math.toIntExact(kernel.shape().get(0)), Math.toIntExact(kernel.shape().get(1)),
                values(layer, kernel, data), values(layer, bias, data));
    }

    private float[] values(VggLayer layer, Tensor tensor, long data) throws IOException {
        ElementType type = tensor.type().orElseThrow(() ->
                assembly.unusable("other-numbers", layer));
        long length = tensor.end() - tensor.begin();
        if (length > Integer.MAX_VALUE) {
            throw assembly.unusable("larger-than-2-gb", layer);
        }
        ByteBuffer from = bytes(data + tensor.begin(), (int) length);
        float[] values = new float[from.remaining() / type.bytes()];
        for (int i = 0; i < values.length; i++) {
            values[i] = type.next(from);
        }
        return values;
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        source.read(buffer, at);
        return buffer.flip();
    }
}
