package impasto.studio.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Where a window opens, so that all of its title can be reached. Lengths are in the screens' units. */
final class Placement {

    /** How large it is the first time, where the screen allows. */
    static final double WIDTH = 1280;
    static final double HEIGHT = 800;
    static final double LEAST_WIDTH = 900;
    static final double LEAST_HEIGHT = 600;

    /** How much of a title has to be seen to take hold of it. */
    private static final double HOLD = 160;
    private static final double TITLE = 32;

    private Placement() {}

    /**
     * The window's bounds.
     *
     * @param remembered those of the last time, which hold as far as the screens are still there
     * @param screens what windows may cover of each, the primary one first
     */
    static Rectangle2D of(Optional<Rectangle2D> remembered, List<Rectangle2D> screens) {
        Rectangle2D screen = remembered.map(bounds -> nearest(bounds, screens)).orElse(screens.get(0));
        double width = within(remembered.map(Rectangle2D::getWidth).orElse(WIDTH), LEAST_WIDTH, screen.getWidth());
        double height = within(remembered.map(Rectangle2D::getHeight).orElse(HEIGHT), LEAST_HEIGHT, screen.getHeight());
        if (remembered.isEmpty()) {
            return new Rectangle2D(screen.getMinX() + Math.floor((screen.getWidth() - width) / 2),
                    screen.getMinY() + Math.floor((screen.getHeight() - height) / 2), width, height);
        }
        double x = remembered.get().getMinX();
        double y = remembered.get().getMinY();
        if (reachable(x, y, width, screens)) {
            return new Rectangle2D(x, y, width, height);
        }
        return new Rectangle2D(within(x, screen.getMinX(), screen.getMaxX() - width),
                within(y, screen.getMinY(), screen.getMaxY() - height), width, height);
    }

    private static boolean reachable(double x, double y, double width, List<Rectangle2D> screens) {
        return screens.stream().anyMatch(screen -> y >= screen.getMinY() - TITLE && y + TITLE <= screen.getMaxY()
                && Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX()) >= HOLD);
    }

    private static Rectangle2D nearest(Rectangle2D bounds, List<Rectangle2D> screens) {
        return screens.stream().min(Comparator.comparingDouble(screen -> Math.hypot(
                middle(bounds.getMinX(), bounds.getMaxX()) - middle(screen.getMinX(), screen.getMaxX()),
                middle(bounds.getMinY(), bounds.getMaxY()) - middle(screen.getMinY(), screen.getMaxY())))).orElseThrow();
    }

    private static double middle(double from, double to) {
        return (from + to) / 2;
    }

    /** Where both cannot be, no more than the most. */
    private static double within(double value, double least, double most) {
        return Math.min(Math.max(value, least), Math.max(most, Math.min(least, most)));
    }
}
