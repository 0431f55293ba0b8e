package impasto.studio.painting;

import impasto.image.Framing;
import impasto.image.Mask;
import impasto.log.ProgramVersion;
import impasto.network.VggWeights;
import impasto.session.MaskStore;
import impasto.session.PictureSource;
import impasto.session.RunLog;
import impasto.session.recipe.Input;
import impasto.session.recipe.Input.Role;
import impasto.session.recipe.Machine;
import impasto.session.recipe.Recipe;
import impasto.settings.Setup;
import impasto.settings.TransferSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    /** What a painting remembers of how it is painted; its pictures are read. */
    Recipe recipe(VggWeights network, Machine machine) {
        List<Input> inputs = new ArrayList<>(List.of(Input.of(Role.CONTENT, 0, content)));
        for (int place = 1; place <= styles.size(); place++) {
            inputs.add(Input.of(Role.STYLE, place, styles.get(place - 1).picture()));
            Optional<Mask> mask = styles.get(place - 1).mask();
            if (mask.isPresent()) {
                inputs.add(masked(Role.MASK, place, mask.get()));
            }
        }
        protect.ifPresent(mask -> inputs.add(masked(Role.PROTECT, 0, mask)));
        start.ifPresent(picture -> inputs.add(Input.of(Role.START, 0, picture)));
        return new Recipe(ProgramVersion.name(), setup, network.sha256(), machine, 0, OptionalInt.empty(), inputs);
    }

    private static Input masked(Role role, int place, Mask mask) {
        return new Input(role, place, MaskStore.name(mask), Optional.empty(), Framing.WHOLE);
    }

    /** The formats of content and styles, as far as their names tell. */
    List<String> kinds() {
        return Stream.concat(Stream.of(content), styles.stream().map(StyleSource::picture)).map(PictureSource::name)
                .map(RunLog::kind).toList();
    }
}
