package impasto.studio.takes;

import impasto.session.snapshot.Origin;
import impasto.session.snapshot.Take;
import impasto.session.snapshot.Take.Parent;
import impasto.session.snapshot.TakeLabel;
import impasto.session.snapshot.TakePicture;
import impasto.studio.snapshots.SnapshotsModel.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A take in the tree.
 *
 * @param id when it was begun, in milliseconds since 1970
 * @param take what is known of it; empty for one of an earlier program
 * @param frames its snapshots, the first first
 * @param branches what was begun from it, the last first
 */
record TakeNode(long id, Optional<Take> take, List<Frame> frames, List<TakeNode> branches) {

    /** What is looked at when it is chosen. */
    Optional<Frame> last() {
        return frames.isEmpty() ? Optional.empty() : Optional.of(frames.get(frames.size() - 1));
    }

    TakeLabel label() {
        return take.map(Take::label).orElse(TakeLabel.NONE);
    }

    /** The photo's name; empty when it is not known. */
    String photo() {
        return last().map(frame -> frame.snapshot().name()).or(() -> take.flatMap(Take::photo).map(TakePicture::name)).orElse("");
    }

    /**
     * The takes that were begun anew, the last first. Those without snapshots are left out, unless they are painted now or something was
     * begun from them.
     *
     * @param underWay the take that is painted now; 0 for none
     */
    static List<TakeNode> tree(Map<Long, Take> takes, List<Frame> frames, long underWay) {
        Map<Long, List<Frame>> byTake = new TreeMap<>();
        for (Frame frame : frames) {
            frame.snapshot().origin().map(Origin::begun)
                    .ifPresent(begun -> byTake.computeIfAbsent(begun, key -> new ArrayList<>()).add(frame));
        }
        Set<Long> ids = new TreeSet<>(Comparator.reverseOrder());
        ids.addAll(takes.keySet());
        ids.addAll(byTake.keySet());
        Map<Long, List<TakeNode>> branches = new HashMap<>();
        List<TakeNode> roots = new ArrayList<>();
        // A branch is begun after what it is begun from.
        for (long id : ids) {
            TakeNode node = new TakeNode(id, Optional.ofNullable(takes.get(id)), byTake.getOrDefault(id, List.of()),
                    branches.getOrDefault(id, List.of()));
            if (!node.frames.isEmpty() || !node.branches.isEmpty() || id == underWay) {
                node.take.flatMap(Take::parent).map(Parent::take).filter(parent -> parent < id && ids.contains(parent))
                        .map(parent -> branches.computeIfAbsent(parent, key -> new ArrayList<>())).orElse(roots).add(node);
            }
        }
        return roots;
    }

    /** This one and all that was begun from it. */
    List<TakeNode> all() {
        List<TakeNode> all = new ArrayList<>(List.of(this));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).branches);
        }
        return all;
    }
}
