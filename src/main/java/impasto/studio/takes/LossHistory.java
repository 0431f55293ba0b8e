package impasto.studio.takes;

import impasto.session.snapshot.LossPoint;
import impasto.session.snapshot.Take;
import java.util.ArrayList;
import java.util.List;

/** The losses of a take, with fewer points the longer it is: the first and the last among them, and those between evenly apart. */
final class LossHistory {

    private final List<LossPoint> points;
    /** Iterations from one point to the next at least, but for the last. */
    private int apart = 1;

    /** @param known what there is already, in order */
    LossHistory(List<LossPoint> known) {
        points = new ArrayList<>(known);
        for (int i = 2; i < points.size(); i++) {
            apart = Math.max(apart, points.get(i - 1).iteration() - points.get(i - 2).iteration());
        }
    }

    /** Adds a point; those that are not before it go. */
    void add(LossPoint point) {
        while (!points.isEmpty() && points.get(points.size() - 1).iteration() >= point.iteration()) {
            points.remove(points.size() - 1);
        }
        int last = points.size() - 1;
        if (last >= 1 && points.get(last).iteration() - points.get(last - 1).iteration() < apart) {
            points.remove(last);
        }
        points.add(point);
        if (points.size() > Take.MOST_LOSSES) {
            thin();
        }
    }

    private void thin() {
        apart *= 2;
        List<LossPoint> kept = new ArrayList<>();
        for (LossPoint point : points) {
            if (kept.isEmpty() || point.iteration() - kept.get(kept.size() - 1).iteration() >= apart) {
                kept.add(point);
            }
        }
        LossPoint last = points.get(points.size() - 1);
        if (!kept.contains(last)) {
            kept.add(last);
        }
        points.clear();
        points.addAll(kept);
    }

    List<LossPoint> points() {
        return List.copyOf(points);
    }
}
