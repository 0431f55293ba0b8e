package impasto.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import java.util.List;
import java.util.Locale;

/** What computes. */
public enum DeviceChoice {
    /** A graphics card where there is one that works, else the processor. */
    AUTO,
    /** The processor. */
    CPU,
    /** A graphics card of Nvidia's; it takes a PyTorch that was built for CUDA, which PYTORCH_LIBRARY_PATH names. */
    CUDA,
    /** The graphics of an Apple chip. */
    MPS;

    /** The devices to try, best first; empty when the choice is not there. */
    List<Device> candidates(Engine engine) {
        boolean apple = System.getProperty("os.name").startsWith("Mac") && System.getProperty("os.arch").equals("aarch64");
        List<Device> cuda = engine.getGpuCount() > 0 ? List.of(Device.gpu()) : List.of();
        List<Device> mps = apple ? List.of(Device.of("mps", -1)) : List.of();
        return switch (this) {
            case AUTO -> cuda.isEmpty() ? mps : cuda;
            case CPU -> List.of();
            case CUDA -> cuda;
            case MPS -> mps;
        };
    }

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
