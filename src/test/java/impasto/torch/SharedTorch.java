package impasto.torch;

import impasto.files.CacheFolder;

/** The engine that all tests of a process share: it starts once. */
public final class SharedTorch {

    private static final Torch TORCH = Torch.start(2, CacheFolder.ofUser());

    private SharedTorch() {}

    public static Torch get() {
        return TORCH;
    }
}
