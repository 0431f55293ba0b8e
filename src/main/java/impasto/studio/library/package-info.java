/**
 * The artist's own paintings to choose from: the pictures of folders that were added, searched by name, with <em>favourites</em> first.
 * May use {@code fx} and {@code pictures}.
 */
package impasto.studio.library;
