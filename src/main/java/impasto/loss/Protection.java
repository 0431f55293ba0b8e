package impasto.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import impasto.preparation.Pictures;
import impasto.torch.Tensors;

/** Where the content stays: the picture shown is the content there and the painting elsewhere, softly mixed. */
public final class Protection {

    /** How much of the painting is shown. */
    private final NDArray open;
    /** As much of the content as is shown. */
    private final NDArray content;

    private Protection(NDArray open, NDArray content) {
        this.open = open;
        this.content = content;
    }

    /** That of the pictures' mask, or none. */
    public static Protection of(NDManager manager, Pictures pictures) {
        if (pictures.protect().isEmpty()) {
            return new Protection(null, null);
        }
        NDArray stays = Tensors.maskOf(manager, pictures.protect().get());
        NDArray content = Tensors.of(manager, pictures.content()).muli(stays);
        return new Protection(stays.negi().addi(1), content);
    }

    /** The picture shown for the levels that the optimiser moves. */
    public NDArray shown(NDArray levels) {
        return open == null ? levels : levels.mul(open).add(content);
    }

    /** What a gradient with respect to the picture shown is with respect to those levels. */
    NDArray inLevels(NDArray gradient) {
        return open == null ? gradient : gradient.mul(open);
    }
}
