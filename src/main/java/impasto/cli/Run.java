package impasto.cli;

import impasto.image.Picture;
import impasto.image.PictureException;
import impasto.network.VggWeights;
import impasto.preparation.Colouring;
import impasto.preparation.Pictures;
import impasto.settings.TransferSettings;
import impasto.torch.Torch;
import impasto.torch.Way;
import impasto.transfer.StyleTransfer;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Supplier;

/** From the start of the engine to the painting on the disk. */
final class Run {

    private final PrintWriter err;
    private final MachineOptions machine;
    private final OnInterrupt interrupt;
    private final Snapshots snapshots;
    private final Optional<LossLog> log;
    private final Keeper keeper;

    Run(PrintWriter err, MachineOptions machine, OnInterrupt interrupt, Snapshots snapshots, Optional<LossLog> log,
            Keeper keeper) {
        this.err = err;
        this.machine = machine;
        this.interrupt = interrupt;
        this.snapshots = snapshots;
        this.log = log;
        this.keeper = keeper;
    }

    /**
     * Paints until the last iteration or an interrupt, and writes the painting.
     *
     * @return what it came to; empty when it had to be written to another place, which is said then
     * @throws StoppedException when an interrupt comes before there is a picture
     * @throws PictureException when it cannot be written anywhere
     */
    Optional<Summary> paint(VggWeights weights, TransferSettings settings, Pictures pictures) throws PictureException {
        interrupt.run(() -> {});
        try (Torch torch = machine.start()) {
            interrupt.goOn();
            Way way = machine.way(torch, weights);
            interrupt.goOn();
            try (StyleTransfer transfer = new StyleTransfer(torch, weights, settings, pictures, way)) {
                interrupt.run(transfer::stop);
                Supplier<Picture> finished = () -> Colouring.ofPainting(settings.colour(), transfer.picture(), pictures.content());
                Painting painting = painted(transfer, finished);
                if (!begun(transfer)) {
                    throw new StoppedException();
                }
                Picture picture = finished.get();
                Keeper.Kept kept = keeper.keep(picture);
                if (kept.elsewhere().isPresent()) {
                    Errors.say(err, kept.elsewhere().get());
                    return Optional.empty();
                }
                return Optional.of(Summary.of(picture, painting.record(), weights.name(), torch.device(),
                        transfer.precision(), settings));
            }
        }
    }

    private Painting painted(StyleTransfer transfer, Supplier<Picture> finished) {
        try (Progress progress = Progress.on(err, transfer.iterations())) {
            Painting painting = new Painting(transfer, finished, snapshots, log, progress);
            painting.paint();
            return painting;
        } catch (RuntimeException | Error failure) {
            rescue(transfer, finished);
            throw failure;
        }
    }

    /** Whether there is a picture to keep. */
    private static boolean begun(StyleTransfer transfer) {
        return transfer.iteration() > 0 || transfer.iterations() == 0;
    }

    private void rescue(StyleTransfer transfer, Supplier<Picture> finished) {
        if (begun(transfer)) {
            try {
                Errors.say(err, "the picture after " + transfer.iteration() + " iterations is kept in "
                        + keeper.keep(finished.get()).file());
            } catch (PictureException | RuntimeException lost) {
                // The failure that led here is said next.
                Errors.say(err, "the picture after " + transfer.iteration() + " iterations is lost: " + lost.getMessage());
            }
        }
    }
}
