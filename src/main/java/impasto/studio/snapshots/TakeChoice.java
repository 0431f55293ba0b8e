package impasto.studio.snapshots;

import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.TakeLabel;
import java.util.Optional;

/**
 * A take that something is asked of.
 *
 * @param take when it was begun, in milliseconds since 1970; 0 when that is not known
 * @param picture the snapshot of it that is meant, which is its last one unless another was chosen; empty when it has none
 * @param label what was said of it
 */
public record TakeChoice(long take, Optional<Snapshot> picture, TakeLabel label) {}
