/**
 * Colours of pictures: what profiles and other codings of colours mean in sRGB, and how a painting takes the colours of its
 * content or a style those of another picture. Uses {@code image} only.
 */
package impasto.image.colour;
