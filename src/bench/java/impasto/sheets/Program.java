package impasto.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What paints. */
interface Program {

    /**
     * Runs it once.
     *
     * @param arguments of the program
     * @param notes the file that takes what it says on standard error
     * @return what it printed, or nothing when it failed
     */
    String run(List<String> arguments, Path notes) throws IOException, InterruptedException;
}
