package impasto.cli;

import impasto.engine.Engine;
import impasto.run.Run;
import impasto.session.recipe.Machine;
import impasto.settings.DeviceChoice;
import impasto.settings.PrecisionChoice;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say what of the machine is used; none of them is a matter of the painting. */
final class MachineOptions {

    /** More threads than these wait for each other, and very many of them for ever. */
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    @Option(names = "--threads", paramLabel = "N", description = "Processor cores to use (default: all physical ones).")
    private Integer threads;

    @Option(names = "--device", paramLabel = "NAME", defaultValue = "auto",
            description = "What computes: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private DeviceChoice device;

    @Option(names = "--precision", paramLabel = "NAME", defaultValue = "auto",
            description = "Numbers of the network: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, what is fastest here,"
                    + " measured once).")
    private PrecisionChoice precision;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /**
     * Says on standard error what is more than this machine has.
     *
     * @throws ParameterException when a number is out of its range
     */
    void check() {
        if (threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads is " + threads + ", but must be at least 1");
        }
        if (threads != null && threads > PROCESSORS) {
            Errors.say(commandLine().getErr(), "--threads is " + threads + ", but there are no more than " + PROCESSORS
                    + " processor cores: all of them are used");
        }
    }

    /** What is not given is as it was for another painting. */
    void like(Machine other) {
        threads = threads == null && other.threads().isPresent() ? Integer.valueOf(other.threads().getAsInt()) : threads;
        device = isGiven("--device") ? device : other.device().orElse(device);
        precision = isGiven("--precision") ? precision : other.precision().orElse(precision);
    }

    private boolean isGiven(String option) {
        return commandLine().getParseResult().hasMatchedOption(option);
    }

    /** What a run has of the machine at its beginning. */
    Machine used(Engine engine, Run run) {
        return Machine.of(engine.device(), run.precision(), OptionalInt.of(threads()));
    }

    /** The cores to use. */
    private int threads() {
        return threads == null ? Engine.defaultThreads() : Math.min(threads, PROCESSORS);
    }

    /** Loads the engine; says on standard error when the device could not be had. */
    Engine start() {
        Engine engine = Engine.start(threads(), precision);
        engine.use(device).ifPresent(sentence -> Errors.say(commandLine().getErr(), sentence));
        return engine;
    }

    /** As {@link #start}; a process that ends waits for what is being computed. */
    Engine startHeld() {
        Engine engine = start();
        engine.holdAtExit();
        return engine;
    }

    private CommandLine commandLine() {
        return spec.commandLine();
    }
}
