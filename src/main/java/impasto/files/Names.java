package impasto.files;

import java.nio.file.Path;

/** What sentences to the user call files. */
public final class Names {

    private Names() {
    }

    /** The last part of a path, or the whole path where there is none, as for the root folder. */
    public static String of(Path path) {
        PrivateNames.add(path);
        Path last = path.getFileName();
        return last == null || last.toString().isEmpty() ? path.toString() : last.toString();
    }
}
