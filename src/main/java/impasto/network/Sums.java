package impasto.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The sums by which a file is told from others, in lower-case hexadecimal digits.
 *
 * @param md5 by which the publishers of weight files let them be checked, 32 digits
 * @param sha256 which nobody knows how to forge, 64 digits
 */
record Sums(String md5, String sha256) {
    private static final int CHUNK = 1 << 16;

    /** The sums of a file, which is read once. */
    static Sums of(Path file) throws IOException {
        MessageDigest md5 = digest("MD5");
        MessageDigest sha256 = digest("SHA-256");
        read(file, md5, sha256);
        return new Sums(HexFormat.of().formatHex(md5.digest()), HexFormat.of().formatHex(sha256.digest()));
    }

    private static void read(Path file, MessageDigest... digests) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                for (MessageDigest digest : digests) {
                    digest.update(chunk, 0, read);
                }
            }
        }
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + name, e);
        }
    }
}
