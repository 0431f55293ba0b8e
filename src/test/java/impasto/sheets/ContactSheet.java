package impasto.sheets;

import impasto.image.Picture;
import impasto.image.file.PictureReader;
import impasto.network.Networks;
import impasto.preparation.Colouring;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.session.PictureSource.OfSample;
import impasto.settings.Colour;
import impasto.settings.ColourMode;
import impasto.settings.Preset;
import impasto.settings.TransferSettings;
import impasto.torch.SharedTorch;
import impasto.transfer.StyleTransfer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Paints with the defaults what the art controls can do, for the eye: {@code mvn test -Dtest=ContactSheet}, or one sheet
 * of it, {@code -Dtest=ContactSheet#twoStyles}. The sheets go to target/sheets. Its name keeps it out of the ordinary tests.
 */
class ContactSheet {

    private static final Path FOLDER = Path.of("target", "sheets");
    private static final int SIZE = 384;
    private static final int LARGEST = 1024;

    private final TransferSettings standard = Preset.TEXTURE.settings().withSize(SIZE);
    private final PictureReader reader = new PictureReader();

    @Test
    void styleScales() throws Exception {
        Sheet sheet = new Sheet().row();
        for (double scale : new double[] {0.5, 1, 2}) {
            sheet.add("style scale " + scale, painted(standard.withStyleScale(scale), "cat", "woodcut-waves"));
        }
        sheet.write(FOLDER.resolve("style-scales.jpg"));
    }

    @Test
    void colours() throws Exception {
        Sheet sheet = new Sheet().row();
        for (ColourMode mode : ColourMode.values()) {
            sheet.add("colour " + mode, painted(standard.withColour(new Colour(mode, 1)), "coffee", "stained-glass"));
        }
        sheet.write(FOLDER.resolve("colours.jpg"));
    }

    @Test
    void twoStyles() throws Exception {
        Picture astronaut = sample("content/astronaut");
        Picture glass = sample("styles/stained-glass");
        Picture bloom = sample("styles/watercolour-bloom");
        Picture left = grey((x, y) -> x < 0.5 ? 1 : 0);
        Picture right = grey((x, y) -> x < 0.5 ? 0 : 1);
        Picture face = grey((x, y) -> Math.hypot((x - 0.43) / 0.14, (y - 0.24) / 0.2) < 1 ? 1 : 0);
        new Sheet().row()
                .add("stained glass", painted(astronaut, List.of(Style.of(glass)), Optional.empty()))
                .add("half and half", painted(astronaut, List.of(Style.of(glass), Style.of(bloom)), Optional.empty()))
                .add("watercolour", painted(astronaut, List.of(Style.of(bloom)), Optional.empty()))
                .row()
                .add("masks: glass left, watercolour right", painted(astronaut,
                        List.of(new Style(glass, Optional.of(left)), new Style(bloom, Optional.of(right))), Optional.empty()))
                .add("stained glass, the face protected",
                        painted(astronaut, List.of(Style.of(glass)), Optional.of(face)))
                .write(FOLDER.resolve("two-styles.jpg"));
    }

    private Picture sample(String path) throws Exception {
        return new OfSample(path + ".jpg").read(reader, LARGEST);
    }

    private interface Shade {
        double at(double x, double y);
    }

    private static Picture grey(Shade shade) {
        float[] samples = new float[SIZE * SIZE * Picture.CHANNELS];
        for (int i = 0; i < samples.length; i++) {
            int pixel = i / Picture.CHANNELS;
            samples[i] = (float) shade.at(pixel % SIZE / (double) SIZE, pixel / SIZE / (double) SIZE);
        }
        return Picture.of(SIZE, SIZE, samples);
    }

    private Picture painted(TransferSettings settings, String content, String style) throws Exception {
        return painted(settings, sample("content/" + content), List.of(Style.of(sample("styles/" + style))), Optional.empty());
    }

    private Picture painted(Picture content, List<Style> styles, Optional<Picture> protect) throws Exception {
        return painted(standard, content, styles, protect);
    }

    private static Picture painted(TransferSettings settings, Picture content, List<Style> styles,
            Optional<Picture> protect) throws Exception {
        Pictures pictures = Pictures.prepared(settings, content, styles, Optional.empty(), protect);
        try (StyleTransfer run = new StyleTransfer(SharedTorch.get(), Networks.small(), settings, pictures)) {
            run.run(iterate -> { });
            return Colouring.ofPainting(settings.colour(), run.picture(), pictures.content()).fitted(SIZE);
        }
    }
}
