package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.log.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** What commands leave in the log. */
class FailureLogTest extends StylizeFixture {

    private static final String NAME = "Aunt Erna at the lake";

    /** What this run wrote: the log is that of all tests in this process. */
    private String logged(Runnable run) throws IOException {
        String before = Log.file().isPresent() ? Files.readString(Log.file().get()) : "";
        run.run();
        String after = Files.readString(Log.file().orElseThrow());
        return after.startsWith(before) ? after.substring(before.length()) : after;
    }

    @Test
    void aRunThatFailsLeavesItsStackButNoNames() throws IOException {
        Path holidays = Files.createDirectory(folder.resolve("Holidays in Rome"));
        Path picture = Files.writeString(holidays.resolve(NAME + ".jpg"), "Dear diary, today I painted nothing.");
        String log = logged(() -> stylize("--content", picture));
        assertTrue(log.contains("stylize failed\nimpasto.image.file.PictureException: <picture> is not a picture "
                + "Impasto can read: use JPEG, PNG, GIF, BMP, TIFF or WebP\n\tat impasto."), log);
        for (String secret : List.of("Erna", "Rome", folder.getFileName().toString(), "diary")) {
            assertFalse(log.contains(secret), log);
        }
    }

    @Test
    void filesOfWhateverNameStayPrivate() throws IOException {
        for (String option : List.of("--content", "--style", "--out", "--init", "--network", "--protect", "--log",
                "--snapshot-dir")) {
            Path file = Files.writeString(folder.resolve(NAME + " " + option), "nothing");
            String log = logged(() -> assertTrue(stylize(option, option.equals("--out") ? file + "/x.png"
                    : option.equals("--log") ? file + "/x.csv" : file).code() > 0));
            assertFalse(log.contains("Erna"), log);
        }
    }

    @Test
    void everyOptionThatTakesAFileIsKnownToDoSo() {
        List<String> missed = Main.commandLine().getSubcommands().values().stream().map(CommandLine::getCommandSpec)
                .flatMap(command -> command.options().stream()).filter(option -> option.typeInfo().getType() == Path.class
                        || option.typeInfo().getAuxiliaryTypes()[0] == Path.class)
                .filter(option -> !CommandFiles.isFile(option)).map(ArgSpec::paramLabel).toList();
        assertEquals(List.of(), missed);
    }

    @Test
    void aRunTellsOfItsBeginningSettingsAndEnd() throws IOException {
        String log = logged(() -> assertEquals(0, stylize("--alpha", 7).code()));
        assertTrue(log.contains("a run begins: 64 × 43, "), log);
        assertTrue(log.contains(", 3 iterations, network vgg19-small, ") && log.contains("\"alpha\":7.0"), log);
        assertTrue(log.contains("the run ends after 3 of 3 iterations, loss "), log);
        assertFalse(log.contains("cat.jpg") || log.contains("woodcut"), log);
    }

    @Test
    void whatNobodyForesawNamesTheLog() throws IOException {
        String[] err = new String[1];
        String log = logged(() -> {
            CommandRun run = CommandRun.of(() -> {
                throw new IllegalStateException("the store is gone");
            }, "stylize", "--content", CONTENT, "--style", STYLE, "--out", out);
            assertEquals(1, run.code());
            err[0] = run.err();
        });
        assertEquals("impasto: something unforeseen failed (IllegalStateException: the store is gone): the log "
                + Log.file().orElseThrow() + " has what is needed to find out why" + System.lineSeparator(), err[0]);
        assertTrue(log.contains("stylize failed\njava.lang.IllegalStateException: the store is gone\n\tat "), log);
    }

    @Test
    void faultsOfTheProgramAreSaidInOneSentence() {
        CommandRun run = CommandRun.of(() -> {
            throw new StackOverflowError();
        }, "stylize", "--content", CONTENT, "--style", STYLE, "--out", out);
        assertEquals(1, run.code());
        assertTrue(run.err().startsWith("impasto: something unforeseen failed (StackOverflowError): the log "), run.err());
        assertEquals(1, run.err().lines().count());
    }

    @Test
    void theReportHasVersionsMachineAndTheLog() throws IOException {
        stylize("--content", folder.resolve(NAME + ".jpg"));
        CommandRun report = CommandRun.of("report");
        assertEquals(0, report.code(), report.err());
        for (String part : List.of("Impasto " + Version.number() + ", Java ", "PyTorch 2.", "Processor: ", "Memory: ",
                "--- impasto", "stylize failed\nimpasto.image.file.PictureException: there is no file <picture>: check its name")) {
            assertTrue(report.out().contains(part), report.out());
        }
        String first = report.out().lines().limit(5).collect(Collectors.joining());
        assertFalse(report.out().contains("Erna"), first);
    }
}
