package impasto.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * A file inside one of the program's jars that has to lie in a folder to be used.
 *
 * @param name what it is called in the folder
 * @param source where it is in the jar
 * @param size its bytes
 * @param crc the CRC-32 of its bytes
 */
public record Packed(String name, URL source, long size, long crc) {

    private static final int CHUNK = 1 << 16;

    /**
     * The file as the jar describes it.
     *
     * @param resource the path inside the jars
     * @throws IOException when there is no such file in a jar
     */
    public static Packed of(String resource, String name) throws IOException {
        URL source = Packed.class.getClassLoader().getResource(resource);
        if (source == null || !(source.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException("the program lacks its own file " + resource + ": install it again");
        }
        JarEntry entry = connection.getJarEntry();
        return new Packed(name, source, entry.getSize(), entry.getCrc());
    }

    /** Whether a file holds the same bytes; all of them are read. */
    boolean matches(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) == size
                && copy(Files.newInputStream(file), OutputStream.nullOutputStream()) == crc;
    }

    /** Writes a new file. */
    void unpack(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            if (copy(source.openStream(), out) != crc) {
                throw new IOException("the program's own file " + name + " is damaged: install it again");
            }
        }
    }

    private static long copy(InputStream from, OutputStream to) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(from, new CRC32())) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                to.write(chunk, 0, read);
            }
            return in.getChecksum().getValue();
        }
    }
}
