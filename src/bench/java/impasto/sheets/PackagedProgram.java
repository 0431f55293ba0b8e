package impasto.sheets;

import impasto.bench.Launcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program as it is packaged, each run in a process of its own.
 *
 * @param before words before its command, such as {@code nice -n 10}
 */
record PackagedProgram(List<String> before) implements Program {

    @Override
    public String run(List<String> arguments, Path notes) throws IOException, InterruptedException {
        ProcessBuilder builder = Launcher.again(arguments);
        List<String> command = new ArrayList<>(before);
        command.addAll(builder.command());
        Process process = builder.command(command).redirectError(notes.toFile()).start();
        try {
            // Else it would go on when this one is ended; refused when the end has begun.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? printed : "";
        } finally {
            process.destroy();
        }
    }
}
