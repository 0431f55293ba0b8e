package impasto.session;

import impasto.session.PictureSource.OfSample;
import java.util.List;
import java.util.stream.Stream;

/** The pictures that come with the program. */
public final class SamplePictures {

    /** Photographs to paint. */
    public static final List<OfSample> CONTENTS = samples("content", "cat", "astronaut", "coffee", "rocket", "galaxies");

    /** Paintings to learn from. */
    public static final List<OfSample> STYLES = samples("styles", "swirling-night", "stained-glass", "woodcut-waves",
            "watercolour-bloom", "pointillist-garden", "ink-and-marble");

    private SamplePictures() {}

    private static List<OfSample> samples(String folder, String... names) {
        return Stream.of(names).map(name -> new OfSample(folder + "/" + name + ".jpg")).toList();
    }
}
