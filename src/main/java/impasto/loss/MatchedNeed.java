package impasto.loss;

import impasto.image.Picture;
import impasto.matching.Grid;
import impasto.network.VggWeights;
import impasto.settings.VggLayer;
import java.util.List;

/**
 * What matching takes of memory and time.
 *
 * @param grids that are matched
 * @param keys of a grid at most
 */
record MatchedNeed(VggWeights network, List<Grid> grids, int keys) {

    /** Copies of a tile's places, and pictures, that are there at once. */
    private static final double COPIES = 2.5;
    private static final double PICTURES = 5;
    /** What finding the largest cosine takes, in multiplications; the vote of patches too, which comes with it; measured. */
    private static final double LARGEST = 90;

    /** The bytes of the keys, and for each place of the picture a place of them. */
    double bytes(double pixels) {
        return Float.BYTES * (keys * channels() + pixels * grids.stream().mapToDouble(Grid::placesPerPixel).sum());
    }

    /** The numbers for each pixel of how far features are from their targets. */
    double valuesPerPixel() {
        return grids.stream().mapToDouble(grid -> grid.layers().stream()
                .mapToDouble(layer -> outputs(layer) * grid.placesPerPixel(layer)).sum()).sum();
    }

    /** The bytes that it takes to match: the keys once more, the places of a tile in so many copies, and pictures. */
    double preparing(double pixels, double tile, double stylePixels) {
        double rows = grids.stream().mapToDouble(grid -> grid.placesPerPixel() * channels(grid)).sum();
        return Float.BYTES * (keys * channels() + COPIES * rows * tile + Picture.CHANNELS * (PICTURES * pixels + 2 * stylePixels));
    }

    /** The work for each pixel of looking at every key. */
    double multiplicationsPerPixel() {
        return keys * grids.stream().mapToDouble(grid -> grid.placesPerPixel() * (LARGEST + channels(grid))).sum();
    }

    private double channels() {
        return grids.stream().mapToDouble(this::channels).sum();
    }

    private double channels(Grid grid) {
        return grid.layers().stream().mapToDouble(this::outputs).sum();
    }

    private double outputs(VggLayer layer) {
        return network.has(layer) ? network.layers().get(layer).outputs() : 0;
    }
}
