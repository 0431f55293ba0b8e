package impasto.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import impasto.Reference;
import impasto.image.Mask;
import impasto.image.Picture;
import impasto.image.Sides;
import impasto.image.file.PictureReader;
import impasto.image.file.PictureWriter;
import impasto.network.InputConvention;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.settings.LayerWeights;
import impasto.settings.Preset;
import impasto.settings.TransferSettings;
import impasto.settings.VggLayer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture has the same sides wherever they are reckoned: read, fitted, prepared, estimated. */
class FittedSidesTest {

    private static final VggWeights NETWORK = Reference.network(InputConvention.CAFFE);
    private static final LayerWeights SHALLOW = LayerWeights.equal(VggLayer.CONV1_1);
    private static final int[] SIZES = {1, 2, 7, 97, 256, 511};

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1, 5000", "5000, 1", "3, 2", "2, 3", "101, 997", "769, 31", "640, 427", "333, 333", "1, 1"})
    void allAgree(int width, int height) throws IOException {
        Sides sides = new Sides(width, height);
        Picture photo = Mask.filled(width, height, 0.5f).toPicture();
        Path file = folder.resolve("photo.png");
        new PictureWriter().write(photo, file);
        for (int size : SIZES) {
            Sides fitted = sides.fitted(size);
            TransferSettings settings = settings(size);
            assertEquals(fitted, photo.fitted(size).sides());
            assertEquals(fitted, new PictureReader().read(file, size).sides());
            assertEquals(fitted, Estimate.of(NETWORK, settings, sides, List.of(sides)).painting());
            Pictures pictures = Pictures.prepared(settings, photo, List.of(new Style(photo, Optional.of(photo))),
                    Optional.empty(), Optional.of(photo));
            sidesOf(pictures, fitted);
            for (int smaller : SIZES) {
                if (smaller <= size) {
                    sidesOf(pictures.scaled(smaller, settings), fitted.fitted(smaller));
                }
            }
        }
    }

    private static void sidesOf(Pictures pictures, Sides painting) {
        assertEquals(painting, pictures.content().sides());
        assertEquals(painting, pictures.start().sides());
        assertEquals(painting, pictures.protect().orElseThrow().sides());
        assertEquals(painting, pictures.styles().get(0).mask().orElseThrow().sides());
        assertEquals(painting, pictures.styles().get(0).picture().sides());
    }

    @Test
    void theLargestThatFitsIsThePaintingItselfWhenItFits() {
        Estimate estimate = Estimate.of(NETWORK, settings(97), new Sides(3, 2), List.of(new Sides(1, 5000)));
        assertEquals(97, estimate.largest());
        assertEquals(new Sides(97, 65), estimate.painting());
    }

    private static TransferSettings settings(int size) {
        TransferSettings settings = Preset.TEXTURE.settings().withSize(size);
        return settings.withWeights(settings.weights().withContent(SHALLOW).withStyle(SHALLOW));
    }
}
