package impasto.transfer;

import impasto.Reference;
import impasto.image.Picture;
import impasto.vgg.InputConvention;
import impasto.vgg.SharedTorch;

import java.util.List;
import java.util.Optional;

/** Runs on the reference's network and pictures. */
final class ReferenceRun {

    static final TransferSettings REPORT = Preset.REPORT.settings(false);

    private ReferenceRun() {}

    static StyleTransfer of(TransferSettings settings, Picture start) {
        return new StyleTransfer(SharedTorch.get(), Reference.network(InputConvention.CAFFE), settings,
                new Pictures(Reference.content(), List.of(Style.of(Reference.style())), start, Optional.empty()));
    }
}
