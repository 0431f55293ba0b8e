package impasto.image.file;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** The bytes of pictures in the formats that are read. */
public final class Encoded {

    private Encoded() {
    }

    public static byte[] as(String format, RenderedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("no writer takes this image as " + format);
        }
        return out.toByteArray();
    }

    static byte[] jpeg() throws IOException {
        return jpeg(new IIOImage(Quarters.image(BufferedImage.TYPE_INT_RGB), null, null), false);
    }

    /** A JPEG of the best quality; rasters are written as they are, in as many components as they have bands. */
    static byte[] jpeg(IIOImage pixels, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(1);
        settings.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, pixels, settings);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    static byte[] png() throws IOException {
        return as("png", Quarters.image(BufferedImage.TYPE_INT_RGB));
    }

    static byte[] fixture(String name) throws IOException {
        try (InputStream in = Encoded.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    /** A JPEG with one more segment, after the start and the JFIF segment where there is one. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[]... parts) {
        int at = (jpeg[3] & 0xff) == 0xe0 ? 4 + ByteBuffer.wrap(jpeg).getShort(4) : 2;
        byte[] payload = joined(parts);
        ByteBuffer segment = ByteBuffer.allocate(payload.length + 4);
        segment.put((byte) 0xff).put((byte) marker).putShort((short) (payload.length + 2)).put(payload);
        return inserted(jpeg, at, segment.array());
    }

    /** A PNG with one more chunk, after the header. */
    static byte[] withChunk(byte[] png, String type, byte[]... parts) {
        return inserted(png, 33, chunk(type, parts));
    }

    static byte[] chunk(String type, byte[]... parts) {
        byte[] payload = joined(parts);
        byte[] checked = joined(type.getBytes(StandardCharsets.US_ASCII), payload);
        CRC32 crc = new CRC32();
        crc.update(checked);
        return ByteBuffer.allocate(payload.length + 12)
                .putInt(payload.length).put(checked).putInt((int) crc.getValue()).array();
    }

    /** EXIF, as TIFF, that says nothing but the orientation. */
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8)
                .putShort((short) 1).putShort((short) 0x112).putShort((short) 3).putInt(1).putInt(orientation)
                .putInt(0).array();
    }

    static byte[] jpegWithExif(byte[] jpeg, int orientation) {
        return withSegment(jpeg, 0xe1, latin("Exif\0\0"), exif(orientation));
    }

    static byte[] jpegWithProfile(byte[] jpeg, byte[] profile) {
        return withSegment(jpeg, 0xe2, latin("ICC_PROFILE\0\1\1"), profile);
    }

    static byte[] pngWithProfile(byte[] png, byte[] profile) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(compressed)) {
            out.write(profile);
        }
        return withChunk(png, "iCCP", latin("profile\0\0"), compressed.toByteArray());
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] inserted(byte[] file, int at, byte[] added) {
        return ByteBuffer.allocate(file.length + added.length)
                .put(file, 0, at).put(added).put(file, at, file.length - at).array();
    }
}
