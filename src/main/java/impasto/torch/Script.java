package impasto.torch;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** A TorchScript program inside the program, on the engine's thread. */
public final class Script {

    /** The source of what the network is made of, in operations that PyTorch has everywhere. */
    public static final String KERNELS = "kernels.py";

    private static final String METHOD = "module_method:";

    private final NDManager manager;
    private final PtSymbolBlock program;
    private final Map<String, NDArray> methods = new HashMap<>();

    /**
     * @param manager owner of the program and of what little it keeps
     * @param sources files of {@code src/main/torchscript}, whose joined text is the program
     * @throws EngineException when PyTorch lacks operations of the program
     */
    public Script(NDManager manager, String... sources) {
        this.manager = manager;
        // Its operations are run one by one: what optimising would save is less than it takes for each new size.
        JniUtils.setGraphExecutorOptimize(false);
        try (InputStream stream = new ByteArrayInputStream(ScriptArchive.of(sources))) {
            program = JniUtils.loadModule((PtNDManager) manager, stream, false, false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The one array that a method returns. */
    public NDArray one(String method, NDArray... arguments) {
        return all(method, arguments).head();
    }

    /** The arrays that a method returns. */
    public NDList all(String method, NDArray... arguments) {
        NDList list = new NDList(arguments);
        // DJL knows the method by the name of an array that is not passed on.
        list.add(methods.computeIfAbsent(method, this::marker));
        return IValueUtils.forward(program, list, true);
    }

    private NDArray marker(String method) {
        NDArray marker = manager.zeros(new Shape(1));
        NDScope.unregister(marker);
        marker.setName(METHOD + method);
        return marker;
    }
}
