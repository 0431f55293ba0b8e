package impasto.session.recipe;

import impasto.run.Precision;
import impasto.settings.DeviceChoice;
import impasto.settings.PrecisionChoice;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The machine's part in a painting: with another, the last digits of its colours differ.
 *
 * @param device what computed; empty when that is not known
 * @param precision that the run began with, of which {@code AUTO} is none; empty when that is not known
 * @param threads processor cores that were used, 1 or more; empty when that is not known
 */
public record Machine(Optional<DeviceChoice> device, Optional<PrecisionChoice> precision, OptionalInt threads) {

    /** The part of a machine of which nothing is known. */
    public static final Machine UNKNOWN = new Machine(Optional.empty(), Optional.empty(), OptionalInt.empty());

    /**
     * The part of this machine.
     *
     * @param device as the engine names it: {@code cpu}, {@code gpu0} or {@code mps}
     */
    public static Machine of(String device, Precision precision, OptionalInt threads) {
        DeviceChoice kind = device.startsWith("gpu") ? DeviceChoice.CUDA : device.startsWith("mps") ? DeviceChoice.MPS : DeviceChoice.CPU;
        return new Machine(Optional.of(kind),
                Optional.of(precision == Precision.BFLOAT16 ? PrecisionChoice.BFLOAT16 : PrecisionChoice.FLOAT32), threads);
    }
}
