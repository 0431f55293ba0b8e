package impasto.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import impasto.Reference;
import impasto.image.Picture;
import impasto.image.file.PictureException;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.settings.Preset;
import impasto.settings.Start;
import impasto.settings.TransferSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The sizes that pictures are read at. */
class SourcesTest {

    private static final TransferSettings SETTINGS = Preset.TEXTURE.settings().withSize(64);

    private final List<Integer> asked = new ArrayList<>();
    private final Sources sources = new Sources(side -> Reference.content().fitted(side),
            List.of(new Sources.StyleSource(side -> {
                asked.add(side);
                return Reference.style().fitted(side);
            }, Optional.empty())), Optional.empty(), Optional.empty());

    @Test
    void aStyleToStartFromIsReadAtThePaintingsSizeHoweverSmallTheBrush() throws PictureException {
        Pictures pictures = sources.read(SETTINGS.withStart(Start.STYLE).withStyleScale(0.25));
        Picture whole = Pictures.prepared(SETTINGS.withStart(Start.STYLE), Reference.content(),
                List.of(Style.of(Reference.style().fitted(64))), Optional.empty(), Optional.empty()).start();
        assertArrayEquals(whole.toArray(), pictures.start().toArray());
        assertEquals(16, pictures.styles().get(0).picture().height());
        assertEquals(List.of(64), asked);
    }

    @Test
    void everyOtherStyleIsReadAtItsBrushsSize() throws PictureException {
        sources.read(SETTINGS.withStyleScale(0.25));
        sources.read(SETTINGS.withStyleScale(1.31));
        sources.read(SETTINGS.withStart(Start.STYLE).withStyleScale(2));
        assertEquals(List.of(16, 84, 128), asked);
    }
}
