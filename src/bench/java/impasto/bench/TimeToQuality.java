package impasto.bench;

import impasto.image.Picture;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.run.Iterate;
import impasto.torch.Backend;
import impasto.torch.Torch;
import impasto.transfer.StyleTransfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** How soon each way to paint brings the loss, at the painting's full size, to what the report's Adam reaches. */
public final class TimeToQuality {

    private final Torch torch;
    private final VggWeights network;
    private final boolean builtIn;
    private final Backend backend;
    private final Picture content;
    private final Picture style;

    /**
     * @param builtIn whether the network is the built-in one
     * @param backend how the network is run
     * @param content of any size
     * @param style of any size
     */
    public TimeToQuality(Torch torch, VggWeights network, boolean builtIn, Backend backend, Picture content, Picture style) {
        this.torch = torch;
        this.network = network;
        this.builtIn = builtIn;
        this.backend = backend;
        this.content = content;
        this.style = style;
    }

    /**
     * How one contender did.
     *
     * @param name the contender's
     * @param iterations of all scales, until the loss was reached or until the last
     * @param seconds until then, from the pictures' loading on
     * @param reached whether the loss was reached
     * @param loss the lowest found at the full size
     */
    public record Result(String name, int iterations, double seconds, boolean reached, double loss) {}

    /**
     * Runs the report's Adam to its end, then the others until their loss is as low.
     *
     * @param own whether by the report's losses rather than the balanced ones
     * @param size the longest side in pixels
     * @param iterations of the report's Adam, and the most that a contender has at the full size
     * @param told of each result as it comes
     * @return the report's Adam first
     */
    public List<Result> measure(boolean own, int size, int iterations, Consumer<Result> told) {
        Contender report = Contender.report(own, network, builtIn, size, iterations);
        List<Result> results = new ArrayList<>();
        results.add(run(report, OptionalDouble.empty()));
        told.accept(results.get(0));
        OptionalDouble target = OptionalDouble.of(results.get(0).loss());
        for (Contender challenger : Contender.challengers(report)) {
            Result result = run(challenger, target);
            results.add(result);
            told.accept(result);
        }
        return results;
    }

    private Result run(Contender contender, OptionalDouble target) {
        long begin = System.nanoTime();
        Pictures pictures = Pictures.prepared(contender.settings(), content, List.of(Style.of(style)), Optional.empty(),
                Optional.empty());
        try (StyleTransfer transfer = new StyleTransfer(torch, network, contender.settings(), pictures, backend)) {
            Watch watch = new Watch(transfer, target);
            transfer.run(watch);
            double seconds = (System.nanoTime() - begin) * 1e-9;
            // An iterate's loss is that before its step, so the last picture's is still to be found.
            double last = watch.reached ? watch.least : Math.min(watch.least, transfer.losses().total());
            return new Result(contender.name(), transfer.iteration(), seconds,
                    target.isEmpty() || last <= target.getAsDouble(), last);
        }
    }

    private static final class Watch implements Consumer<Iterate> {

        private final StyleTransfer transfer;
        private final OptionalDouble target;
        private final int side;
        private double least = Double.POSITIVE_INFINITY;
        private boolean reached;

        Watch(StyleTransfer transfer, OptionalDouble target) {
            this.transfer = transfer;
            this.target = target;
            this.side = transfer.plan().get(transfer.plan().size() - 1).side();
        }

        @Override
        public void accept(Iterate iterate) {
            if (iterate.scale() < side) {
                return;
            }
            least = Math.min(least, iterate.losses().total());
            if (target.isPresent() && least <= target.getAsDouble()) {
                reached = true;
                transfer.control().stop();
            }
        }
    }
}
