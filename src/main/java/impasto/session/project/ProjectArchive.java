package impasto.session.project;

import impasto.session.project.ZipDirectory.Entry;
import impasto.words.SpokenException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A project in one file: a zip with the manifest first, its pictures stored and its text packed. The same files make the same bytes. */
final class ProjectArchive {

    private static final int CHUNK = 1 << 16;
    /** The earliest that a zip knows. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ProjectArchive() {}

    /**
     * Packs files of a folder.
     *
     * @param entries what is packed, as {@link Packing#entries} has it; what has gone meanwhile is left out
     * @throws IOException when something cannot be read or written
     */
    static void pack(Path folder, Map<String, Optional<byte[]>> entries, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, Optional<byte[]>> entry : entries.entrySet()) {
            String name = entry.getKey();
            try {
                if (entry.getValue().isPresent()) {
                    zip.putNextEntry(entry(name));
                    zip.write(entry.getValue().get());
                    zip.closeEntry();
                } else {
                    pack(folder.resolve(name), name, zip);
                }
            } catch (NoSuchFileException gone) {
                if (name.equals(Entries.MANIFEST)) {
                    throw gone;
                }
            }
        }
        zip.finish();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    private static void pack(Path file, String name, ZipOutputStream zip) throws IOException {
        ZipEntry entry = entry(name);
        if (!Entries.isText(name)) {
            Content content = Content.of(file);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.size());
            entry.setCrc(content.crc());
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            zip.putNextEntry(entry);
            in.transferTo(zip);
            zip.closeEntry();
        }
    }

    /** What a file holds, by its size and CRC-32. */
    private record Content(long size, long crc) {
        static Content of(byte[] bytes) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            return new Content(bytes.length, crc.getValue());
        }

        static Content of(Path file) throws IOException {
            CRC32 crc = new CRC32();
            long size = 0;
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                byte[] chunk = new byte[CHUNK];
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    crc.update(chunk, 0, read);
                    size += read;
                }
            }
            return new Content(size, crc.getValue());
        }
    }

    /**
     * Whether files of a folder are what is packed, and nothing else is.
     *
     * @param entries as for {@link #pack}
     */
    static boolean matches(Path file, Path folder, Map<String, Optional<byte[]>> entries) {
        Map<String, Content> packed = new HashMap<>();
        try {
            for (Entry entry : ZipDirectory.read(file)) {
                if (!Entries.isFolder(entry.name())) {
                    packed.put(entry.name(), new Content(entry.size(), entry.crc()));
                }
            }
            for (Map.Entry<String, Optional<byte[]>> entry : entries.entrySet()) {
                Content content = entry.getValue().isPresent() ? Content.of(entry.getValue().get())
                        : Content.of(folder.resolve(entry.getKey()));
                if (!content.equals(packed.remove(entry.getKey()))) {
                    return false;
                }
            }
        } catch (IOException unreadable) {
            return false;
        }
        return packed.isEmpty();
    }

    /**
     * Unpacks a project into an empty folder, the manifest last: without it the folder holds no project.
     *
     * @throws SpokenException when it is damaged, is not a project, or might do harm; what was unpacked is left
     * @throws IOException when the folder cannot be written
     */
    static void unpack(Path file, Path folder) throws IOException {
        ArchiveCheck check = new ArchiveCheck(file);
        List<Entry> entries = check.entries();
        Entry manifest = entries.stream().filter(entry -> entry.name().equals(Entries.MANIFEST)).findFirst()
                .orElseThrow(check::noProject);
        try (ZipFile zip = open(file, check)) {
            byte[] text = bytes(zip, manifest, check);
            ProjectJson.read(file, text);
            check.checkNames(entries);
            check.checkRoom(entries, folder);
            new WorkFiles(folder).make();
            for (Entry entry : entries) {
                if (entry != manifest && Entries.isFile(entry.name())) {
                    try (OutputStream out = Files.newOutputStream(folder.resolve(entry.name()), StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.WRITE)) {
                        if (TakePaths.isTake(entry.name())) {
                            out.write(TakePaths.unpacked(bytes(zip, entry, check), folder));
                        } else {
                            copy(zip, entry, out, check);
                        }
                    }
                }
            }
            Files.write(folder.resolve(Entries.MANIFEST), text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
    }

    private static ZipFile open(Path file, ArchiveCheck check) throws SpokenException {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException damaged) {
            throw check.damaged(damaged);
        }
    }

    private static byte[] bytes(ZipFile zip, Entry entry, ArchiveCheck check) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy(zip, entry, out, check);
        return out.toByteArray();
    }

    /** No more than the entry is said to hold, and nothing else. */
    private static void copy(ZipFile zip, Entry entry, OutputStream out, ArchiveCheck check) throws IOException {
        CRC32 crc = new CRC32();
        long left = entry.size();
        try (InputStream in = stream(zip, entry, check)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = read(in, chunk, check); read >= 0; read = read(in, chunk, check)) {
                left -= read;
                if (left < 0) {
                    throw check.damaged(null);
                }
                crc.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
        }
        if (left != 0 || crc.getValue() != entry.crc()) {
            throw check.damaged(null);
        }
    }

    private static InputStream stream(ZipFile zip, Entry entry, ArchiveCheck check) throws SpokenException {
        try {
            return zip.getInputStream(zip.getEntry(entry.name()));
        } catch (IOException | RuntimeException damaged) {
            throw check.damaged(damaged);
        }
    }

    private static int read(InputStream in, byte[] chunk, ArchiveCheck check) throws SpokenException {
        try {
            return in.read(chunk);
        } catch (IOException | RuntimeException damaged) {
            throw check.damaged(damaged);
        }
    }
}
