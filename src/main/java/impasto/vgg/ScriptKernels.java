package impasto.vgg;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import impasto.settings.Padding;
import impasto.settings.Pooling;
import impasto.torch.OneDnn;
import impasto.torch.Precision;
import impasto.torch.Script;
import impasto.torch.Way;
import impasto.vgg.Filter.Layout;
import java.util.Optional;

/** The operations as a TorchScript program has them, {@code src/main/torchscript/kernels.py}, in either precision. */
final class ScriptKernels implements Kernels {

    /** Values of a kernel above which float32 keeps it in one layout only: what packing saves is little beside its work. */
    private static final long LARGE = 1 << 19;
    /** Places in a line up to which a slope goes back through a packed kernel; PyTorch is slow to do so along longer ones. */
    private static final long SHORT = 128;

    private final Script script;
    private final boolean packing;
    private final String precision;
    private final boolean featuresAreGates;
    private final Winograd winograd;
    private final NDArray inwards;

    ScriptKernels(NDManager manager, Way way, Padding padding) {
        Optional<Script> oneDnn = OneDnn.tried(manager, way.precision());
        this.packing = oneDnn.isPresent();
        this.script = oneDnn.orElseGet(() -> new Script(manager, Script.KERNELS));
        this.precision = way.precision().toString();
        this.featuresAreGates = way.precision() == Precision.BFLOAT16;
        this.winograd = way == Way.WINOGRAD ? Winograd.of(manager) : null;
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
    public NDArray back(NDArray slope, Filter filter) {
        if (pays(slope, filter)) {
            return script.one("winograd_back", slope, kernel(filter, Layout.PLAIN), inwards, winograd.turned(), winograd.tile(),
                    winograd.result());
        }
        return packs(filter) && slope.getShape().get(3) <= SHORT
                ? script.one("back_packed", slope, kernel(filter, Layout.PACKED_BACK), inwards)
                : script.one("back", slope, kernel(filter, Layout.PLAIN), inwards);
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
    public NDArray gated(NDArray slope, NDArray gate) {
        try (slope) {
            return script.one(featuresAreGates ? "rectified_back" : "gated", slope, gate);
        }
    }

    @Override
    public NDArray rectifiedBack(NDArray slope, NDArray features) {
        try (slope) {
            return script.one("rectified_back", slope, features);
        }
    }

    @Override
    public NDList pooled(NDArray features, Pooling pooling) {
        return pooling == Pooling.MAX ? script.all("pooled_max", features)
                : new NDList(script.one("pooled_average", features), gate(features));
    }

    @Override
    public NDArray unpooled(NDArray slope, NDList routes, Shape shape, Pooling pooling) {
        // Only its shape is looked at: memory that is never written takes none.
        NDArray empty = slope.getManager().create(new Shape(1, shape.get(2), shape.get(3), shape.get(1)));
        try (empty; NDArray whole = empty.transpose(0, 3, 1, 2)) {
            return pooling == Pooling.MAX ? script.one("unpooled_max", slope, routes.get(0), routes.get(1), whole)
                    : gated(script.one("unpooled_average", slope, whole), routes.head());
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
    public void add(NDArray slope, NDArray other) {
        script.one("add", slope, other).close();
    }

    @Override
    public void addProduct(NDArray slope, NDArray features, NDArray matrix) {
        script.one("add_product", slope, features, matrix).close();
    }

    @Override
    public void addProduct(NDArray slope, NDArray features, NDArray matrix, NDArray row, NDArray mask) {
        script.one("add_within", slope, features, matrix, row, mask).close();
    }

    @Override
    public void addDifference(NDArray slope, NDArray features, NDArray target, double factor) {
        try (NDArray number = slope.getManager().create((float) factor)) {
            script.one("add_difference", slope, features, target, number).close();
        }
    }
}
