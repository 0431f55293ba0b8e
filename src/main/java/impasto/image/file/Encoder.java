package impasto.image.file;

import impasto.image.colour.SrgbProfile;
import impasto.image.file.format.JpegMetadata;
import impasto.image.file.format.PngMetadata;
import impasto.image.file.format.TiffMetadata;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.NodeList;

/** Encodes images of type RGB, at 8 bits a sample. */
final class Encoder {

    private static final String JPEG_TREE = "javax_imageio_jpeg_image_1.0";

    private Encoder() {
    }

    /** @param quality of a JPEG, from 0 to 1; the other formats lose nothing */
    static void encode(BufferedImage image, PictureFormat format, float quality, PictureMetadata metadata, OutputStream out)
            throws IOException {
        byte[] profile = SrgbProfile.bytes();
        switch (format) {
            case PNG -> encode(image, format, quality, new HeadStream(out, PngMetadata.HEAD,
                    head -> PngMetadata.head(head, metadata.text(), metadata.dotsPerInch(), profile)));
            case JPEG -> encode(image, format, quality, new HeadStream(out, JpegMetadata.HEAD,
                    head -> JpegMetadata.head(head, metadata.text(), metadata.dotsPerInch(), profile)));
            case TIFF -> {
                // What goes beside the pixels is found through the directory, which lies anywhere in the file.
                try (ImageOutputStream whole = new Whole()) {
                    encode(image, format, quality, whole);
                    TiffMetadata.write(whole, metadata.text(), metadata.dotsPerInch(), profile, out);
                }
            }
        }
    }

    /** Keeps all that is written. */
    private static final class Whole extends MemoryCacheImageOutputStream {

        Whole() {
            super(OutputStream.nullOutputStream());
        }

        @Override
        public void flushBefore(long position) {
            // It is read again from its beginning.
        }
    }

    private static void encode(BufferedImage image, PictureFormat format, float quality, OutputStream out) throws IOException {
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            encode(image, format, quality, stream);
            stream.flush();
        }
    }

    private static void encode(BufferedImage image, PictureFormat format, float quality, ImageOutputStream stream)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.writer()).next();
        try {
            writer.setOutput(stream);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            IIOMetadata metadata = null;
            if (format == PictureFormat.TIFF) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionType("LZW");
            } else if (format == PictureFormat.JPEG) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(quality);
                metadata = fullChroma(writer, image, settings);
            }
            writer.write(null, new IIOImage(image, null, metadata), settings);
        } finally {
            writer.dispose();
        }
    }

    // Java halves the resolution of colour by itself, which smears the edges of strong colours.
    private static IIOMetadata fullChroma(ImageWriter writer, BufferedImage image, ImageWriteParam settings)
            throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), settings);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(JPEG_TREE);
        NodeList components = root.getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            IIOMetadataNode component = (IIOMetadataNode) components.item(i);
            component.setAttribute("HsamplingFactor", "1");
            component.setAttribute("VsamplingFactor", "1");
        }
        metadata.setFromTree(JPEG_TREE, root);
        return metadata;
    }
}
