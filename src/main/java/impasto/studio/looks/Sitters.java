package impasto.studio.looks;

import impasto.engine.Sources;
import impasto.image.Picture;
import impasto.settings.Setup;
import impasto.settings.json.SetupJson;
import impasto.studio.fx.Images;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** What the looks are painted of: the artist's photo and paintings as they are shown. */
final class Sitters {

    /** Changes when the same settings would paint another picture. */
    private static final String VERSION = "1";

    private final Image photo;
    private final List<Image> paintings;
    private String pixels;

    /** @param paintings one or more */
    Sitters(Image photo, List<Image> paintings) {
        this.photo = photo;
        this.paintings = List.copyOf(paintings);
    }

    /** The same pictures for the engine. */
    Sources sources() {
        return new Sources(source(photo), paintings.stream().map(painting ->
                new Sources.StyleSource(source(painting), Optional.empty())).toList(), Optional.empty(), Optional.empty());
    }

    private static Sources.Source source(Image image) {
        Picture picture = Images.picture(image);
        return picture::fitted;
    }

    /** A name for the picture that a setup paints of them, the same whenever pictures and setup are. */
    String key(Setup setup) {
        return sum(digest -> {
            digest.update((VERSION + SetupJson.write(setup)).getBytes(StandardCharsets.UTF_8));
            digest.update(pixels().getBytes(StandardCharsets.UTF_8));
        });
    }

    private synchronized String pixels() {
        if (pixels == null) {
            pixels = sum(digest -> Stream.concat(Stream.of(photo), paintings.stream()).forEach(image -> add(image, digest)));
        }
        return pixels;
    }

    private static String sum(Consumer<MessageDigest> adding) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            adding.accept(digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(Image image, MessageDigest digest) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        digest.update(ByteBuffer.allocate(2 * Integer.BYTES).putInt(width).putInt(height).flip());
        int[] row = new int[width];
        ByteBuffer bytes = ByteBuffer.allocate(width * Integer.BYTES);
        for (int y = 0; y < height; y++) {
            image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
            bytes.asIntBuffer().put(row);
            digest.update(bytes.duplicate());
        }
    }
}
