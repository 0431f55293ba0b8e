package impasto.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who may do what with a file, where the platform has POSIX permissions. */
final class Rights {

    private static final Set<PosixFilePermission> OF_THE_GROUP = Set.of(PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.GROUP_EXECUTE);

    private final PosixFileAttributes attributes;

    private Rights(PosixFileAttributes attributes) {
        this.attributes = attributes;
    }

    /** Those of a file; empty where there is none, or no such permissions. */
    static Optional<Rights> of(Path file) {
        PosixFileAttributeView view = view(file);
        try {
            return view == null || !Files.exists(file) ? Optional.empty() : Optional.of(new Rights(view.readAttributes()));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /** What lets nobody else read a file while it is made. */
    static FileAttribute<?> closed() {
        return PosixFilePermissions.asFileAttribute(
                EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }

    /** Gives a file of this user's these rights, as far as this user may: never more than they say. */
    void giveTo(Path file) throws IOException {
        PosixFileAttributeView view = view(file);
        PosixFileAttributes now = view.readAttributes();
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(attributes.permissions());
        if (!now.group().equals(attributes.group()) && !done(() -> view.setGroup(attributes.group()))) {
            permissions.removeAll(OF_THE_GROUP);
        }
        if (!now.permissions().equals(permissions)) {
            done(() -> view.setPermissions(permissions));
        }
        if (!now.owner().equals(attributes.owner())) {
            done(() -> view.setOwner(attributes.owner()));
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    private static boolean done(Change change) {
        try {
            change.make();
            return true;
        } catch (IOException forbidden) {
            return false;
        }
    }

    private static PosixFileAttributeView view(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }
}
