package impasto.bench;

import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.run.Precision;
import impasto.settings.TransferSettings;
import impasto.torch.Backend;
import impasto.torch.Torch;
import impasto.transfer.DjlLoop;
import java.util.Locale;

/** A way to run the loop that is compared with others. */
public enum Variant {
    /** DJL operations in float32 as most people write them: planes one after the other, gradients by autograd. */
    PLAIN,
    /** DJL operations in float32, channels-last, with this program's own backward pass. */
    CHANNELS_LAST,
    /** The TorchScript program in float32. */
    SCRIPT_FLOAT32,
    /** The same, large convolutions by Winograd's minimal filtering. */
    SCRIPT_WINOGRAD,
    /** The TorchScript program in bfloat16. */
    SCRIPT_BFLOAT16;

    /** Puts a loop together. */
    Loop open(Torch torch, VggWeights network, TransferSettings settings, Pictures pictures) {
        return switch (this) {
            case PLAIN -> new PlainLoop(torch, network, settings, pictures);
            case CHANNELS_LAST -> new DjlLoop(torch, network, settings, pictures);
            case SCRIPT_FLOAT32 -> new TransferLoop(torch, network, settings, pictures, Backend.DIRECT);
            case SCRIPT_WINOGRAD -> new TransferLoop(torch, network, settings, pictures, Backend.WINOGRAD);
            case SCRIPT_BFLOAT16 -> new TransferLoop(torch, network, settings, pictures, Backend.BFLOAT16);
        };
    }

    /** The precision of its convolutions. */
    Precision precision() {
        return this == SCRIPT_BFLOAT16 ? Precision.BFLOAT16 : Precision.FLOAT32;
    }

    /** The word that the table and the command line use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
