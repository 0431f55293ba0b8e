package impasto.torch;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import impasto.run.Precision;
import java.util.Optional;

/** The TorchScript program with oneDNN's own convolutions, which not every processor and build of PyTorch has. */
public final class OneDnn {

    private static final int CHANNELS = 4;

    private OneDnn() {}

    /** The program, if it does here what the plain one does. */
    public static Optional<Script> tried(NDManager manager, Precision precision) {
        if (!Device.Type.CPU.equals(manager.getDevice().getDeviceType())) {
            return Optional.empty();
        }
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            Script script = new Script(manager, Script.KERNELS, "onednn.py");
            return works(script, manager, precision) ? Optional.of(script) : Optional.empty();
        } catch (EngineException missing) {
            return Optional.empty();
        }
    }

    /** Small whole numbers, whose sums either precision has exactly. */
    private static boolean works(Script script, NDManager manager, Precision precision) {
        NDArray inwards = manager.create(1);
        NDArray features = numbers(script, manager, precision, new Shape(1, CHANNELS, CHANNELS, CHANNELS)).transpose(0, 3, 1, 2);
        NDArray bias = numbers(script, manager, precision, new Shape(CHANNELS));
        NDArray kernel = script.one("laid", numbers(script, manager, precision, new Shape(CHANNELS, CHANNELS, 3, 3)));
        NDArray there = script.one("convolved_packed", features, script.one("packed", kernel), bias, inwards);
        NDArray back = script.one("back_packed", features, script.one("packed_back", kernel), inwards);
        return same(script, there, script.one("convolved", features, kernel, bias, inwards))
                && same(script, back, script.one("back", features, kernel, inwards));
    }

    private static NDArray numbers(Script script, NDManager manager, Precision precision, Shape shape) {
        return script.one(precision.toString(), manager.arange((float) shape.size()).mod(3).subi(1).reshape(shape));
    }

    private static boolean same(Script script, NDArray found, NDArray expected) {
        return script.one("float32", found).contentEquals(script.one("float32", expected));
    }
}
