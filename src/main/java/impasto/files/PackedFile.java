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
public record PackedFile(String name, URL source, long size, long crc) {

    private static final int CHUNK = 1 << 16;

    /**
     * The file as the jar describes it.
     *
     * @param resource the path inside the jars
     * @throws EnvironmentException when there is no such file in a jar
     * @throws IOException when the jar cannot be read
     */
    public static PackedFile of(String resource, String name) throws IOException {
        URL source = PackedFile.class.getClassLoader().getResource(resource);
        if (source == null || !(source.openConnection() instanceof JarURLConnection connection)) {
            throw new EnvironmentException(Said.of("files.own.missing", resource), null);
        }
        JarEntry entry = connection.getJarEntry();
        return new PackedFile(name, source, entry.getSize(), entry.getCrc());
    }

    /** Whether a file holds the same bytes; all of them are read. */
    boolean matches(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != size) {
            return false;
        }
        try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
            byte[] chunk = new byte[CHUNK];
            while (in.read(chunk) >= 0) {
                // The sum is taken on the way.
            }
            return in.getChecksum().getValue() == crc;
        }
    }

    /**
     * Writes a new file.
     *
     * @throws IOException when it cannot be written
     * @throws EnvironmentException when the jar is damaged
     */
    void unpack(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                CheckedInputStream in = new CheckedInputStream(source.openStream(), new CRC32())) {
            byte[] chunk = new byte[CHUNK];
            for (int read = read(in, chunk); read >= 0; read = read(in, chunk)) {
                out.write(chunk, 0, read);
            }
            if (in.getChecksum().getValue() != crc) {
                throw damaged(null);
            }
        }
    }

    private int read(InputStream in, byte[] chunk) {
        try {
            return in.read(chunk);
        } catch (IOException failure) {
            throw damaged(failure);
        }
    }

    private EnvironmentException damaged(IOException failure) {
        return new EnvironmentException(Said.of("files.own.damaged", name), failure);
    }
}
