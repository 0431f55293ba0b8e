package impasto.studio.pictures;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.Node;

/**
 * What a card asks of other rooms.
 *
 * @param chip makes what lies on a picture for its mask, from the place and the card's id
 * @param mask begins to paint a mask
 * @param crop begins to crop a picture
 * @param library shows the library beside a node, for a place
 * @param show shows a file in its folder
 */
public record CardTools(BiFunction<PictureSlot, String, ? extends Node> chip, Consumer<PictureSlot> mask, Consumer<PictureSlot> crop,
        BiConsumer<Node, PictureSlot> library, Consumer<Path> show) {}
