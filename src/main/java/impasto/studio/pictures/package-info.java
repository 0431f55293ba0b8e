/**
 * The pictures to paint from: content, styles, start. A <em>slot</em> is a place for a picture, with the mask that says where it goes;
 * a <em>card</em> shows it. May use {@code fx} and {@code settings}.
 */
package impasto.studio.pictures;
