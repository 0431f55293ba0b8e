package impasto.files;

import impasto.words.SpokenException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps files that cannot be understood beside where they lay, under a name with a date that was free. */
public final class SetAside {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss", Locale.ROOT);
    private static final Pattern NAME = Pattern.compile(".+\\.[a-z]+-[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}-[0-9]{2}-[0-9]{2}(-[0-9]+)?");
    private static final int MOST_TRIES = 1000;

    private SetAside() {
    }

    /**
     * Moves whatever lies there: a file, a folder, a pipe, a link itself.
     *
     * @param why a word for the name, as {@code damaged} in {@code studio.json.damaged-2026-11-26T17-40-12}
     * @return where it is now
     * @throws IOException when it cannot be moved; it is then where it was
     */
    public static Path move(Path file, String why) throws IOException {
        return onFree(file, why, free -> Files.move(file, free));
    }

    /**
     * Keeps bytes that a file had.
     *
     * @param why a word for the name, as for {@link #move}
     * @return where they are now
     * @throws IOException when they cannot be written
     */
    public static Path copy(Path file, byte[] bytes, String why) throws IOException {
        return onFree(file, why, free -> {
            Files.write(free, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Optional<Rights> rights = Rights.of(file);
            if (rights.isPresent()) {
                rights.get().giveTo(free);
            }
        });
    }

    /** Whether a file of this name was set aside. */
    public static boolean is(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether something of this file was ever set aside in its folder; also when that cannot be told. */
    public static boolean isThereOf(Path file) {
        try (var siblings = Files.newDirectoryStream(file.toAbsolutePath().getParent(), entry ->
                entry.getFileName().toString().startsWith(file.getFileName() + "."))) {
            return siblings.iterator().hasNext();
        } catch (IOException | DirectoryIteratorException unreadable) {
            return true;
        }
    }

    @FunctionalInterface
    private interface Operation {
        void to(Path free) throws IOException;
    }

    private static Path onFree(Path file, String why, Operation operation) throws IOException {
        String date = "." + why + "-" + DATE.format(LocalDateTime.now());
        for (int number = 1; number <= MOST_TRIES; number++) {
            Path free = file.resolveSibling(PortableName.extended(Names.of(file), number == 1 ? date : date + "-" + number));
            if (!Files.exists(free, LinkOption.NOFOLLOW_LINKS)) {
                try {
                    operation.to(free);
                    return free;
                } catch (FileAlreadyExistsException taken) {
                    // By another program, in between.
                }
            }
        }
        throw new SpokenException(Said.of("files.not-aside", Names.of(file)), null);
    }
}
