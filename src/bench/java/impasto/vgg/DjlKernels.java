package impasto.vgg;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;
import impasto.network.VggWeights;
import impasto.run.Precision;
import impasto.settings.Padding;
import impasto.settings.Pooling;
import impasto.vgg.Filter.Layout;

/** The operations as DJL has them, in float32, which the program's own are compared with. */
public final class DjlKernels implements Kernels {

    private static final Shape ONE = new Shape(1, 1);
    private static final Shape TWO = new Shape(2, 2);
    private static final Shape NONE = new Shape(0, 0);
    private static final int HEIGHT = 2;
    private static final int WIDTH = 3;

    private final Padding padding;

    DjlKernels(Padding padding) {
        this.padding = padding;
    }

    /** A network of these operations; see {@link Vgg19}. */
    public static Vgg19 network(NDManager parent, VggWeights weights, Pooling pooling, double poolingScale, Padding padding) {
        return new Vgg19(parent.newSubManager(), weights, pooling, poolingScale, Precision.FLOAT32,
                manager -> new DjlKernels(padding));
    }

    /** Features in float32. @param array {@code 1 × N × H × W}, lying channels-last */
    public static Features features(NDArray array) {
        return new Features(new DjlKernels(Padding.ZERO), array, 0);
    }

    @Override
    public NDArray in(NDArray floats) {
        return floats.stopGradient();
    }

    @Override
    public NDArray out(NDArray features) {
        return features.stopGradient();
    }

    /** The same channels-last. */
    private static NDArray laid(NDArray array) {
        // Added to nothing to be laid out anew.
        NDArray laid = array.getManager().zeros(channelsLast(array.getShape())).transpose(0, 3, 1, 2);
        laid.addi(array);
        return laid;
    }

    @Override
    public NDArray copied(NDArray features) {
        return features.duplicate();
    }

    @Override
    public NDArray zeros(NDArray features, long rows) {
        Shape shape = features.getShape();
        return features.getManager().zeros(new Shape(shape.get(0), rows, shape.get(3), shape.get(1))).transpose(0, 3, 1, 2);
    }

    @Override
    public NDArray convolved(NDArray features, Filter filter) {
        try (NDArray sums = linear(features, filter)) {
            return Activation.relu(sums);
        }
    }

    @Override
    public NDArray linear(NDArray features, Filter filter) {
        NDArray kernel = filter.kernel(Layout.PLAIN, DjlKernels::laid);
        NDArray bias = filter.bias();
        if (padding == Padding.ZERO) {
            return Conv2d.conv2d(features, kernel, bias, ONE, ONE).head();
        }
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return released(Conv2d.conv2d(laid(framed(framed(features, HEIGHT), WIDTH)), kernel, bias, ONE, NONE).head());
        }
    }

    @Override
    public NDArray back(NDArray gradient, Filter filter) {
        // DJL has no transposed convolution by itself: it is one with the kernel turned round.
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray kernel = filter.kernel(Layout.PLAIN, DjlKernels::laid);
            NDArray turned = laid(kernel.flip(2, 3).transpose(1, 0, 2, 3));
            return released(padding == Padding.ZERO ? Conv2d.conv2d(gradient, turned, null, ONE, ONE).head()
                    : laid(folded(folded(Conv2d.conv2d(gradient, turned, null, ONE, TWO).head(), WIDTH), HEIGHT)));
        }
    }

    /** Features with one place more beyond each end of an axis. */
    private NDArray framed(NDArray features, int axis) {
        long inwards = inwards(features, axis);
        long last = features.getShape().get(axis) - 1 - inwards;
        return NDArrays.concat(new NDList(slice(features, axis, inwards, inwards + 1), features,
                slice(features, axis, last, last + 1)), axis);
    }

    /** The adjoint of {@link #framed}: a view of the gradient given, which it uses up. */
    private NDArray folded(NDArray gradient, int axis) {
        long length = gradient.getShape().get(axis);
        NDArray within = slice(gradient, axis, 1, length - 1);
        long inwards = inwards(within, axis);
        long last = length - 3 - inwards;
        slice(within, axis, inwards, inwards + 1).addi(slice(gradient, axis, 0, 1));
        slice(within, axis, last, last + 1).addi(slice(gradient, axis, length - 1, length));
        return within;
    }

    private long inwards(NDArray array, int axis) {
        return Math.min(padding.inwards(), array.getShape().get(axis) - 1);
    }

    private static NDArray slice(NDArray array, int axis, long from, long to) {
        return array.get(new NDIndex(":, ".repeat(axis) + from + ":" + to));
    }

    private static NDArray released(NDArray array) {
        NDScope.unregister(array);
        return array;
    }

    @Override
    public NDArray gate(NDArray features) {
        return features.gt(0);
    }

    @Override
    public NDArray gated(NDArray gradient, NDArray gate) {
        try (gradient; NDArray zero = gradient.zerosLike()) {
            return NDArrays.where(gate, gradient, zero);
        }
    }

    @Override
    public NDArray rectifiedBack(NDArray gradient, NDArray features) {
        try (NDArray gate = gate(features)) {
            return gated(gradient, gate);
        }
    }

    @Override
    public NDList pooled(NDArray features, Pooling pooling) {
        if (pooling == Pooling.AVERAGE) {
            return new NDList(Pool.avgPool2d(features, TWO, TWO, NONE, false, false), features.gt(0));
        }
        try (NDArray largest = Pool.maxPool2d(features, TWO, TWO, NONE, false);
                NDArray pooled = Activation.relu(largest);
                NDArray routes = features.getManager().zeros(channelsLast(features.getShape()), DataType.BOOLEAN)
                        .transpose(0, 3, 1, 2)) {
            NDArray open = pooled.gt(0);
            for (int quarter = 0; quarter < 4; quarter++) {
                NDArray here = quarter(features, pooled.getShape(), quarter).eq(pooled).logicalAnd(open);
                quarter(routes, pooled.getShape(), quarter).addi(here);
                // Of equal ones the first alone.
                open = open.logicalAnd(here.logicalNot());
            }
            return new NDList(pooled.stopGradient(), routes.stopGradient());
        }
    }

    private static NDArray quarter(NDArray array, Shape pooled, int quarter) {
        return array.get(new NDIndex(":, :, {}:{}:2, {}:{}:2", quarter / 2, 2 * pooled.get(2), quarter % 2, 2 * pooled.get(3)));
    }

    @Override
    public NDArray unpooled(NDArray gradient, NDList routes, Shape shape, Pooling pooling) {
        NDArray whole = gradient.getManager().zeros(channelsLast(shape)).transpose(0, 3, 1, 2);
        NDArray part = pooling == Pooling.MAX ? gradient : gradient.mul(gradient.getManager().create(0.25f));
        NDArray zero = part.zerosLike();
        for (int quarter = 0; quarter < 4; quarter++) {
            NDArray routed = NDArrays.where(quarter(routes.head(), gradient.getShape(), quarter), part, zero);
            quarter(whole, gradient.getShape(), quarter).addi(routed);
        }
        return whole;
    }

    private static Shape channelsLast(Shape shape) {
        return new Shape(shape.get(0), shape.get(2), shape.get(3), shape.get(1));
    }

    @Override
    public NDArray gram(NDArray features) {
        NDArray rows = rows(features);
        return rows.transpose().matMul(rows);
    }

    @Override
    public NDArray gram(NDArray features, NDArray mask) {
        NDArray rows = rows(features);
        return rows.transpose().matMul(rows.mul(mask));
    }

    @Override
    public NDArray sum(NDArray features, NDArray mask) {
        return mask.transpose().matMul(rows(features));
    }

    @Override
    public NDArray distance(NDArray features, NDArray target) {
        return features.sub(target).square().sum();
    }

    @Override
    public void add(NDArray gradient, NDArray other) {
        gradient.addi(other);
    }

    @Override
    public void addProduct(NDArray gradient, NDArray features, NDArray matrix) {
        gradient.addi(places(rows(features).matMul(matrix), gradient.getShape()));
    }

    @Override
    public void addProduct(NDArray gradient, NDArray features, NDArray matrix, NDArray row, NDArray mask) {
        gradient.addi(places(rows(features).matMul(matrix).addi(row).muli(mask), gradient.getShape()));
    }

    @Override
    public void addDifference(NDArray gradient, NDArray features, NDArray target, double factor) {
        gradient.addi(features.sub(target).muli(factor));
    }

    /** The places in rows, {@code H · W × N}: a view of whole features, as they lie channels-last. */
    private static NDArray rows(NDArray features) {
        Shape shape = features.getShape();
        return features.transpose(0, 2, 3, 1).reshape(shape.get(2) * shape.get(3), shape.get(1));
    }

    private static NDArray places(NDArray rows, Shape features) {
        return rows.reshape(channelsLast(features)).transpose(0, 3, 1, 2);
    }
}
