package impasto.session.project;

import impasto.files.Folders;
import impasto.files.Names;
import impasto.files.Sha256;
import impasto.words.SpokenException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the working folders of open projects lie: hidden beside the project and named after it, where its lock keeps other studios
 * from working on the same one; or in the home, for projects that another studio has or that may not be written to.
 */
public final class ProjectFolders {

    private static final String BEHIND = ".work";
    private static final int LONGEST_NAME = 255;

    private final Path home;
    private final Registry registry;

    /** @param home a folder of the program's own, made when it is needed; the same for all studios of a user */
    public ProjectFolders(Path home) {
        this.home = home;
        registry = new Registry(home);
    }

    /** The one path of a project's file, through links and whether or not it is there. */
    public static Path real(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            return Files.exists(absolute) ? absolute.toRealPath()
                    : absolute.getParent().toRealPath().resolve(absolute.getFileName());
        } catch (IOException unreachable) {
            return absolute;
        }
    }

    /** Where a project's working folder lies if it may be saved. */
    static Path beside(Path project) {
        String name = Names.of(project);
        boolean fits = ("." + name + BEHIND).getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
        return project.resolveSibling("." + (fits ? name : Sha256.of(name.getBytes(StandardCharsets.UTF_8))) + BEHIND);
    }

    /** Unsaved work on a project that was left beside it; empty where there is none, or another studio has it. */
    public Optional<Leftover> leftover(Path file) throws IOException {
        Path project = real(file);
        Path folder = beside(project);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Registry.Entry entry = registry.add(project, folder);
        Optional<Leftover> left = left(project, folder, entry);
        if (left.isEmpty()) {
            entry.delete();
        }
        return left.flatMap(ProjectFolders::unsaved);
    }

    /** All unsaved work that was left, by whatever project; what was saved all the same is cleared away, but for paintings. */
    public List<Leftover> leftovers() throws IOException {
        List<Leftover> found = new ArrayList<>();
        for (Registry.Entry entry : registry.list()) {
            if (Files.isDirectory(entry.folder(), LinkOption.NOFOLLOW_LINKS)) {
                left(entry.project(), entry.folder(), entry).flatMap(ProjectFolders::unsaved).ifPresent(found::add);
            } else {
                entry.delete();
            }
        }
        return found;
    }

    private static Optional<Leftover> unsaved(Leftover left) {
        if (left.isSaved()) {
            left.close();
            return Optional.empty();
        }
        return Optional.of(left);
    }

    /** What was left in a folder, if that is more than the project's file holds. */
    private Optional<Leftover> left(Path project, Path folder, Registry.Entry entry) {
        Optional<ProjectLock> lock = ProjectLock.tryTake(folder, home);
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        Leftover left = new Leftover(project, folder, lock.get(),
                folder.equals(beside(project)) ? Optional.empty() : Optional.of(ReadOnly.COPY), entry);
        if (new WorkFiles(folder).hasManifest() && !(left.isSaved() && !left.hasPaintings())) {
            return Optional.of(left);
        }
        left.discard();
        return Optional.empty();
    }

    /**
     * Unpacks a project, or goes on in its folder where paintings of the saved project were left there; unsaved work on it must have
     * been decided about.
     *
     * @throws SpokenException when it cannot be opened; nothing is left of it then
     * @throws IOException when there is nowhere to unpack it
     */
    public ProjectFolder open(Path file) throws IOException {
        Path project = real(file);
        Path folder = beside(project);
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isWritable(project, true)) {
            Registry.Entry entry = registry.add(project, folder);
            Optional<Leftover> left = left(project, folder, entry);
            if (left.isPresent() && left.get().isSaved()) {
                return left.get().resume();
            }
            left.ifPresent(Leftover::close);
            entry.delete();
        }
        ProjectFolder opened = begin(project, true);
        try {
            ProjectArchive.unpack(opened.project(), opened.folder());
            return opened;
        } catch (IOException | RuntimeException failure) {
            opened.discard();
            throw failure;
        }
    }

    /**
     * An empty working folder for a project that is to be saved for the first time, or over another.
     *
     * @throws SpokenException when another studio has one of this name, or nothing can be written there
     */
    public ProjectFolder create(Path file) throws IOException {
        ProjectFolder created = begin(real(file), false);
        if (created.readOnly().isPresent()) {
            created.discard();
            throw Said.failure(created.readOnly().get().about(created.name()));
        }
        return created;
    }

    private ProjectFolder begin(Path project, boolean exists) throws IOException {
        Path folder = beside(project);
        if (!isWritable(project, exists)) {
            return inHome(project, ReadOnly.NOT_WRITABLE);
        }
        Registry.Entry entry = registry.add(project, folder);
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(folder);
                hide(folder);
            }
        } catch (IOException | UnsupportedOperationException unwritable) {
            entry.delete();
            return inHome(project, ReadOnly.NOT_WRITABLE);
        }
        Optional<ProjectLock> lock = ProjectLock.tryTake(folder, home);
        if (lock.isEmpty()) {
            entry.delete();
            return inHome(project, ReadOnly.OPEN_ELSEWHERE);
        }
        WorkFiles files = new WorkFiles(folder);
        files.clear();
        files.clearTemporaries();
        return new ProjectFolder(project, folder, lock.get(), Optional.empty(), entry);
    }

    private static boolean isWritable(Path project, boolean exists) {
        return Files.isWritable(project.getParent()) && (!exists || Files.isWritable(project));
    }

    private ProjectFolder inHome(Path project, ReadOnly why) throws IOException {
        Path folder = Folders.unique(home);
        Registry.Entry entry = registry.add(project, folder);
        try {
            Folders.make(folder);
        } catch (IOException full) {
            folder = Files.createTempDirectory("impasto");
        }
        return new ProjectFolder(project, folder, ProjectLock.tryTake(folder, home).orElseThrow(), Optional.of(why), entry);
    }

    /** Where names with a dot are not hidden. */
    private static void hide(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("dos")
                && System.getProperty("os.name").startsWith("Windows")) {
            Files.setAttribute(folder, "dos:hidden", true);
        }
    }
}
