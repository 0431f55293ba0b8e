package impasto.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CgroupMemoryTest {

    @TempDir
    Path folder;

    @Test
    void theSecondVersionsTightestGroupCounts() throws IOException {
        group("a/b", "memory.max", "max", "memory.current", "70", "memory.stat", "file 9\ninactive_file 0");
        group("a", "memory.max", "1000", "memory.current", "700", "memory.stat", "inactive_file 50\nactive_file 3");
        assertEquals(OptionalLong.of(350), left("0::/a/b"));
    }

    @Test
    void theFirstVersionsMemoryGroupCounts() throws IOException {
        group("memory/c", "memory.limit_in_bytes", "900", "memory.usage_in_bytes", "400");
        group("memory", "memory.limit_in_bytes", "9223372036854771712", "memory.usage_in_bytes", "400");
        assertEquals(OptionalLong.of(500), left("5:cpu,cpuacct:/c\n4:memory:/c\n0::/"));
    }

    @Test
    void aContainersOwnGroupIsItsRoot() throws IOException {
        group(".", "memory.max", "300", "memory.current", "400");
        assertEquals(OptionalLong.of(0), left("0::/not/seen/from/inside"));
    }

    @Test
    void withoutGroupsThereIsNoLimit() throws IOException {
        assertEquals(OptionalLong.empty(), left("0::/"));
        assertEquals(OptionalLong.empty(), new CgroupMemory(folder.resolve("none"), folder).left());
    }

    private OptionalLong left(String groups) throws IOException {
        return new CgroupMemory(Files.writeString(folder.resolve("groups"), groups), folder).left();
    }

    private void group(String path, String... files) throws IOException {
        Path group = Files.createDirectories(folder.resolve(path));
        for (int i = 0; i < files.length; i += 2) {
            Files.writeString(group.resolve(files[i]), files[i + 1] + "\n");
        }
    }
}
