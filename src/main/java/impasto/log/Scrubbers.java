package impasto.log;

import impasto.files.CacheFolder;
import impasto.files.UserFolders;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The scrubber for the user of this process. */
final class Scrubbers {

    private static final Path HOST = Path.of("/proc/sys/kernel/hostname");

    private Scrubbers() {}

    static Scrubber ofUser() {
        Path home = Path.of(System.getProperty("user.home", "/")).toAbsolutePath();
        Map<Path, String> own = new LinkedHashMap<>();
        own(own, home, "<state>", () -> UserFolders.ofUser().state());
        own(own, home, "<config>", () -> UserFolders.ofUser().config());
        own(own, home, "<data>", () -> UserFolders.ofUser().data());
        own(own, home, "<cache>", CacheFolder::ofUser);
        own(own, home, "<java>", () -> Path.of(System.getProperty("java.home")));
        own(own, home, "<impasto>", Scrubbers::program);
        return new Scrubber(own, home, people());
    }

    /** A folder that holds the user's home holds more than the program's own. */
    private static void own(Map<Path, String> folders, Path home, String word, Supplier<Path> folder) {
        try {
            Path place = folder.get().toAbsolutePath().normalize();
            if (!home.startsWith(place)) {
                folders.putIfAbsent(place, word);
            }
        } catch (RuntimeException nowhere) {
            // Then its path is taken out like any other.
        }
    }

    private static Path program() {
        try {
            return Path.of(Scrubbers.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
        } catch (URISyntaxException none) {
            throw new IllegalStateException(none);
        }
    }

    private static List<String> people() {
        List<String> names = new ArrayList<>();
        for (String variable : List.of("HOSTNAME", "HOST", "COMPUTERNAME", "USER", "LOGNAME", "USERNAME", "SUDO_USER")) {
            names.add(System.getenv().getOrDefault(variable, ""));
        }
        names.add(System.getProperty("user.name", ""));
        try {
            names.add(Files.exists(HOST) ? Files.readString(HOST).strip() : "");
        } catch (IOException unknown) {
            // Not every system says it there.
        }
        return names.stream().distinct().toList();
    }
}
