package impasto;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import impasto.image.Picture;
import impasto.network.InputConvention;
import impasto.network.KerasWeights;
import impasto.network.VggWeights;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Figures of an independent program in float64, with the network and the pictures they are of. */
public final class Reference {

    private Reference() {}

    public static Path file(String name) {
        try {
            return Path.of(Reference.class.getResource("/impasto/reference/" + name).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static JsonObject expected() {
        try {
            return JsonParser.parseString(Files.readString(file("expected.json"))).getAsJsonObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static VggWeights network(InputConvention convention) {
        try {
            VggWeights weights = KerasWeights.read(file("narrow-vgg19-keras.h5"), "narrow");
            return new VggWeights(weights.name(), convention, weights.layers());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Picture content() {
        return picture("content-64x48.png");
    }

    public static Picture style() {
        return picture("style-40x56.png");
    }

    private static Picture picture(String name) {
        try (InputStream in = Files.newInputStream(file(name))) {
            var image = ImageIO.read(in);
            float[] samples = new float[image.getWidth() * image.getHeight() * 3];
            for (int i = 0; i < samples.length; i++) {
                int pixel = i / 3;
                int rgb = image.getRGB(pixel % image.getWidth(), pixel / image.getWidth());
                samples[i] = (rgb >> (16 - 8 * (i % 3)) & 255) / 255f;
            }
            return Picture.of(image.getWidth(), image.getHeight(), samples);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Fails when a figure is further from the expected one than the tolerance times the larger of it and the scale. */
    public static void close(double expected, double actual, double scale, double tolerance, String what) {
        double allowed = tolerance * Math.max(Math.abs(expected), scale);
        if (!(Math.abs(expected - actual) <= allowed)) {
            throw new AssertionError(what + ": expected " + expected + ", found " + actual);
        }
    }
}
