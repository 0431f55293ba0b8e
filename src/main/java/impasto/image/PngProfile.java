package impasto.image;

import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.NodeList;

/** The colour profile of a PNG, which Java's reader hands over compressed and does not apply. */
final class PngProfile {

    private static final String PNG_TREE = "javax_imageio_png_1.0";
    private static final int MOST_BYTES = 16 << 20;

    private PngProfile() {
    }

    /** The profile of the first picture; empty where there is none, it is broken, or the format is not PNG. */
    static Optional<ICC_Profile> of(ImageReader reader) throws IOException {
        IIOMetadata metadata = reader.getImageMetadata(0);
        if (metadata == null || !PNG_TREE.equals(metadata.getNativeMetadataFormatName())) {
            return Optional.empty();
        }
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(PNG_TREE);
        NodeList profiles = root.getElementsByTagName("iCCP");
        if (profiles.getLength() == 0 || !(profiles.item(0) instanceof IIOMetadataNode node)) {
            return Optional.empty();
        }
        return node.getUserObject() instanceof byte[] compressed ? inflated(compressed) : Optional.empty();
    }

    private static Optional<ICC_Profile> inflated(byte[] compressed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            return Optional.of(ICC_Profile.getInstance(in.readNBytes(MOST_BYTES)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
