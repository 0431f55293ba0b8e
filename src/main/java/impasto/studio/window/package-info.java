/**
 * The window: puts the rooms together, with menus, bars and keys, and closes them. {@link impasto.studio.window.StudioModel} makes the
 * rooms' models and hands each what it needs; an <em>action</em> is something the artist can do. May use every room.
 */
package impasto.studio.window;
