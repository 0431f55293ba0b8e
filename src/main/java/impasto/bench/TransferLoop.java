package impasto.bench;

import impasto.image.Picture;
import impasto.transfer.Pictures;
import impasto.transfer.StyleTransfer;
import impasto.transfer.TransferSettings;
import impasto.vgg.Torch;
import impasto.vgg.VggWeights;
import impasto.vgg.Way;

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
