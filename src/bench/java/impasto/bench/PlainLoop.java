package impasto.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import impasto.image.Picture;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.settings.TransferSettings;
import impasto.settings.VggLayer;
import impasto.torch.Tensors;
import impasto.torch.Torch;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The loop as most people write it with DJL: the picture and all features as planes one after the other, ReLU into a new
 * array, the loss of {@link impasto.settings.LossDefinition#BALANCED} left to autograd, Adam. What a step leaves behind is
 * freed when it ends.
 */
final class PlainLoop implements Loop {

    private final Torch torch;
    private final NDManager manager;
    private final TransferSettings settings;
    private final PlainVgg vgg;
    private final Map<VggLayer, NDArray> contents;
    private final Map<VggLayer, NDArray> styles;
    private NDArray picture;
    private NDArray mean;
    private NDArray square;
    private int steps;

    PlainLoop(Torch torch, VggWeights network, TransferSettings settings, Pictures pictures) {
        this.torch = torch;
        this.settings = settings;
        manager = torch.call(torch.manager()::newSubManager);
        contents = new EnumMap<>(VggLayer.class);
        styles = new EnumMap<>(VggLayer.class);
        vgg = torch.call(() -> new PlainVgg(manager, network));
        torch.run(() -> {
            picture = planes(pictures.start());
            mean = picture.zerosLike();
            square = picture.zerosLike();
            target(pictures.content(), false);
            target(pictures.styles().get(0).picture(), true);
        });
    }

    private NDArray planes(Picture from) {
        return vgg.planes(Tensors.of(manager, from));
    }

    private void target(Picture from, boolean style) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            vgg.features(planes(from), layers()).forEach((layer, features) -> {
                if (style && settings.weights().style().share(layer) > 0) {
                    NDArray gram = gram(features);
                    NDScope.unregister(gram);
                    styles.put(layer, gram);
                }
                if (!style && settings.weights().content().share(layer) > 0) {
                    NDScope.unregister(features);
                    contents.put(layer, features);
                }
            });
        }
    }

    private Set<VggLayer> layers() {
        Set<VggLayer> layers = EnumSet.copyOf(settings.weights().style().active());
        layers.addAll(settings.weights().content().active());
        return layers;
    }

    private static NDArray gram(NDArray features) {
        Shape shape = features.getShape();
        long places = shape.get(2) * shape.get(3);
        NDArray rows = features.reshape(shape.get(1), places);
        return rows.matMul(rows.transpose()).mul(features.getManager().create(1f / places));
    }

    private static NDArray distance(NDArray found, NDArray target, double weight) {
        double factor = weight / target.square().sum().getFloat();
        return found.sub(target).square().sum().mul(found.getManager().create((float) factor));
    }

    @Override
    public void step() {
        torch.run(() -> {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                NDArray leaf = picture.stopGradient();
                leaf.setRequiresGradient(true);
                NDArray gradient;
                try (GradientCollector collector = manager.getEngine().newGradientCollector()) {
                    NDArray loss = loss(leaf);
                    collector.backward(loss);
                    gradient = leaf.getGradient();
                    loss.getFloat();
                }
                adam(gradient);
            }
        });
    }

    private NDArray loss(NDArray leaf) {
        var weights = settings.weights();
        NDArray loss = leaf.getManager().zeros(new Shape());
        for (var entry : vgg.features(leaf, layers()).entrySet()) {
            VggLayer layer = entry.getKey();
            NDArray found = entry.getValue();
            if (contents.containsKey(layer)) {
                loss = loss.add(distance(found, contents.get(layer), weights.alpha() * weights.content().share(layer)));
            }
            if (styles.containsKey(layer)) {
                loss = loss.add(distance(gram(found), styles.get(layer), weights.beta() * weights.style().share(layer)));
            }
        }
        return loss;
    }

    private void adam(NDArray gradient) {
        var adam = settings.adam();
        steps++;
        mean.muli(adam.beta1()).addi(gradient.mul(1 - adam.beta1()));
        square.muli(adam.beta2()).addi(gradient.square().mul(1 - adam.beta2()));
        double rate = adam.learningRate() * Math.sqrt(1 - Math.pow(adam.beta2(), steps)) / (1 - Math.pow(adam.beta1(), steps));
        NDArray next = picture.sub(mean.mul(rate).div(square.sqrt().add(adam.epsilon()))).clip(0, Tensors.WHITE);
        NDScope.unregister(next);
        picture.close();
        picture = next;
    }

    @Override
    public Picture picture() {
        return torch.call(() -> Tensors.toPicture(picture.transpose(0, 2, 3, 1)));
    }

    @Override
    public void close() {
        torch.run(manager::close);
    }
}
