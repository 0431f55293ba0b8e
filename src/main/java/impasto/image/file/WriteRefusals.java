package impasto.image.file;

import impasto.files.Names;
import impasto.files.SafeFile;
import impasto.files.SameFile;
import impasto.image.Said;
import impasto.words.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Says why a picture cannot be written to a place. */
final class WriteRefusals {

    private WriteRefusals() {
    }

    /**
     * The format to write a target in.
     *
     * @throws PictureException when the target cannot be written
     */
    static PictureFormat check(Path target, List<Path> spared) throws PictureException {
        String name = Names.of(target);
        if (spared.stream().anyMatch(file -> SameFile.is(file, target))) {
            throw new PictureException(Said.of("image.write.painted-from", name));
        }
        if (Files.isDirectory(target)) {
            throw new PictureException(Said.of("image.write.folder", name));
        }
        PictureFormat format = PictureFormat.ofName(name).orElseThrow(() -> new PictureException(Said.of("image.write.no-format", name)));
        if (Names.reservedByWindows(target)) {
            throw new PictureException(Said.of("image.write.reserved", name));
        }
        Path folder = folderOf(target);
        if (!Files.isDirectory(folder)) {
            throw new PictureException(Said.of("image.write.no-folder", name, folder));
        }
        if (!Files.isWritable(folder)) {
            throw new PictureException(Said.of("image.write.folder-read-only", name, folder));
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new PictureException(Said.of("image.write.read-only", name));
        }
        return format;
    }

    /** @throws PictureException when nothing can be written into the folder, or not under this name */
    static void tryDisk(Path target) throws PictureException {
        tryRoom(target, 1);
        try {
            SafeFile.tryName(target);
        } catch (IOException e) {
            throw new PictureException(Said.of("image.write.name", Names.of(target)), e);
        }
    }

    /** @throws PictureException when the disk has no room for so many bytes */
    static void tryRoom(Path target, long bytes) throws PictureException {
        try {
            SafeFile.tryFolder(target, bytes);
        } catch (IOException e) {
            throw new PictureException(Said.of("image.write.no-room", Names.of(target), folderOf(target)), e);
        }
    }

    /** Where the file is made: where links at the end of its name lead to. */
    private static Path folderOf(Path target) throws PictureException {
        try {
            return SafeFile.folderOf(target);
        } catch (IOException circle) {
            throw new PictureException(Said.of("image.write.link", Names.of(target)), circle);
        }
    }

    static PictureException tooLongForJpeg(Path target, int longest) {
        return new PictureException(Said.of("image.write.too-long-for-jpeg", Names.of(target), Figure.grouped(longest)));
    }

    static PictureException failed(Path target, Exception cause) {
        return new PictureException(Said.of("image.write.failed", Names.of(target)), cause);
    }
}
