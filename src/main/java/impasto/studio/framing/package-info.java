/**
 * Taking a part of a picture before it is painted or painted after: cut, straightened and turned, its file untouched. A <em>framing</em>
 * is what is taken, an <em>aspect</em> the shape it is held to. May use {@code fx} and {@code pictures}.
 */
package impasto.studio.framing;
