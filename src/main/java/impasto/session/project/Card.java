package impasto.session.project;

import impasto.image.Mask;
import impasto.session.PictureSource;
import java.util.Optional;

/**
 * A picture on a card of the studio.
 *
 * @param source where it comes from, and what is taken of it
 * @param mask where it goes, or stays; empty for everywhere
 */
public record Card(PictureSource source, Optional<Mask> mask) {}
