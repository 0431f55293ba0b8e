package impasto.torch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A TorchScript program as PyTorch reads it: a stored zip with the source of one class and a pickle of one object of it. */
final class ScriptArchive {

    /** What every program calls its class. */
    private static final String CLASS = "Kernels";
    private static final String FOLDER = "/impasto/torchscript/";
    private static final String FORMAT = "10\n";
    /** Protocol 2. */
    private static final String EMPTY_TUPLE = "\u0080\2).";
    /** The same of an object whose one attribute is {@code training = False}. */
    private static final String OBJECT = "\u0080\2c__torch__\n" + CLASS + "\n)\u0081}(X\u0008\0\0\0training\u0089ub.";

    private ScriptArchive() {}

    /** @param sources whose joined text is the program */
    static byte[] of(String... sources) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (String source : sources) {
            try (InputStream in = ScriptArchive.class.getResourceAsStream(FOLDER + source)) {
                in.transferTo(text);
            }
        }
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.setMethod(ZipOutputStream.STORED);
            add(zip, "data.pkl", bytes(OBJECT));
            add(zip, "code/__torch__.py", text.toByteArray());
            add(zip, "constants.pkl", bytes(EMPTY_TUPLE));
            add(zip, "version", bytes(FORMAT));
        }
        return archive.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(CLASS + "/" + name);
        entry.setCrc(sum.getValue());
        entry.setSize(content.length);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
