/**
 * Painting masks: brush, stroke, the tools and what lies over the canvas meanwhile; masks kept from one time to the next. May use
 * {@code fx}, {@code frame}, {@code canvas}, {@code pictures} and {@code settings}.
 */
package impasto.studio.mask;
