package impasto.bench;

import impasto.image.Picture;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.settings.TransferSettings;
import impasto.torch.Backend;
import impasto.torch.Torch;
import impasto.transfer.StyleTransfer;

/** This program's own loop. */
final class TransferLoop implements Loop {

    private final StyleTransfer transfer;

    TransferLoop(Torch torch, VggWeights network, TransferSettings settings, Pictures pictures, Backend backend) {
        transfer = new StyleTransfer(torch, network, settings, pictures, backend);
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
