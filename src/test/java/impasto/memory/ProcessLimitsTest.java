package impasto.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLimitsTest {

    @TempDir
    Path folder;

    @Test
    void theTighterLimitCounts() throws IOException {
        assertEquals(OptionalLong.of(3 * 1024), left("10240", "8192", 4, 5));
        assertEquals(OptionalLong.of(6 * 1024), left("10240", "unlimited", 4, 5));
        assertEquals(OptionalLong.of(0), left("10240", "unlimited", 11, 5));
    }

    @Test
    void unlimitedIsNoLimit() throws IOException {
        assertEquals(OptionalLong.empty(), left("unlimited", "unlimited", 4, 5));
        assertEquals(OptionalLong.empty(), new ProcessLimits(folder.resolve("none"), folder.resolve("none")).left());
    }

    private OptionalLong left(String addresses, String data, int size, int dataSize) throws IOException {
        return new ProcessLimits(Files.writeString(folder.resolve("limits"), """
                Limit                     Soft Limit           Hard Limit           Units
                Max data size             %s unlimited bytes
                Max address space         %s unlimited bytes
                """.formatted(data, addresses)), Files.writeString(folder.resolve("status"), """
                VmPeak:\t  99 kB
                VmSize:\t  %d kB
                VmData:\t  %d kB
                """.formatted(size, dataSize))).left();
    }
}
