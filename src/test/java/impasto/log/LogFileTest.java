package impasto.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import impasto.files.Names;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    private static final int SIZE = 20_000;

    @TempDir
    Path folder;

    private final List<LogFile> open = new ArrayList<>();

    private LogFile file(Path state) {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        LogFile file = new LogFile(() -> state, () -> "the head", () -> new Scrubber(Map.of(), Path.of("/home/anna"), List.of()),
                SIZE);
        file.setContext(context);
        file.start();
        open.add(file);
        return file;
    }

    private static Logger logger(LogFile file) {
        Logger logger = ((LoggerContext) file.getContext()).getLogger(Log.NAME);
        logger.addAppender(file);
        return logger;
    }

    @AfterEach
    void close() {
        open.forEach(LogFile::stop);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void nothingIsMadeBeforeThereIsSomethingToWrite() throws IOException {
        LogFile file = file(folder.resolve("state"));
        assertEquals(Optional.empty(), file.path());
        assertEquals(List.of(), names(folder));
        logger(file).info("begins");
        assertEquals(Optional.of(folder.resolve("state/impasto.log")), file.path());
        assertEquals(List.of("the head", "begins"), Files.readAllLines(file.path().get()).stream()
                .map(line -> line.replaceAll(".*INFO \\[[^]]*] ", "")).toList());
    }

    @Test
    void stacksAreWholeAndHoldNoNames() throws IOException {
        LogFile file = file(folder);
        Throwable cause = new FileSystemException("/home/anna/Aunt Erna", "/b/c d", "it is full of Aunt Erna, \u001b[2J");
        IOException failure = new IOException(Names.of(Path.of("Uncle Ben")) + " cannot be read", cause);
        failure.addSuppressed(new IllegalStateException("cat.jpg\nsecond line"));
        logger(file).warn("stylize failed", failure);
        String text = Files.readString(file.path().get());
        assertTrue(text.contains("java.io.IOException: <picture> cannot be read\n\tat " + LogFileTest.class.getName()), text);
        assertTrue(text.contains("\tSuppressed: java.lang.IllegalStateException: <picture>\n    second line\n\t\tat "), text);
        assertTrue(text.contains("Caused by: java.nio.file.FileSystemException: <picture> -> <picture>: it is full of "
                + "<picture>, ?[2J\n\tat "), text);
        assertTrue(text.lines().anyMatch(line -> line.matches("\t\\.\\.\\. \\d+ more")), text);
        for (String name : List.of("Erna", "Ben", "cat.jpg", "anna")) {
            assertFalse(text.contains(name), text);
        }
    }

    @Test
    void itRollsOverAndStaysBounded() throws IOException {
        LogFile file = file(folder);
        Logger logger = logger(file);
        for (int i = 0; i < 3000; i++) {
            logger.info("line {} of many, as long as lines are", i);
        }
        assertEquals(List.of("impasto.1.log", "impasto.2.log", "impasto.log", "impasto.log.lock"), names(folder));
        for (String name : List.of("impasto.1.log", "impasto.2.log", "impasto.log")) {
            assertTrue(Files.size(folder.resolve(name)) < SIZE + 500, name + " has " + Files.size(folder.resolve(name)));
        }
        assertTrue(Files.readString(folder.resolve("impasto.log")).endsWith("line 2999 of many, as long as lines are\n"));
    }

    @Test
    void eachProcessHasOneOfItsOwn() throws IOException {
        LogFile first = file(folder);
        LogFile second = file(folder);
        logger(first).info("one");
        logger(second).info("two");
        assertEquals(Optional.of(folder.resolve("impasto-2.log")), second.path());
        first.stop();
        LogFile third = file(folder);
        logger(third).info("three");
        assertEquals(Optional.of(folder.resolve("impasto.log")), third.path());
        assertTrue(Files.readString(third.path().get()).contains("one\n"), "what was there stays");
    }

    @Test
    @Timeout(20)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "It has no such pipes.")
    void whatLiesInItsPlaceIsPassedOver() throws Exception {
        Path theirs = Files.writeString(folder.resolve("diary.txt"), "mine");
        Path state = Files.createDirectory(folder.resolve("state"));
        assertEquals(0, new ProcessBuilder("mkfifo", state.resolve("impasto.log.lock").toString(),
                state.resolve("impasto-2.log").toString()).start().waitFor());
        Files.createSymbolicLink(state.resolve("impasto-3.log"), theirs);
        Files.createDirectory(state.resolve("impasto-4.log.lock"));
        LogFile file = file(state);
        logger(file).info("one");
        assertEquals(Optional.of(state.resolve("impasto-5.log")), file.path());
        assertEquals("mine", Files.readString(theirs));
    }

    @Test
    void onlyCrashesOfItsOwnAreForgotten() throws Exception {
        List<Path> theirs = List.of(Files.writeString(folder.resolve("impasto-crash-notes.log"), "mine"),
                Files.createDirectory(folder.resolve("impasto-crash-77.log")));
        for (Path file : theirs) {
            assertTrue(file.toFile().setLastModified(1));
        }
        for (int i = 0; i < 4; i++) {
            Files.writeString(folder.resolve("impasto-crash-" + i + ".log"), "#\n");
        }
        logger(file(folder)).info("begins");
        assertTrue(theirs.stream().allMatch(Files::exists));
        assertEquals(3 + theirs.size(), names(folder).stream().filter(name -> name.startsWith("impasto-crash-")).count());
    }

    @Test
    void whereItCannotBeWrittenNothingIsSaid() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("file"));
        LogFile none = file(inTheWay.resolve("state"));
        logger(none).warn("failed", new IOException());
        assertEquals(Optional.empty(), none.path());
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked), "this user may write anywhere");
        LogFile refused = file(locked);
        logger(refused).warn("failed", new IOException());
        assertEquals(Optional.empty(), refused.path());
    }

    @Test
    void strangeFoldersAreNoPatterns() throws IOException {
        Path strange = folder.resolve("100% (of) %d{x} i");
        LogFile file = file(strange);
        Logger logger = logger(file);
        for (int i = 0; i < 500; i++) {
            logger.info("line {} of many, as long as lines are", i);
        }
        assertEquals(List.of("impasto.1.log", "impasto.log", "impasto.log.lock"), names(strange));
    }

    @Test
    void whatComesAgainAndAgainIsToldEverMoreRarely() {
        RepeatFilter repeats = new RepeatFilter();
        IllegalStateException failure = new IllegalStateException();
        assertEquals(3 + 9, Stream.generate(() -> repeats.told(failure)).limit(1024).filter(Optional::isPresent).count());
    }

    @Test
    void crashesAreNamedAndOldOnesForgotten() throws IOException {
        for (int i = 0; i < 5; i++) {
            Path crash = folder.resolve("impasto-crash-" + i + ".log");
            Files.writeString(crash, "#\n# SIGSEGV (0xb) number " + i + "\n# Core dump: /home/anna/core\n\nenvironment: anna");
            assertTrue(crash.toFile().setLastModified(1_000_000L + i * 10_000L));
        }
        logger(file(folder)).info("begins");
        assertEquals(List.of("impasto-crash-2.log", "impasto-crash-3.log", "impasto-crash-4.log", "impasto.log",
                "impasto.log.lock"), names(folder));
        String report = Report.text(folder, new Scrubber(Map.of(), Path.of("/home/anna"), List.of()), List.of("Studio: none"));
        assertTrue(report.contains("impasto-crash-4.log:\n# SIGSEGV (0xb) number 4\n# Core dump: <picture>\n"), report);
        assertTrue(report.contains("Studio: none\n") && report.contains("Processor: "), report);
        assertTrue(report.contains("--- impasto.log\n") && report.endsWith("begins\n"), report);
        assertFalse(report.contains("anna"), report);
    }
}
