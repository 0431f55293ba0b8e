package impasto.vgg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs a TorchScript program as PyTorch reads it: a stored zip with the source of one class and a pickle of one object of
 * it. {@code mvn test -Dtest=KernelScriptTest -Dimpasto.pack} writes the program's own anew.
 */
final class TorchScriptArchive {

    /** Archives, and the sources that each is the joined text of. */
    static final Map<Path, List<Path>> ARCHIVES = Map.of(
            resource("vgg/kernels.pt"), List.of(source("kernels.py")),
            resource("vgg/kernels-onednn.pt"), List.of(source("kernels.py"), source("onednn.py")),
            resource("transfer/lbfgs.pt"), List.of(source("lbfgs.py")));

    private static final String CLASS = "Kernels";
    private static final String FORMAT = "10\n";
    private static final byte[] EMPTY_TUPLE = {(byte) 0x80, 2, ')', '.'};
    /** 1980, the first year that a zip knows. */
    private static final long TIME = 315_532_800_000L;

    private TorchScriptArchive() {}

    private static Path resource(String name) {
        return Path.of("src/main/resources/impasto", name);
    }

    private static Path source(String name) {
        return Path.of("src/main/torchscript", name);
    }

    static byte[] pack(List<Path> sources) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path source : sources) {
            text.append(Files.readString(source));
        }
        return pack(text.toString());
    }

    private static byte[] pack(String source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            add(zip, "data.pkl", object());
            add(zip, "code/__torch__.py", source.getBytes(StandardCharsets.UTF_8));
            add(zip, "constants.pkl", EMPTY_TUPLE);
            add(zip, "version", FORMAT.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    /** The pickle, protocol 2, of an object whose one attribute is {@code training = False}. */
    private static byte[] object() {
        String pickle = "\u0080\2c__torch__\n" + CLASS + "\n)\u0081}(X\u0008\0\0\0training\u0089ub.";
        return pickle.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(CLASS + "/" + name);
        entry.setCrc(crc.getValue());
        entry.setSize(content.length);
        entry.setTime(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    static void write() throws IOException {
        for (Map.Entry<Path, List<Path>> archive : ARCHIVES.entrySet()) {
            Files.write(archive.getKey(), pack(archive.getValue()));
        }
    }
}
