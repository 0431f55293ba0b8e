package impasto.image.file;

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
import org.w3c.dom.NodeList;

/** Encodes images of type RGB, at 8 bits a sample. */
final class Encoder {

    private static final String JPEG_TREE = "javax_imageio_jpeg_image_1.0";

    private Encoder() {
    }

    /** @param quality of a JPEG, from 0 to 1; the other formats lose nothing */
    static void encode(BufferedImage image, PictureFormat format, float quality, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.writer()).next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
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
            stream.flush();
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
