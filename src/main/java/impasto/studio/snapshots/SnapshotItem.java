package impasto.studio.snapshots;

import javafx.scene.image.Image;

/**
 * A snapshot as the filmstrip shows it.
 *
 * @param id what its owner knows it by
 * @param thumbnail a small version of its picture, a few hundred pixels wide at most
 * @param iteration the iteration it was taken at, from 1
 * @param side the longest side that was painted, in pixels
 * @param photo what it was painted from; may be empty
 * @param taken when it was kept, in milliseconds since 1970
 * @param of the painting that it is of
 */
public record SnapshotItem(String id, Image thumbnail, int iteration, int side, String photo, long taken, Painting of) {

    /**
     * What is known of a painting.
     *
     * @param begun when it was begun, in milliseconds since 1970; 0 when that is not known
     * @param style the name of what it learns from; may be empty
     * @param picture a small version of that; null when there is none
     */
    public record Painting(long begun, String style, Image picture) {

        /** One of which nothing is known. */
        static final Painting UNKNOWN = new Painting(0, "", null);
    }
}
