package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import impasto.vgg.Features;
import impasto.vgg.VggLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a picture whose features are computed by themselves, with a margin around it that is as wide as the layers
 * see: its own features are then those of the whole picture. Only where the picture ends the block has no margin, as
 * the convolutions pad there.
 *
 * @param index its number among the blocks of the picture, from 0
 * @param height of the whole picture in pixels
 * @param width of the whole picture in pixels
 */
record Block(int index, Span rows, Span columns, int height, int width) {

    /**
     * The blocks of a picture.
     *
     * @param picture {@code 1 × H × W × 3}
     * @param side of a block in pixels without its margin; 0 for one block
     */
    static List<Block> of(Shape picture, int side) {
        int height = Math.toIntExact(picture.get(1));
        int width = Math.toIntExact(picture.get(2));
        List<Block> blocks = new ArrayList<>();
        for (Span rows : Span.of(height, side == 0 ? height : side)) {
            for (Span columns : Span.of(width, side == 0 ? width : side)) {
                blocks.add(new Block(blocks.size(), rows, columns, height, width));
            }
        }
        return blocks;
    }

    /** The margin that these layers need, in pixels, so that it too is pooled as in the whole picture. */
    static int margin(Set<VggLayer> layers) {
        int reach = layers.stream().mapToInt(VggLayer::reach).max().orElse(0);
        return (reach + Span.ALIGNMENT - 1) / Span.ALIGNMENT * Span.ALIGNMENT;
    }

    private boolean whole() {
        return rows.length() == height && columns.length() == width;
    }

    /**
     * The block with its margin: a view.
     *
     * @param picture {@code 1 × H × W × C}
     */
    NDArray cut(NDArray picture, int margin) {
        return whole() ? picture : part(picture, ":, {}:{}, {}:{}", rows.widened(margin, height), columns.widened(margin, width));
    }

    /**
     * What features of the block with its margin hold of its own.
     *
     * @param features of a layer or of a band of its rows
     * @return empty when they are of the margin alone
     */
    Optional<Own> own(Features features, VggLayer layer, int margin) {
        Span shown = rows.widened(margin, height).at(layer.block());
        Span band = new Span(shown.from() + features.top(), shown.from() + features.top() + (int) features.shape().get(2));
        Span mine = rows.at(layer.block());
        Span y = new Span(Math.max(mine.from(), band.from()), Math.min(mine.to(), band.to()));
        if (y.length() <= 0) {
            return Optional.empty();
        }
        Span x = columns.at(layer.block());
        Span beside = columns.widened(margin, width).at(layer.block());
        return Optional.of(new Own(y.equals(mine) ? this : new Block(index, y.of(layer.block()), columns, height, width),
                y.within(band), x.within(beside), y.equals(band) && x.equals(beside)));
    }

    /**
     * The block's own part of a mask.
     *
     * @param mask {@code H · W × 1} at the size of the layer, of the whole picture
     */
    NDArray ofMask(NDArray mask, VggLayer layer) {
        return whole() ? mask : part(mask.reshape(layerHeight(layer), layerWidth(layer)), "{}:{}, {}:{}",
                rows.at(layer.block()), columns.at(layer.block())).reshape(-1, 1);
    }

    /** Rows of the layer of the whole picture. */
    long layerHeight(VggLayer layer) {
        return height >> (layer.block() - 1);
    }

    /** Columns of the layer of the whole picture. */
    long layerWidth(VggLayer layer) {
        return width >> (layer.block() - 1);
    }

    private static NDArray part(NDArray array, String index, Span rows, Span columns) {
        return array.get(new NDIndex(index, rows.from(), rows.to(), columns.from(), columns.to()));
    }
}
