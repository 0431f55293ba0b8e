package impasto.bench;

import ai.djl.ndarray.NDArray;
import impasto.image.Picture;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.settings.OptimizerChoice;
import impasto.settings.TransferSettings;
import impasto.torch.Backend;
import impasto.torch.Tensors;
import impasto.torch.Torch;
import impasto.transfer.StepSpeed;
import java.util.List;

/** What an iteration spends beside the network. */
public final class Parts {

    private static final int TRIES = 9;

    private Parts() {}

    /** A part of the work: its seconds, and those as part of an iteration's. */
    public record Part(String name, double seconds, double share) {}

    /** Measures an iteration, the steps of both optimisers, and a picture on its way into the engine and out of it. */
    public static List<Part> measure(Torch torch, VggWeights network, TransferSettings settings, Pictures pictures, Backend backend) {
        double[] iterations = new double[TRIES];
        try (Loop loop = new TransferLoop(torch, network, settings, pictures, backend)) {
            loop.step();
            for (int i = 0; i < TRIES; i++) {
                iterations[i] = Timing.of(loop::step).seconds();
            }
        }
        double whole = Timing.median(iterations);
        Picture picture = pictures.content();
        double[] in = new double[TRIES];
        double[] out = new double[TRIES];
        torch.run(() -> {
            for (int i = 0; i < TRIES; i++) {
                long begin = System.nanoTime();
                try (NDArray levels = Tensors.of(torch.manager(), picture)) {
                    long half = System.nanoTime();
                    Tensors.toPicture(levels);
                    in[i] = (half - begin) * 1e-9;
                    out[i] = (System.nanoTime() - half) * 1e-9;
                }
            }
        });
        return List.of(part("iteration", whole, whole),
                part("step of adam", step(torch, settings, picture, OptimizerChoice.ADAM), whole),
                part("step of lbfgs", step(torch, settings, picture, OptimizerChoice.LBFGS), whole),
                part("picture to tensor", Timing.median(in), whole),
                part("tensor to picture", Timing.median(out), whole));
    }

    private static double step(Torch torch, TransferSettings settings, Picture picture, OptimizerChoice optimizer) {
        return StepSpeed.seconds(torch, settings.withOptimizer(optimizer), picture.width(), picture.height());
    }

    private static Part part(String name, double seconds, double whole) {
        return new Part(name, seconds, seconds / whole);
    }
}
