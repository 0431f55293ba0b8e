package impasto.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.Reference;
import impasto.image.Picture;
import impasto.network.Networks;
import impasto.settings.Colour;
import impasto.settings.ColourMode;
import impasto.settings.OptimizerChoice;
import impasto.settings.Preset;
import impasto.settings.Scales;
import impasto.settings.Start;
import impasto.settings.Tiling;
import impasto.settings.TransferSettings;
import impasto.torch.SharedTorch;
import impasto.transfer.StyleTransfer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A grey photo and a grey style make a grey painting. */
class GreyTest {

    private static final double LEVEL = 1 / 255.0;
    private static final TransferSettings SETTINGS = Preset.TEXTURE.settings().withSize(64).withIterations(12);

    static Stream<UnaryOperator<TransferSettings>> variants() {
        return Stream.of(
                settings -> settings,
                settings -> settings.withOptimizer(OptimizerChoice.ADAM).withAverage(0.5),
                settings -> settings.withStart(Start.NOISE),
                settings -> settings.withStart(Start.STYLE).withBlocks(Tiling.of(32)),
                settings -> settings.withStart(Start.NOISE).withScales(new Scales(false, List.of(48), List.of())),
                settings -> settings.withColour(new Colour(ColourMode.KEEP, 1)),
                settings -> settings.withColour(new Colour(ColourMode.MATCH, 1)));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void whatIsGreyStaysGrey(UnaryOperator<TransferSettings> variant) throws IOException {
        TransferSettings settings = variant.apply(SETTINGS);
        Picture painted = painted(settings, noisy(Reference.content()), noisy(Reference.style()));
        // The colours that are kept are the photo's, the traces in them too.
        double most = settings.colour().mode() == ColourMode.KEEP ? 4 : 0.01;
        assertTrue(apart(painted) < most * LEVEL, "channels are " + apart(painted) / LEVEL + " levels apart");
        assertTrue(distance(painted, Grey.of(Reference.content()).fitted(64)) > 2 * LEVEL, "something is painted");
    }

    @Test
    void aColouredStyleBringsItsColours() throws IOException {
        assertTrue(apart(painted(SETTINGS, Grey.of(Reference.content()), Reference.style())) > 20 * LEVEL);
    }

    @Test
    void aColouredStartKeepsItsColours() {
        Picture content = Grey.of(Reference.content());
        TransferSettings settings = SETTINGS.withStart(Start.PICTURE);
        Pictures pictures = Pictures.prepared(settings, content, List.of(Style.of(content)), Optional.of(Reference.style()),
                Optional.empty());
        assertFalse(pictures.grey());
    }

    @Test
    void aTintIsAColour() {
        Picture sepia = changed(Reference.content(), (value, channel, random) -> value * (1.05f - 0.05f * channel));
        assertFalse(Grey.is(sepia));
        assertTrue(Grey.is(noisy(Reference.content())));
        assertEquals(0, apart(Grey.of(sepia)));
    }

    private static Picture painted(TransferSettings settings, Picture content, Picture style) throws IOException {
        Pictures pictures = Pictures.prepared(settings, content, List.of(Style.of(style)), Optional.empty(), Optional.empty());
        try (StyleTransfer run = new StyleTransfer(SharedTorch.get(), Networks.small(), settings, pictures)) {
            run.run(iterate -> {});
            return Colouring.ofPainting(settings.colour(), run.picture(), pictures.content());
        }
    }

    private interface Change {
        float of(float grey, int channel, Random random);
    }

    /** Grey with the traces that JPEG leaves in the colours. */
    private static Picture noisy(Picture picture) {
        return changed(picture, (grey, channel, random) -> grey + (channel == 0 && random.nextInt(4) == 0 ? 2 / 255f : 0));
    }

    private static Picture changed(Picture picture, Change change) {
        Random random = new Random(3);
        float[] samples = Grey.of(picture).toArray();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = change.of(samples[i], i % 3, random);
        }
        return Picture.of(picture.width(), picture.height(), samples);
    }

    private static double apart(Picture picture) {
        float[] samples = picture.toArray();
        double most = 0;
        for (int i = 0; i < samples.length; i += 3) {
            most = Math.max(most, Math.max(Math.abs(samples[i] - samples[i + 1]), Math.abs(samples[i] - samples[i + 2])));
        }
        return most;
    }

    private static double distance(Picture a, Picture b) {
        float[] one = a.toArray();
        float[] other = b.toArray();
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum / one.length;
    }
}
