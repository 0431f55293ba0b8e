package impasto.bench;

import impasto.image.Picture;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.settings.TransferSettings;
import impasto.torch.Torch;
import impasto.torch.Way;
import impasto.transfer.StyleTransfer;

/** This program's own loop. */
final class TransferLoop implements Loop {

    private final StyleTransfer transfer;

    TransferLoop(Torch torch, VggWeights network, TransferSettings settings, Pictures pictures, Way way) {
        transfer = new StyleTransfer(torch, network, settings, pictures, way);
    }

    @Override
    public void step() {
        transfer.step();
    }

    @Override
    public Picture picture() {
        return transfer.picture();
    }

    @Override
    public void close() {
        transfer.close();
    }
}
