package impasto.studio.mask;

import impasto.image.Mask;
import impasto.studio.fx.Background;
import java.util.function.Consumer;

/**
 * An edit that is not made yet: it changes with every move of the pointer or a slider and is shown as it would be. It is computed in
 * the background, one at a time, and of those that come meanwhile only the last.
 */
final class MaskDraft {

    private final Mask under;
    private final Background background;
    private final Consumer<Mask> shown;
    private final Consumer<Exception> failed;
    private MaskEdit edit;
    private MaskEdit computed;
    private Mask mask;
    private boolean busy;
    private boolean over;

    /**
     * @param under the mask before
     * @param shown takes what it becomes, on the JavaFX thread
     * @param failed takes what an edit threw, on the JavaFX thread
     */
    MaskDraft(Mask under, Background background, Consumer<Mask> shown, Consumer<Exception> failed) {
        this.under = under;
        this.background = background;
        this.shown = shown;
        this.failed = failed;
    }

    /** Has it be this edit from now on. */
    void become(MaskEdit other) {
        edit = other;
        compute();
    }

    private void compute() {
        if (busy || over || edit == computed) {
            return;
        }
        busy = true;
        MaskEdit now = edit;
        background.run(() -> now.work().apply(under), done -> {
            busy = false;
            computed = now;
            mask = done;
            if (!over) {
                shown.accept(done);
                compute();
            }
        }, failure -> {
            busy = false;
            failed.accept(failure);
        });
    }

    /** What it is called. */
    String name() {
        return edit.name();
    }

    /** Ends it as it is now; the mask that the one before becomes. */
    Mask end() {
        over = true;
        return edit == computed ? mask : edit.work().apply(under);
    }

    /** Ends it and leaves the mask as it was. */
    void giveUp() {
        over = true;
    }
}
