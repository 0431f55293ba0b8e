package impasto.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StalePartsTest {

    @TempDir
    Path folder;

    private void make(String name, Duration age) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "half");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    @Test
    void onlyWhatIsCertainlyOwnAndStaleIsDeleted() throws IOException {
        Duration old = Duration.ofDays(1);
        make(".impasto-0123456789abcdef.part", old);
        make(".fastest.json.01234567-89ab-cdef-0123-456789abcdef.part", old);
        make(".impasto-0123456789abcdee.part", Duration.ZERO);
        make("vgg19.h5.part", old);
        make(".photo.part", old);
        Files.createDirectory(folder.resolve(".impasto-0000000000000000.part"));
        StaleParts.clear(folder);
        StaleParts.clear(folder.resolve("not there"));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(".impasto-0000000000000000.part", ".impasto-0123456789abcdee.part", ".photo.part",
                    "vgg19.h5.part"), left.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
