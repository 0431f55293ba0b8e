package impasto.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where a run keeps what it takes to go on with it, and where it goes on from. */
final class CheckpointOptions {

    private static final String SECONDS = "20";

    @Option(names = "--checkpoint", paramLabel = "DIR",
            description = "Keep there, from the first iteration on, all that it takes to go on if the run is cut short.")
    private Path folder;

    @Option(names = "--checkpoint-every", paramLabel = "SECONDS", defaultValue = SECONDS,
            description = "How often, at least 1 (default: ${DEFAULT-VALUE}); less often where that would cost over 1 %% of the time.")
    private double every = Double.parseDouble(SECONDS);

    @Option(names = "--resume", paramLabel = "DIR",
            description = "Go on with the run whose checkpoint lies there, and keep it there: no other option is needed.")
    private Path resumed;

    /** Leaves a command without these options. */
    static void takeFrom(CommandSpec command) {
        for (String name : List.of("--checkpoint", "--checkpoint-every", "--resume")) {
            command.remove(command.findOption(name));
        }
    }

    /** The folder to keep them in. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder == null ? resumed : folder);
    }

    /** Seconds from one to the next. */
    double every() {
        return every;
    }

    /** The folder of the run to go on with. */
    Optional<Path> resumed() {
        return Optional.ofNullable(resumed);
    }
}
