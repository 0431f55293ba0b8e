package impasto.session.project;

import impasto.settings.Setup;
import java.util.List;
import java.util.Optional;

/**
 * What the studio has before it, as a project keeps it.
 *
 * @param paintings a place each; empty for a free one
 * @param start what painting begins from
 */
public record Cards(Optional<Card> photo, List<Optional<Card>> paintings, Optional<Card> start, Setup setup) {

    public Cards {
        paintings = List.copyOf(paintings);
    }
}
