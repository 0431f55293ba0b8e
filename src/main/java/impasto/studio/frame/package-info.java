/**
 * What the window is made of, whatever it shows: its place on the screen, parts that keep their sizes, messages, what lies over it.
 * May use {@code desktop}, {@code fx} and {@code painting}.
 */
package impasto.studio.frame;
