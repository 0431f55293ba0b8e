package impasto.vgg;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import impasto.run.Precision;
import impasto.settings.Padding;
import impasto.settings.Pooling;
import impasto.torch.Backend;
import impasto.torch.OneDnn;
import impasto.torch.Script;
import impasto.vgg.Filter.Layout;
import java.util.Optional;

/** The operations as a TorchScript program has them, {@code src/main/torchscript/kernels.py}, in either precision. */
final class ScriptKernels implements Kernels {

    /** Values of a kernel above which float32 keeps it in one layout only: what packing saves is little beside its work. */
    private static final long LARGE = 1 << 19;
    /** Places in a line up to which a gradient goes back through a packed kernel; PyTorch is slow to do so along longer ones. */
    private static final long SHORT = 128;

    private final Script script;
    private final boolean packing;
    private final String precision;
    private final boolean featuresAreGates;
    private final Winograd winograd;
    private final NDArray inwards;

    ScriptKernels(NDManager manager, Backend backend, Padding padding) {
        Optional<Script> oneDnn = OneDnn.tried(manager, backend.precision());
        this.packing = oneDnn.isPresent();
        this.script = oneDnn.orElseGet(() -> new Script(manager, Script.KERNELS));
        this.precision = backend.precision().toString();
        this.featuresAreGates = backend.precision() == Precision.BFLOAT16;
        this.winograd = backend == Backend.WINOGRAD ? Winograd.of(manager) : null;
        // To be read as a number at every convolution, which would wait for another device.
        this.inwards = manager.newSubManager(Device.cpu()).create(padding.inwards());
    }

    @Override
    public NDArray in(NDArray floats) {
        return script.one(precision, floats);
    }

    @Override
    public NDArray out(NDArray features) {
        return script.one("float32", features);
    }

    private NDArray kernel(Filter filter, Layout layout) {
        String method = switch (layout) {
            case PLAIN -> "laid";
            case PACKED -> "packed";
            case PACKED_BACK -> "packed_back";
        };
        return filter.kernel(layout, floats -> {
            try (NDArray own = in(floats)) {
                return script.one(method, own);
            }
        });
    }

    @Override
    public NDArray copied(NDArray features) {
        return script.one("copied", features);
    }

    @Override
    public NDArray zeros(NDArray features, long rows) {
        try (NDArray number = inwards.getManager().create(rows)) {
            return script.one("zeros", features, number);
        }
    }

    @Override
    public NDArray convolved(NDArray features, Filter filter) {
        if (pays(features, filter)) {
            return script.one("winograd", features, kernel(filter, Layout.PLAIN), filter.bias(), inwards, winograd.kernel(),
                    winograd.tile(), winograd.result());
        }
        return summed("convolved", features, filter);
    }

    @Override
    public NDArray linear(NDArray features, Filter filter) {
        return pays(features, filter) ? convolved(features, filter) : summed("linear", features, filter);
    }

    private NDArray summed(String method, NDArray features, Filter filter) {
        return packs(filter) ? script.one(method + "_packed", features, kernel(filter, Layout.PACKED), filter.bias(), inwards)
                : script.one(method, features, kernel(filter, Layout.PLAIN), filter.bias(), inwards);
    }

    @Override
    public NDArray back(NDArray gradient, Filter filter) {
        if (pays(gradient, filter)) {
            return script.one("winograd_back", gradient, kernel(filter, Layout.PLAIN), inwards, winograd.turned(), winograd.tile(),
                    winograd.result());
        }
        return packs(filter) && gradient.getShape().get(3) <= SHORT
                ? script.one("back_packed", gradient, kernel(filter, Layout.PACKED_BACK), inwards)
                : script.one("back", gradient, kernel(filter, Layout.PLAIN), inwards);
    }

    private boolean pays(NDArray features, Filter filter) {
        return winograd != null && Winograd.pays(features.getShape(), filter.shape());
    }

    private boolean packs(Filter filter) {
        return packing && (featuresAreGates || filter.shape().size() <= LARGE);
    }

    @Override
    public NDArray gate(NDArray features) {
        return script.one(featuresAreGates ? "same" : "gate", features);
    }

    @Override
    public NDArray gated(NDArray gradient, NDArray gate) {
        try (gradient) {
            return script.one(featuresAreGates ? "rectified_back" : "gated", gradient, gate);
        }
    }

    @Override
    public NDArray rectifiedBack(NDArray gradient, NDArray features) {
        try (gradient) {
            return script.one("rectified_back", gradient, features);
        }
    }

    @Override
    public NDList pooled(NDArray features, Pooling pooling) {
        return pooling == Pooling.MAX ? script.all("pooled_max", features)
                : new NDList(script.one("pooled_average", features), gate(features));
    }

    @Override
    public NDArray unpooled(NDArray gradient, NDList routes, Shape shape, Pooling pooling) {
        // Only its shape is looked at: memory that is never written takes none.
        NDArray empty = gradient.getManager().create(new Shape(1, shape.get(2), shape.get(3), shape.get(1)));
        try (empty; NDArray whole = empty.transpose(0, 3, 1, 2)) {
            return pooling == Pooling.MAX ? script.one("unpooled_max", gradient, routes.get(0), routes.get(1), whole)
                    : gated(script.one("unpooled_average", gradient, whole), routes.head());
        }
    }

    @Override
    public NDArray gram(NDArray features) {
        return script.one("gram", features);
    }

    @Override
    public NDArray gram(NDArray features, NDArray mask) {
        return script.one("gram_within", features, mask);
    }

    @Override
    public NDArray sum(NDArray features, NDArray mask) {
        return script.one("sum_within", features, mask);
    }

    @Override
    public NDArray distance(NDArray features, NDArray target) {
        return script.one("distance", features, target);
    }

    @Override
    public void add(NDArray gradient, NDArray other) {
        script.one("add", gradient, other).close();
    }

    @Override
    public void addProduct(NDArray gradient, NDArray features, NDArray matrix) {
        script.one("add_product", gradient, features, matrix).close();
    }

    @Override
    public void addProduct(NDArray gradient, NDArray features, NDArray matrix, NDArray row, NDArray mask) {
        script.one("add_within", gradient, features, matrix, row, mask).close();
    }

    @Override
    public void addDifference(NDArray gradient, NDArray features, NDArray target, double factor) {
        try (NDArray number = gradient.getManager().create((float) factor)) {
            script.one("add_difference", gradient, features, target, number).close();
        }
    }
}
