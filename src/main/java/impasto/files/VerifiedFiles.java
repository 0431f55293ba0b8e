package impasto.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Remembers the sums of files in a folder, and how the files looked from outside when the sums were taken: size, time and,
 * where the system tells, the place on the disk and when that was last touched. To compare these costs nothing, to read
 * 450 MB does.
 */
public final class VerifiedFiles {

    private static final String NAME = "verified.txt";
    private static final String UNIX = "unix";
    /** No record is longer; what is, or is no file at all, was not written here. */
    private static final long LONGEST = 1 << 16;

    private final Path folder;
    private Map<String, String> known;

    /** @param folder of the files, and of the record */
    public VerifiedFiles(Path folder) {
        this.folder = folder;
    }

    /** The sum that was remembered for a file; nothing when there is none or the file no longer looks as it did. */
    public Optional<String> sum(String name) {
        String entry = known().get(name);
        try {
            String look = look(name);
            return entry != null && entry.startsWith(look) ? Optional.of(entry.substring(look.length())) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /**
     * Remembers sums, by the files' names, and what was remembered of other files.
     *
     * @throws IOException when a file is not there or the record cannot be written
     */
    public void remember(Map<String, String> sums) throws IOException {
        known = null;
        Map<String, String> entries = new TreeMap<>(known());
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            entries.put(sum.getKey(), look(sum.getKey()) + sum.getValue());
        }
        StringBuilder text = new StringBuilder();
        entries.forEach((name, entry) -> text.append(name).append('\t').append(entry).append('\n'));
        SafeFile.keep(folder.resolve(NAME), out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
        known = entries;
    }

    private String look(String name) throws IOException {
        Path file = folder.resolve(name);
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
        String look = seen.size() + " " + seen.lastModifiedTime().toInstant();
        if (!file.getFileSystem().supportedFileAttributeViews().contains(UNIX)) {
            return look + " ";
        }
        Map<String, Object> more = Files.readAttributes(file, UNIX + ":ino,ctime");
        return look + " " + more.get("ctime") + " " + more.get("ino") + " ";
    }

    private Map<String, String> known() {
        if (known == null) {
            known = new TreeMap<>();
            Path record = folder.resolve(NAME);
            try {
                if (!Files.isRegularFile(record) || Files.size(record) > LONGEST) {
                    return known;
                }
                for (String line : Files.readAllLines(record)) {
                    int tab = line.indexOf('\t');
                    if (tab > 0) {
                        known.put(line.substring(0, tab), line.substring(tab + 1));
                    }
                }
            } catch (IOException none) {
                return known;
            }
        }
        return known;
    }
}
