package impasto.session.project;

import com.google.gson.JsonObject;
import impasto.settings.Setup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A project but for its takes, which are whatever snapshots lie beside it.
 *
 * @param paintings a place each; empty for a free one
 * @param start what painting begins from
 * @param linksLarge whether large pictures stay where they are
 * @param more what it was read from, whose members that this program does not know are kept
 */
record Project(Optional<ProjectPicture> photo, List<Optional<ProjectPicture>> paintings, Optional<ProjectPicture> start, Setup setup,
        boolean linksLarge, JsonObject more) {

    Project {
        paintings = List.copyOf(paintings);
    }

    /** All pictures that there are. */
    Stream<ProjectPicture> pictures() {
        return Stream.of(Stream.of(photo), paintings.stream(), Stream.of(start)).flatMap(all -> all).flatMap(Optional::stream);
    }
}
