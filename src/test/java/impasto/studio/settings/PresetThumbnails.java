package impasto.studio.settings;

import impasto.image.Picture;
import impasto.image.file.PictureReader;
import impasto.image.file.PictureWriter;
import impasto.network.Networks;
import impasto.preparation.Colouring;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.session.SamplePictures;
import impasto.settings.NamedSetup;
import impasto.settings.Preset;
import impasto.settings.TransferSettings;
import impasto.torch.SharedTorch;
import impasto.transfer.StyleTransfer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Paints the pictures that stand for the presets: {@code mvn test -Dtest=PresetThumbnails}, or only some of them with
 * {@code -Dimpasto.presets=bold,fine}; the picture of {@code report} stays, as the built-in network lacks a layer that it
 * looks at. Its name keeps it out of the ordinary tests.
 */
class PresetThumbnails {

    private static final Path FOLDER = Path.of("src", "main", "resources", "impasto", "studio", "presets");
    private static final int WIDTH = 192;
    private static final int HEIGHT = 144;
    private static final int MOST_ITERATIONS = 168;

    @Test
    void paint() throws Exception {
        Files.createDirectories(FOLDER);
        Picture content = cut(SamplePictures.CONTENTS.get(0).read(new PictureReader(), 300));
        Style style = Style.of(SamplePictures.STYLES.get(0).read(new PictureReader(), WIDTH));
        List<String> some = List.of(System.getProperty("impasto.presets", "").split(","));
        for (NamedSetup preset : Preset.on(Networks.SMALL)) {
            if (!some.contains(some.contains("") ? "" : preset.thumbnail()) || preset.thumbnail().equals(Preset.REPORT.toString())) {
                continue;
            }
            TransferSettings settings = preset.setup().transfer().withSize(WIDTH);
            settings = settings.withIterations(Math.min(MOST_ITERATIONS, settings.iterations()));
            Pictures pictures = Pictures.prepared(settings, content, List.of(style), Optional.empty(), Optional.empty());
            try (StyleTransfer run = new StyleTransfer(SharedTorch.get(), Networks.small(), settings, pictures)) {
                run.run(iterate -> { });
                Picture painted = Colouring.ofPainting(settings.colour(), run.picture(), pictures.content());
                new PictureWriter(0.85f).write(painted, FOLDER.resolve(preset.thumbnail() + ".jpg"));
            }
        }
    }

    /** The middle of a picture in the shape of a thumbnail. */
    private static Picture cut(Picture picture) {
        int width = Math.min(picture.width(), picture.height() * WIDTH / HEIGHT);
        int height = width * HEIGHT / WIDTH;
        int left = (picture.width() - width) / 2;
        int top = (picture.height() - height) / 2;
        float[] samples = new float[width * height * Picture.CHANNELS];
        float[] all = picture.toArray();
        for (int y = 0; y < height; y++) {
            System.arraycopy(all, ((top + y) * picture.width() + left) * Picture.CHANNELS, samples,
                    y * width * Picture.CHANNELS, width * Picture.CHANNELS);
        }
        return Picture.of(width, height, samples);
    }
}
