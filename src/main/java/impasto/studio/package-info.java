/**
 * The studio's start: the process and its environment, JavaFX's native code, the archive of classes, the loss of the display. Opens
 * the window of {@link impasto.studio.window} and ends it; nothing but the command line needs it.
 */
package impasto.studio;
