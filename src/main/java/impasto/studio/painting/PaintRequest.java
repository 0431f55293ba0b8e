package impasto.studio.painting;

import impasto.image.Mask;
import impasto.session.PictureSource;
import impasto.session.RunLog;
import impasto.settings.Setup;
import impasto.settings.TransferSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be painted.
 *
 * @param styles the paintings to learn from, one or more
 * @param start the picture to start from, when the setup asks for one
 * @param protect where the content stays
 */
public record PaintRequest(Setup setup, PictureSource content, List<StyleSource> styles, Optional<PictureSource> start,
        Optional<Mask> protect) {

    /**
     * A painting to learn from.
     *
     * @param mask where it goes, in the content's frame; everywhere or where the others leave room without one
     */
    public record StyleSource(PictureSource picture, Optional<Mask> mask) {}

    public PaintRequest {
        styles = List.copyOf(styles);
    }

    /** The same with other settings, which are to fit the run that it is painted on with. */
    PaintRequest withTransfer(TransferSettings transfer) {
        return new PaintRequest(setup.withTransfer(transfer), content, styles, start, protect);
    }

    /** The formats of content and styles, as far as their names tell. */
    List<String> kinds() {
        return Stream.concat(Stream.of(content), styles.stream().map(StyleSource::picture)).map(PictureSource::name)
                .map(RunLog::kind).toList();
    }
}
