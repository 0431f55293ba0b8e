package impasto.torch;

import impasto.engine.Engine;
import impasto.files.CacheFolder;
import impasto.settings.PrecisionChoice;

/** The engine that all tests of a process share: it starts once. */
public final class SharedTorch {

    private static final Torch TORCH = Torch.start(2, CacheFolder.ofUser());

    private SharedTorch() {}

    public static Torch get() {
        return TORCH;
    }

    public static Engine engine() {
        return new Engine(TORCH, PrecisionChoice.AUTO);
    }
}
