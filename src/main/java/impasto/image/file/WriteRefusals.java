package impasto.image.file;

import impasto.files.Names;
import impasto.files.SafeFile;
import impasto.files.SameFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

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
            throw new PictureException(name + " is one of the files that are painted from: choose another name");
        }
        if (Files.isDirectory(target)) {
            throw new PictureException(name + " is a folder: give the name of a file to write");
        }
        PictureFormat format = PictureFormat.ofName(name).orElseThrow(() -> new PictureException(
                name + " does not say which kind of picture to write: end it in .png, .jpg, .jpeg, .tif or .tiff"));
        if (Names.reservedByWindows(target)) {
            throw new PictureException(name + " is a name that Windows keeps for itself: choose another");
        }
        Path folder = folderOf(target);
        if (!Files.isDirectory(folder)) {
            throw new PictureException(
                    name + " cannot be written because there is no folder " + folder + ": make it or choose another");
        }
        if (!Files.isWritable(folder)) {
            throw new PictureException(
                    name + " cannot be written because the folder " + folder + " is read-only: choose another folder");
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new PictureException(name + " is there already and is read-only: choose another name");
        }
        return format;
    }

    /** @throws PictureException when nothing can be written into the folder, or not under this name */
    static void tryDisk(Path target) throws PictureException {
        tryRoom(target, 1);
        try {
            SafeFile.tryName(target);
        } catch (IOException e) {
            throw new PictureException(Names.of(target) + " cannot be written because its disk does not take this name: "
                    + "choose a shorter one of letters and digits", e);
        }
    }

    /** @throws PictureException when the disk has no room for so many bytes */
    static void tryRoom(Path target, long bytes) throws PictureException {
        try {
            SafeFile.tryFolder(target, bytes);
        } catch (IOException e) {
            throw new PictureException(Names.of(target) + " cannot be written into the folder "
                    + folderOf(target) + ": check that its disk has space and may be written to", e);
        }
    }

    /** Where the file is made: where links at the end of its name lead to. */
    private static Path folderOf(Path target) throws PictureException {
        try {
            return SafeFile.folderOf(target);
        } catch (IOException circle) {
            throw new PictureException(Names.of(target)
                    + " is a link that cannot be followed: delete it or choose another name", circle);
        }
    }

    static PictureException tooLongForJpeg(Path target, int longest) {
        return new PictureException(String.format(Locale.ROOT,
                "%s cannot be a JPEG because a side is over %,d pixels: end its name in .png or .tif",
                Names.of(target), longest));
    }

    static PictureException failed(Path target, Exception cause) {
        return new PictureException(
                Names.of(target) + " could not be written: check that its disk has space and may be written to", cause);
    }
}
