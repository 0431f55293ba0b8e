package impasto.session.project;

import impasto.files.BoundedFile;
import impasto.files.LocalPath;
import impasto.session.MaskStore;
import impasto.session.PictureSource;
import impasto.session.PictureSource.OfSample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * What of a working folder goes into the project's file: the manifest, all takes, and the pictures and masks that one of them names.
 * Pictures that only takes name are copied in for that.
 */
final class Packing {

    private final Path folder;
    private final WorkFiles files;
    private final PictureCopies copies;
    private final boolean linksLarge;
    /** By entry; nothing for what is packed as its file is. */
    private final Map<String, Optional<byte[]>> entries = new TreeMap<>(Packing::manifestFirst);

    /**
     * Looks what there is.
     *
     * @param without the names of takes' files that stay outside
     */
    Packing(Path folder, PictureCopies copies, Project project, Set<String> without) throws IOException {
        this.folder = folder;
        this.files = new WorkFiles(folder);
        this.copies = copies;
        this.linksLarge = project.linksLarge();
        entries.put(Entries.MANIFEST, Optional.empty());
        project.pictures().flatMap(picture -> Stream.concat(
                picture.place() instanceof Place.Inside inside ? Stream.of(inside.entry()) : Stream.empty(),
                picture.mask().stream().map(Packing::mask))).forEach(this::add);
        for (String entry : files.list(Entries.SNAPSHOTS)) {
            if (TakePaths.isTake(entry)) {
                take(entry);
            } else if (!without.contains(entry.substring(entry.indexOf('/') + 1))) {
                add(entry);
            }
        }
    }

    private static int manifestFirst(String one, String other) {
        boolean first = one.equals(Entries.MANIFEST);
        return first || other.equals(Entries.MANIFEST) ? Boolean.compare(!first, !other.equals(Entries.MANIFEST)) : one.compareTo(other);
    }

    private static String mask(String name) {
        return Entries.MASKS + "/" + name;
    }

    private void add(String entry) {
        if (files.has(entry)) {
            entries.put(entry, Optional.empty());
        }
    }

    private void take(String entry) throws IOException {
        byte[] packed = TakePaths.packed(BoundedFile.read(folder.resolve(entry)), this::inside);
        entries.put(entry, Optional.of(packed));
        Matcher masks = MaskStore.NAMES.matcher(new String(packed, StandardCharsets.UTF_8));
        while (masks.find()) {
            add(mask(masks.group()));
        }
    }

    private Optional<String> inside(String source, String name) throws IOException {
        Optional<Path> file = PictureSource.remembered(source).filter(OfSample.class::isInstance).isPresent() ? Optional.empty()
                : LocalPath.of(source).filter(Path::isAbsolute).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> there = Entries.of(file.get(), folder);
        if (there.isEmpty() && !(linksLarge && Files.size(file.get()) > Cards.LARGE)) {
            there = Optional.of(copies.copy(file.get(), name.isBlank() ? file.get().getFileName().toString() : name, folder));
        }
        there.ifPresent(this::add);
        return there;
    }

    /** The entries in their order, with what goes in where that is not the file itself. */
    Map<String, Optional<byte[]>> entries() {
        return entries;
    }
}
