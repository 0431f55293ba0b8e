package impasto.network;

import impasto.files.SafeFile;
import impasto.files.VerifiedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the file of a downloadable network is what was published, by the MD5 sum that its publishers give and by the SHA-256
 * sum that it had when it was first found to be right. That one lies beside it, {@code NAME.sha256}, as {@code sha256sum}
 * writes and checks it.
 */
final class NetworkSums {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  .*\\R?");
    private static final int LONGEST = 4096;
    private static final String DAMAGED = "damaged";

    private final Path file;
    private final DownloadableNetwork network;

    NetworkSums(Path file, DownloadableNetwork network) {
        this.file = file;
        this.network = network;
    }

    /** The SHA-256 sum when the file is right; it is read unless it looks as it did when it was last found right. */
    Optional<String> known() throws IOException {
        Optional<String> sum = record().sum(name());
        return sum.isPresent() && sum.equals(first()) ? sum : read();
    }

    /** The SHA-256 sum when all bytes of the file are right. */
    Optional<String> read() throws IOException {
        Optional<String> sum = sumOf(file);
        try {
            record().remember(Map.of(name(), sum.orElse(DAMAGED)));
            if (sum.isPresent() && first().isEmpty()) {
                String line = sum.get() + "  " + name() + "\n";
                SafeFile.write(beside(), out -> out.write(line.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException readOnly) {
            // Read again next time.
        }
        return sum;
    }

    /** The SHA-256 sum of another file when that is what was published. */
    Optional<String> sumOf(Path candidate) throws IOException {
        if (!Files.isRegularFile(candidate) || Files.size(candidate) != network.size()) {
            return Optional.empty();
        }
        Sums sums = Sums.of(candidate);
        boolean right = sums.md5().equals(network.md5()) && first().map(sums.sha256()::equals).orElse(true);
        return right ? Optional.of(sums.sha256()) : Optional.empty();
    }

    private Optional<String> first() {
        try {
            Matcher matcher = LINE.matcher(Files.isRegularFile(beside())
                    && Files.size(beside()) <= LONGEST ? Files.readString(beside()) : "");
            return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private VerifiedFiles record() {
        return new VerifiedFiles(file.getParent());
    }

    private Path beside() {
        return file.resolveSibling(name() + ".sha256");
    }

    private String name() {
        return file.getFileName().toString();
    }
}
