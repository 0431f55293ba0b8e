package impasto.loss;

import impasto.Reference;
import impasto.image.Picture;
import impasto.network.InputConvention;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.settings.Preset;
import impasto.settings.TransferSettings;
import impasto.torch.SharedTorch;
import impasto.transfer.StyleTransfer;
import java.util.List;
import java.util.Optional;

/** Runs on the reference's network and pictures. */
public final class ReferenceRun {

    public static final TransferSettings REPORT = Preset.REPORT.settings();

    private ReferenceRun() {}

    public static StyleTransfer of(TransferSettings settings, Picture start) {
        return new StyleTransfer(SharedTorch.get(), Reference.network(InputConvention.CAFFE), settings,
                new Pictures(Reference.content(), List.of(Style.of(Reference.style())), start, Optional.empty()));
    }
}
