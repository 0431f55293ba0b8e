package impasto.studio.mask;

import impasto.image.Mask;

/**
 * One stroke of a brush over a mask. What the brush leaves at a pixel is that of the nearest point of its path, which is the
 * most of all the marks along it: soft edges stay soft, and a faint stroke faint, however long it goes to and fro. The path is
 * smoothed: from the middle between two places to the middle of the next two, along the parabola that the place between them
 * pulls. Where that would miss the place, as when the pointer outruns a busy machine, less of the corner is rounded: every place that
 * the pointer was at is under the brush.
 */
public final class Stroke {

    /** A part of the mask that has changed: columns and rows, the last excluded. */
    public record Area(int left, int top, int right, int bottom) {

        static final Area NONE = new Area(Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0);

        Area with(Area other) {
            return new Area(Math.min(left, other.left), Math.min(top, other.top), Math.max(right, other.right),
                    Math.max(bottom, other.bottom));
        }

        /** Whether nothing lies in it. */
        public boolean isEmpty() {
            return left >= right || top >= bottom;
        }
    }

    private static final int MOST_PIECES = 8;
    /** How far the path may go in one straight piece, over the brush's radius. */
    private static final double STRAIGHT = 0.2;
    /** How far the path may miss a place by rounding its corner, over the brush's radius, and in pixels for the thinnest. */
    private static final double MISSED = 0.2;
    private static final double LEAST_MISSED = 0.35;
    /** Steps of a pixel that distances are rounded to. */
    private static final int FINENESS = 8;

    private final Brush brush;
    private final int width;
    private final int height;
    private final float[] before;
    private final float[] left;
    private final float[] now;
    private final double radius;
    private final float[] table;
    private double lastX;
    private double lastY;
    private double middleX;
    private double middleY;

    /** Sets the brush down at a place, in pixels of the mask; it may be beside it. */
    public Stroke(Mask mask, Brush brush, double x, double y) {
        this.brush = brush;
        width = mask.width();
        height = mask.height();
        before = mask.toArray();
        now = before.clone();
        left = new float[before.length];
        radius = brush.size() * Math.max(width, height) / 2;
        table = new float[(int) ((radius + 2) * FINENESS) + 2];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) brush.at((double) i / FINENESS, radius);
        }
        lastX = middleX = x;
        lastY = middleY = y;
        line(x, y, x, y);
    }

    /** Moves the brush on; where the mask changed. */
    public Area to(double x, double y) {
        double nextX = (lastX + x) / 2;
        double nextY = (lastY + y) / 2;
        double missed = Math.hypot(middleX + nextX - 2 * lastX, middleY + nextY - 2 * lastY) / 4;
        double rounded = Math.min(1, Math.max(LEAST_MISSED, MISSED * radius) / missed);
        double startX = between(lastX, middleX, rounded);
        double startY = between(lastY, middleY, rounded);
        double endX = between(lastX, nextX, rounded);
        double endY = between(lastY, nextY, rounded);
        Area changed = line(middleX, middleY, startX, startY).with(corner(startX, startY, endX, endY))
                .with(line(endX, endY, nextX, nextY));
        middleX = nextX;
        middleY = nextY;
        lastX = x;
        lastY = y;
        return changed;
    }

    /** Moves the brush on in a straight line, to the place itself; where the mask changed. */
    public Area straight(double x, double y) {
        Area changed = line(middleX, middleY, lastX, lastY).with(line(lastX, lastY, x, y));
        lastX = middleX = x;
        lastY = middleY = y;
        return changed;
    }

    private Area corner(double startX, double startY, double endX, double endY) {
        Area changed = Area.NONE;
        double fromX = startX;
        double fromY = startY;
        double length = Math.hypot(lastX - startX, lastY - startY) + Math.hypot(endX - lastX, endY - lastY);
        int pieces = (int) Math.max(1, Math.min(MOST_PIECES, Math.ceil(length / (STRAIGHT * radius + 1))));
        for (int i = 1; i <= pieces; i++) {
            double t = (double) i / pieces;
            double toX = between(between(startX, lastX, t), between(lastX, endX, t), t);
            double toY = between(between(startY, lastY, t), between(lastY, endY, t), t);
            changed = changed.with(line(fromX, fromY, toX, toY));
            fromX = toX;
            fromY = toY;
        }
        return changed;
    }

    /** Takes the brush up where it is; the mask that it leaves. */
    public Mask end() {
        line(middleX, middleY, lastX, lastY);
        return Mask.of(width, height, now);
    }

    /** The part at a place as it is now, from 0 to 1. */
    public float part(int x, int y) {
        return now[y * width + x];
    }

    /** The whole mask. */
    public Area all() {
        return new Area(0, 0, width, height);
    }

    private static double between(double from, double to, double part) {
        return from + part * (to - from);
    }

    private Area line(double fromX, double fromY, double toX, double toY) {
        double margin = radius + 1;
        Area area = new Area((int) Math.max(0, Math.floor(Math.min(fromX, toX) - margin)),
                (int) Math.max(0, Math.floor(Math.min(fromY, toY) - margin)),
                (int) Math.min(width, Math.ceil(Math.max(fromX, toX) + margin) + 1),
                (int) Math.min(height, Math.ceil(Math.max(fromY, toY) + margin) + 1));
        double alongX = toX - fromX;
        double alongY = toY - fromY;
        double square = alongX * alongX + alongY * alongY;
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int x = area.left(); x < area.right(); x++) {
                double awayX = x + 0.5 - fromX;
                double awayY = y + 0.5 - fromY;
                double part = square == 0 ? 0 : Math.max(0, Math.min(1, (awayX * alongX + awayY * alongY) / square));
                double offX = awayX - part * alongX;
                double offY = awayY - part * alongY;
                mark(y * width + x, Math.sqrt(offX * offX + offY * offY));
            }
        }
        return area;
    }

    private void mark(int place, double distance) {
        int at = (int) (distance * FINENESS + 0.5);
        float most = at < table.length ? table[at] : 0;
        if (most > left[place]) {
            left[place] = most;
            now[place] = brush.erasing() ? before[place] * (1 - most) : before[place] + (1 - before[place]) * most;
        }
    }
}
