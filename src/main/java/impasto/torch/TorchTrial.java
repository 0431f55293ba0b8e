package impasto.torch;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;

/** A process of its own that loads the user's PyTorch and computes with it: it may crash. */
final class TorchTrial {

    /** How it ends when the libraries work. */
    static final int WORKS = 42;

    private static final int SIDE = 8;

    private TorchTrial() {}

    /** @param arguments the cache folder */
    public static void main(String[] arguments) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        TorchLibraries.prepare(Path.of(arguments[0]), true);
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), Torch.ENGINE);
                NDArray ones = manager.ones(new Shape(SIDE, SIDE)); NDArray product = ones.matMul(ones)) {
            Runtime.getRuntime().halt(product.getFloat(0, 0) == SIDE ? WORKS : 1);
        }
    }
}
