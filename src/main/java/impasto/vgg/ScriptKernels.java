package impasto.vgg;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The operations as a TorchScript program has them, {@code src/main/torchscript/kernels.py}, in either precision. */
final class ScriptKernels implements Kernels {

    private final Script script;
    private final String precision;
    private final boolean featuresAreGates;
    private final Winograd winograd;
    private final NDArray inwards;

    ScriptKernels(NDManager manager, Way way, Padding padding) {
        this.script = new Script(manager);
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

    @Override
    public NDArray kernel(NDArray floats) {
        try (NDArray own = script.one(precision, floats)) {
            return script.one("laid", own);
        }
    }

    @Override
    public NDArray copied(NDArray features) {
        return script.one("copied", features);
    }

    @Override
    public NDArray zeros(NDArray features) {
        return script.one("zeros", features);
    }

    @Override
    public NDArray convolved(NDArray features, NDArray kernel, NDArray bias) {
        if (pays(features, kernel)) {
            return script.one("winograd", features, kernel, bias, inwards, winograd.kernel(), winograd.tile(), winograd.result());
        }
        return script.one("convolved", features, kernel, bias, inwards);
    }

    @Override
    public NDArray linear(NDArray features, NDArray kernel, NDArray bias) {
        if (pays(features, kernel)) {
            return convolved(features, kernel, bias);
        }
        return script.one("linear", features, kernel, bias, inwards);
    }

    @Override
    public NDArray back(NDArray slope, NDArray kernel) {
        if (pays(slope, kernel)) {
            return script.one("winograd_back", slope, kernel, inwards, winograd.turned(), winograd.tile(), winograd.result());
        }
        return script.one("back", slope, kernel, inwards);
    }

    private boolean pays(NDArray features, NDArray kernel) {
        return winograd != null && Winograd.pays(features.getShape(), kernel.getShape());
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
