package impasto.studio.view;

import impasto.settings.VggLayer;

/** What the layers see, in an artist's words. */
final class Layers {

    private Layers() {}

    static String words(VggLayer layer) {
        return switch (layer.block()) {
            case 1 -> "colour, grain and the finest marks";
            case 2 -> "dabs, hatching and edges";
            case 3 -> "strokes and small patterns";
            case 4 -> "larger patterns and parts of things";
            default -> "whole shapes and how they lie together";
        };
    }
}
