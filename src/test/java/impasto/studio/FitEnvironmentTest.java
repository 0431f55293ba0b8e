package impasto.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "Other systems have one encoding of file names.")
class FitEnvironmentTest {

    @TempDir
    Path folder;

    /** Started as the studio is, it writes a file with an accent in its name. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) throws Exception {
            if (!FitEnvironment.isFit()) {
                System.exit(FitEnvironment.run(Program.class));
            }
            Files.createFile(Path.of(System.getProperty("folder"), "Zürich"));
            System.exit(3);
        }
    }

    @Test
    void filesWithAccentsAreOpenedWhereTheLocaleKnowsNone() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(ArchiveMaker.java(), "-Dfolder=" + folder, "-cp",
                System.getProperty("java.class.path"), Program.class.getName()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(3, process.waitFor(), said);
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
        assertEquals(true, Files.exists(folder.resolve("Zürich")));
    }
}
