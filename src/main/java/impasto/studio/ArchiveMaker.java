package impasto.studio;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Makes the archive of loaded classes from a list of them: a process of its own, which says nothing. */
final class ArchiveMaker {

    private static final Duration UNUSED = Duration.ofDays(60);
    /** What a killed start or maker left; the list of a studio that stays open is made by then, or it makes none. */
    private static final Duration STALE = Duration.ofDays(2);

    private ArchiveMaker() {}

    /** @param arguments the list, which is deleted in the end, and the archive */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path list = Path.of(arguments[0]);
        Path archive = Path.of(arguments[1]);
        Path part = Path.of(list + ".part");
        Path whole = Path.of(list + ".whole");
        try {
            Files.writeString(whole, complete(list), StandardCharsets.ISO_8859_1);
            int code = silent(List.of(java(), "-Xshare:dump", "-XX:SharedClassListFile=" + whole,
                    "-XX:SharedArchiveFile=" + part, "-Xlog:disable", "-cp", System.getProperty("java.class.path")))
                    .start().waitFor();
            if (code == 0) {
                clear(archive);
                Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
                forgetUnused(archive.getParent());
            }
        } finally {
            Files.deleteIfExists(part);
            Files.deleteIfExists(whole);
            Files.deleteIfExists(list);
        }
    }

    /** The list's whole lines: Java may not have written the last one out. */
    private static String complete(Path list) throws IOException {
        String text = Files.readString(list, StandardCharsets.ISO_8859_1);
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    /** Takes away what stands in an archive's place; a folder was not made here, and is only moved aside when it holds anything. */
    static void clear(Path archive) throws IOException {
        try {
            Files.deleteIfExists(archive);
        } catch (DirectoryNotEmptyException full) {
            Files.move(archive, archive.resolveSibling("aside-" + System.currentTimeMillis() + "-" + archive.getFileName()));
        }
    }

    /**
     * Deletes what installations that are gone or were renewed have left, and killed processes; one that still starts makes
     * its own anew.
     */
    static void forgetUnused(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{jsa,classes,part,whole}")) {
            for (Path file : files) {
                Duration kept = file.toString().endsWith(".jsa") ? UNUSED : STALE;
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(Instant.now().minus(kept))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** This process's Java. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A process that reads and says nothing. */
    static ProcessBuilder silent(List<String> command) {
        return new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
    }
}
