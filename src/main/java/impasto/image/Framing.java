package impasto.image;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * What is taken of a picture, which itself stays as it is: it is turned by quarters, straightened about its middle, and cut to an upright
 * rectangle. Lengths are in the width and the height of the picture after its quarter turns, so that they hold at any size.
 *
 * @param x how far the rectangle's middle is to the right of the picture's, from -0.5 to 0.5
 * @param y the same downwards
 * @param width of the rectangle, above 0, at most 1
 * @param height of the rectangle, above 0, at most 1
 * @param turns quarters clockwise, from 0 to 3
 * @param angle degrees clockwise, from -45 to 45
 */
public record Framing(double x, double y, double width, double height, int turns, double angle) {

    /** The whole picture as it is. */
    public static final Framing WHOLE = new Framing(0, 0, 1, 1, 0, 0);

    /** The most degrees that a picture is straightened by, either way. */
    public static final double MOST_ANGLE = 45;

    private static final double LEAST = 0.001;
    private static final double NEAR = 1e-6;
    /** Pixels of a whole picture that is read for a part of it; beyond, the part is enlarged. */
    private static final double MOST_PIXELS = 24e6;

    public Framing {
        if (!(Math.abs(x) <= 0.5 && Math.abs(y) <= 0.5 && width >= LEAST && width <= 1 && height >= LEAST && height <= 1
                && turns >= 0 && turns <= 3 && Math.abs(angle) <= MOST_ANGLE)) {
            throw new IllegalArgumentException("nothing of a picture can be taken so");
        }
    }

    /** Another rectangle; sizes beyond their range are held at it. */
    public Framing withRectangle(double newX, double newY, double newWidth, double newHeight) {
        return new Framing(clamp(newX, -0.5, 0.5), clamp(newY, -0.5, 0.5), clamp(newWidth, LEAST, 1), clamp(newHeight, LEAST, 1), turns,
                angle);
    }

    /** Another angle, held within its range; the rectangle may then reach out of the picture. */
    public Framing withAngle(double degrees) {
        return new Framing(x, y, width, height, turns, clamp(degrees, -MOST_ANGLE, MOST_ANGLE));
    }

    /** A quarter turn further, clockwise or not, of the same content. */
    public Framing turned(boolean clockwise) {
        return new Framing(clockwise ? -y : y, clockwise ? x : -x, height, width, turns + (clockwise ? 1 : 3) & 3, angle);
    }

    private static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }

    /** The sides of a picture after its quarter turns. */
    public Sides turned(Sides whole) {
        return turns % 2 == 0 ? whole : new Sides(whole.height(), whole.width());
    }

    /** The sides of what is taken of a picture with these. */
    public Sides of(Sides whole) {
        Sides turned = turned(whole);
        return new Sides((int) Math.max(1, Math.round(width * turned.width())), (int) Math.max(1, Math.round(height * turned.height())));
    }

    /** How large the whole is to be read so that what is taken of it has this longest side; no more than it has or is sensible. */
    public int wholeSide(Sides whole, int longestSide) {
        double part = (double) of(whole).longest() / whole.longest();
        double most = Math.sqrt(MOST_PIXELS * whole.longest() / Math.min(whole.width(), whole.height()));
        return (int) Math.max(1, Math.min(Math.min(whole.longest(), Math.max(most, longestSide)), Math.ceil(longestSide / part)));
    }

    /** Whether the rectangle is inside the picture. */
    public boolean fits(Sides whole) {
        return room(whole) >= 1 - NEAR;
    }

    /** The same about the rectangle's middle, no larger than the picture allows. */
    public Framing fitted(Sides whole) {
        Framing inside = this;
        for (double back = 1; room(inside, whole) <= 0 && back > 0; back -= 0.05) {
            inside = withRectangle(x * back, y * back, width, height);
        }
        double scale = Math.min(1, room(inside, whole));
        return inside.withRectangle(inside.x, inside.y, inside.width * scale, inside.height * scale);
    }

    private double room(Sides whole) {
        return room(this, whole);
    }

    /** By how much the rectangle can grow about its middle until it reaches an edge of the picture; 0 when its middle is outside. */
    private static double room(Framing framing, Sides whole) {
        Sides turned = framing.turned(whole);
        AffineTransform upright = AffineTransform.getRotateInstance(Math.toRadians(-framing.angle));
        double acrossW = framing.width * turned.width() / 2;
        double acrossH = framing.height * turned.height() / 2;
        Point2D middle = upright.transform(new Point2D.Double(framing.x * turned.width(), framing.y * turned.height()), null);
        Point2D one = upright.deltaTransform(new Point2D.Double(acrossW, acrossH), null);
        Point2D other = upright.deltaTransform(new Point2D.Double(acrossW, -acrossH), null);
        double right = Math.max(Math.abs(one.getX()), Math.abs(other.getX()));
        double down = Math.max(Math.abs(one.getY()), Math.abs(other.getY()));
        return Math.max(0, Math.min((turned.width() / 2.0 - Math.abs(middle.getX())) / right,
                (turned.height() / 2.0 - Math.abs(middle.getY())) / down));
    }

    /**
     * What is taken of a picture.
     *
     * @param target its size, in its shape
     */
    public Picture of(Picture whole, Sides target) {
        return equals(WHOLE) ? whole.resized(target.width(), target.height())
                : Sampling.of(whole, toWhole(whole.sides()), target.width(), target.height());
    }

    /**
     * A mask that was made for another part of a picture, over the same content; nothing where it did not reach.
     *
     * @param from the part that it was made for
     * @param whole the sides of the picture
     * @param target the size of the mask
     */
    public Mask carried(Mask mask, Framing from, Sides whole, Sides target) {
        try {
            AffineTransform there = from.toWhole(whole).createInverse();
            there.concatenate(toWhole(whole));
            return Sampling.of(mask, there, target.width(), target.height());
        } catch (NoninvertibleTransformException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** From what is taken to the whole, both from 0 to 1 along each side. */
    AffineTransform toWhole(Sides whole) {
        Sides turned = turned(whole);
        double across = turned.width();
        double down = turned.height();
        AffineTransform way = new AffineTransform(width * across, 0, 0, height * down, (x - width / 2) * across, (y - height / 2) * down);
        way.preConcatenate(AffineTransform.getRotateInstance(Math.toRadians(-angle)));
        way.preConcatenate(new AffineTransform(1 / across, 0, 0, 1 / down, 0.5, 0.5));
        way.preConcatenate(switch (turns) {
            case 1 -> new AffineTransform(0, -1, 1, 0, 0, 1);
            case 2 -> new AffineTransform(-1, 0, 0, -1, 1, 1);
            case 3 -> new AffineTransform(0, 1, -1, 0, 1, 0);
            default -> new AffineTransform();
        });
        return way;
    }

    /** The framing that {@link #toString} gave this text; empty when it can be none. */
    public static Optional<Framing> parse(String text) {
        try {
            double[] parts = Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
            return parts.length != 6 || parts[4] != (int) parts[4] ? Optional.empty()
                    : Optional.of(new Framing(parts[0], parts[1], parts[2], parts[3], (int) parts[4], parts[5]));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Six numbers. */
    @Override
    public String toString() {
        return DoubleStream.of(x, y, width, height, turns, angle).mapToObj(part -> String.format(Locale.ROOT, "%.9g", part))
                .collect(Collectors.joining(" "));
    }
}
