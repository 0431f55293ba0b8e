package impasto.studio.desktop;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Optional;

/** Starts programs of the platform. */
@FunctionalInterface
public interface Programs {

    /**
     * Starts a program, which reads what it is given and says nothing.
     *
     * @param command the program and its arguments
     * @return empty when this machine has no such program
     */
    Optional<Process> start(List<String> command);

    /** Those that this machine has. */
    static Programs ofMachine() {
        return command -> {
            try {
                return Optional.of(new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD)
                        .start());
            } catch (IOException none) {
                return Optional.empty();
            }
        };
    }
}
