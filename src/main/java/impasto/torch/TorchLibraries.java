package impasto.torch;

import ai.djl.util.Utils;
import impasto.files.CacheFolder;
import impasto.files.EnvironmentException;
import impasto.files.NativeFolder;
import impasto.files.PackedFile;
import impasto.files.StaleParts;
import impasto.files.UnpackedFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * PyTorch's native libraries as the engine is to load them: those of the program, unpacked and verified, or those that the
 * user names. DJL is told by system properties where they lie, so that it neither unpacks nor looks for any itself.
 */
final class TorchLibraries {

    /** Libraries of the user's own. */
    static final String VARIABLE = "PYTORCH_LIBRARY_PATH";

    private static final String EXTRA = "PYTORCH_EXTRA_LIBRARY_PATH";
    private static final String ENGINE = "pytorch";
    private static final String JNI = System.mapLibraryName("djl_torch");

    private final Path cache;
    private final String version;
    private final String classifier;
    private final String flavor;
    private final String djl;
    private final List<String> names;

    /**
     * @throws EnvironmentException when the program has no PyTorch for this system
     * @throws IOException when its own files cannot be read
     */
    private TorchLibraries(Path cache) throws IOException {
        this.cache = cache;
        Properties bundled = properties("native/lib/pytorch.properties");
        this.version = bundled.getProperty("version");
        this.classifier = bundled.getProperty("classifier");
        this.flavor = bundled.getProperty("flavor");
        this.names = List.of(bundled.getProperty("libraries").split(","));
        this.djl = properties("pytorch-engine.properties").getProperty("djl_version");
    }

    private static Properties properties(String resource) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = TorchLibraries.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new EnvironmentException(Said.of("torch.not-here", System.getProperty("os.name"), System.getProperty("os.arch")), null);
            }
            properties.load(in);
        }
        return properties;
    }

    /**
     * Makes the libraries ready and tells DJL.
     *
     * @param tried whether the user's own libraries are known to work
     * @return the version of PyTorch, without what marks the build
     * @throws EnvironmentException when there are none that can be used; the message is for the user
     */
    static String prepare(Path cache, boolean tried) {
        if (System.getenv(EXTRA) != null) {
            // DJL would load it into this process; the launcher takes the variable away.
            throw new EnvironmentException(Said.of("torch.extra", EXTRA), null);
        }
        try {
            TorchLibraries libraries = new TorchLibraries(cache);
            String named = System.getenv(VARIABLE);
            return named == null || named.isBlank() ? libraries.own() : libraries.ofUser(new UserTorch(named), tried);
        } catch (IOException failure) {
            throw new EnvironmentException(Said.of("torch.not-started", failure.getMessage()), failure);
        }
    }

    private String own() throws IOException {
        Path folder = folder(flavor);
        List<PackedFile> files = new ArrayList<>();
        for (String name : names) {
            files.add(PackedFile.of(ENGINE + "/" + flavor + "/" + classifier + "/" + name, name));
        }
        files.add(jni(flavor));
        unpack(folder, files);
        tell(folder, flavor);
        return version.replaceFirst("-.*", "");
    }

    private String ofUser(UserTorch user, boolean tried) throws IOException {
        user.check(version);
        String flavor = user.cuda() ? UserTorch.CUDA : this.flavor;
        tell(user.folder(), flavor);
        // Where DJL looks for it, also when variables of other programs have a say in that.
        Path folder = Utils.getEngineCacheDir(ENGINE).resolve(told("PYTORCH_VERSION") + "-" + told("PYTORCH_FLAVOR") + "-"
                + classifier);
        unpack(folder, List.of(jni(flavor)));
        if (!tried) {
            user.tryOut(folder.resolve(djl + "-" + JNI), cache);
        }
        return user.version().orElse(version).replaceFirst("[-+].*", "");
    }

    private PackedFile jni(String flavor) throws IOException {
        return PackedFile.of("jnilib/" + classifier + "/" + flavor + "/" + JNI, djl + "-" + JNI);
    }

    private Path folder(String flavor) {
        return cache.resolve(ENGINE).resolve(version + "-" + flavor + "-" + classifier);
    }

    private static void unpack(Path folder, List<PackedFile> files) {
        Path cache = folder.getParent().getParent();
        try {
            if (!NativeFolder.runnable(folder)) {
                throw unusable(cache, null);
            }
            new UnpackedFolder(folder, files).makeWhole();
            StaleParts.clear(cache);
            StaleParts.clear(folder);
        } catch (IOException failure) {
            throw unusable(cache, failure);
        }
    }

    private static EnvironmentException unusable(Path cache, IOException cause) {
        return new EnvironmentException(CacheFolder.unusable(Said.of("torch.libraries"), cache), cause);
    }

    private void tell(Path folder, String flavor) {
        System.setProperty("ENGINE_CACHE_DIR", cache.toString());
        System.setProperty(VARIABLE, folder.toString());
        System.setProperty("PYTORCH_VERSION", version);
        System.setProperty("PYTORCH_FLAVOR", flavor);
    }

    private static String told(String name) {
        return Utils.getEnvOrSystemProperty(name);
    }
}
