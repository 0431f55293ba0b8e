package impasto.torch;

import impasto.files.EnvironmentException;
import impasto.files.SafeFile;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Libraries of PyTorch that the user names. Others than those the program was built for crash the process that loads them:
 * their version is read where PyTorch writes it, and what is not told by that is tried out in another process.
 */
final class UserTorch {

    /** The flavour of DJL's own library for builds with CUDA. */
    static final String CUDA = "cu128";

    private static final String TORCH = System.mapLibraryName("torch");
    private static final String PROCESSOR = System.mapLibraryName("torch_cpu");
    private static final List<String> VERSIONS = List.of("../version.py", "../build-version",
            "../share/cmake/Torch/TorchConfigVersion.cmake");
    private static final Pattern VERSION = Pattern.compile("(\\d+\\.\\d+\\.\\d+)[\\w.+-]*");
    private static final Pattern FILE_VERSION = Pattern.compile("\\.so\\.(\\d+\\.\\d+(\\.\\d+)?)$");
    private static final Pattern MINOR = Pattern.compile("^\\d+\\.\\d+");
    private static final String NOTHING = System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null";
    private static final Pattern LIBRARY = Pattern.compile("\\.(so(\\.\\d+)*|dll|dylib)$");
    private static final int LONGEST_SECONDS = 180;

    private final Path folder;

    /** @throws EnvironmentException when none of the folders has the libraries */
    UserTorch(String named) {
        folder = Arrays.stream(named.split(File.pathSeparator)).filter(name -> !name.isBlank()).map(Path::of)
                .map(path -> path.endsWith(TORCH) ? path.toAbsolutePath().getParent() : path.toAbsolutePath())
                .filter(path -> Files.isRegularFile(path.resolve(TORCH))).findFirst()
                .orElseThrow(() -> new EnvironmentException(Said.of("torch.named.none", TorchLibraries.VARIABLE, TORCH), null));
    }

    /** Where they lie. */
    Path folder() {
        return folder;
    }

    /** Whether they were built for NVIDIA's graphics cards. */
    boolean cuda() {
        return Files.exists(folder.resolve(System.mapLibraryName("torch_cuda")));
    }

    /** The version as it is written beside them; nothing when none is. */
    Optional<String> version() {
        for (String name : VERSIONS) {
            Matcher matcher = VERSION.matcher(text(folder.resolve(name)));
            if (matcher.find()) {
                return Optional.of(matcher.group());
            }
        }
        try {
            Matcher matcher = FILE_VERSION.matcher(folder.resolve(PROCESSOR).toRealPath().toString());
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /** @throws EnvironmentException when the version is known to be another one */
    void check(String wanted) {
        Optional<String> found = version();
        if (found.isPresent() && !minor(found.get()).equals(minor(wanted))) {
            throw new EnvironmentException(Said.of("torch.named.other", TorchLibraries.VARIABLE, found.get(), minor(wanted)), null);
        }
    }

    private static String minor(String version) {
        Matcher matcher = MINOR.matcher(version);
        return matcher.find() ? matcher.group() : version;
    }

    /**
     * Has another process load them and compute, unless these very files have worked before.
     *
     * @param jni DJL's library, which calls them
     * @param cache where it is remembered that they work
     * @throws EnvironmentException when they do not work
     * @throws IOException when that cannot be tried
     */
    void tryOut(Path jni, Path cache) throws IOException {
        Path worked = jni.resolveSibling("worked.txt");
        String looks = looks(jni);
        if (looks.equals(text(worked))) {
            return;
        }
        if (!works(cache)) {
            throw new EnvironmentException(Said.of("torch.named.broken", TorchLibraries.VARIABLE, folder), null);
        }
        try {
            SafeFile.write(worked, out -> out.write(looks.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException readOnly) {
            // Tried out again next time.
        }
    }

    private String looks(Path jni) throws IOException {
        List<Path> files = new ArrayList<>(List.of(jni));
        try (DirectoryStream<Path> libraries = Files.newDirectoryStream(folder)) {
            for (Path file : libraries) {
                if (LIBRARY.matcher(file.toString()).find()) {
                    files.add(file);
                }
            }
        }
        StringBuilder looks = new StringBuilder();
        for (Path file : files.stream().filter(Files::isRegularFile).sorted().toList()) {
            looks.append(file).append(' ').append(Files.size(file)).append(' ').append(Files.getLastModifiedTime(file))
                    .append('\n');
        }
        return looks.toString();
    }

    /** What a file says; nothing when it cannot be read or is none. */
    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static boolean works(Path cache) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + NOTHING, "-Xlog:disable", "-cp",
                System.getProperty("java.class.path"), TorchTrial.class.getName(), cache.toString())
                .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        // A function that is missing shows at once instead of when it is first called.
        builder.environment().put("LD_BIND_NOW", "1");
        Process process = builder.start();
        try {
            return process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == TorchTrial.WORKS;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
