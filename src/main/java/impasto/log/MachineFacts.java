package impasto.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.GlobalMemory;

/** What the program is made of and runs on, in lines. */
final class MachineFacts {

    private static final long MEGABYTE = 1 << 20;
    /** Of these a part of the name is enough to know that they are set. */
    private static final List<String> TELLING = List.of("IMPASTO_", "PYTORCH_", "OMP_", "MKL_", "GOMP_", "DNNL_", "ONEDNN_",
            "KMP_", "GLIBC_TUNABLES", "LD_PRELOAD", "LD_LIBRARY_PATH", "JAVA_TOOL_OPTIONS", "LANG", "LC_ALL", "LC_CTYPE");

    private MachineFacts() {}

    /** What a process begins its part of the log with: all that takes no time to find out. */
    static String head() {
        String context = Log.context();
        return versions() + "\n" + system() + (context.isEmpty() ? "" : "\n" + context);
    }

    /** The versions of the program, Java and the libraries. */
    static String versions() {
        Properties versions = built();
        return ProgramVersion.name() + ", Java " + property("java.version")
                + " (" + property("java.vm.name") + " " + property("java.vm.version") + "), JavaFX "
                + versions.getProperty("javafx") + ", DJL " + versions.getProperty("djl") + ", PyTorch "
                + versions.getProperty("pytorch");
    }

    /** The versions that the build was given; none when they cannot be read. */
    static Properties built() {
        Properties versions = new Properties();
        try (InputStream in = MachineFacts.class.getResourceAsStream("/impasto/version.properties")) {
            versions.load(in);
        } catch (IOException unknown) {
            // Said by those who ask.
        }
        return versions;
    }

    /** The system as Java knows it. */
    static String system() {
        Runtime java = Runtime.getRuntime();
        return property("os.name") + " " + property("os.version") + ", " + property("os.arch") + ", "
                + java.availableProcessors() + " processors, " + java.maxMemory() / MEGABYTE + " MB for Java, locale "
                + Locale.getDefault() + ", " + Charset.defaultCharset() + ", file names in "
                + property("sun.jnu.encoding") + ", temporary folder " + property("java.io.tmpdir");
    }

    /** Processor, memory and the variables that change how things are computed. */
    static List<String> machine() {
        List<String> lines = new ArrayList<>();
        try {
            SystemInfo info = new SystemInfo();
            CentralProcessor processor = info.getHardware().getProcessor();
            lines.add("Processor: " + processor.getProcessorIdentifier().getName().strip() + ", "
                    + processor.getProcessorIdentifier().getIdentifier() + ", " + processor.getPhysicalProcessorCount()
                    + " cores, " + processor.getLogicalProcessorCount() + " threads");
            lines.add("Features: " + features(processor));
            GlobalMemory memory = info.getHardware().getMemory();
            lines.add("Memory: " + memory.getTotal() / MEGABYTE + " MB, " + memory.getAvailable() / MEGABYTE + " MB free");
            lines.add("System: " + info.getOperatingSystem());
        } catch (RuntimeException | LinkageError unknown) {
            lines.add("Machine: cannot be asked, " + unknown);
        }
        Map<String, String> set = new TreeMap<>();
        System.getenv().forEach((name, value) -> {
            if (TELLING.stream().anyMatch(name::startsWith)) {
                set.put(name, value);
            }
        });
        lines.add("Variables: " + (set.isEmpty() ? "none" : ""));
        set.forEach((name, value) -> lines.add("  " + name + "=" + value));
        return lines;
    }

    /** Those that matter to PyTorch, of the hundred that a processor has. */
    private static String features(CentralProcessor processor) {
        String known = String.join(" ", processor.getFeatureFlags()).toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (String word : known.split("[\\s:,]+")) {
            if (word.matches("avx.*|amx.*|fma|f16c|sse4.*|neon|asimd.*|bf16|sve.*|i8mm") && !found.contains(word)) {
                found.add(word);
            }
        }
        return found.isEmpty() ? "unknown" : String.join(" ", found);
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}
