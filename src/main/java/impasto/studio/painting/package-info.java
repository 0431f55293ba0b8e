/**
 * A painting under way: the engine behind the window, the thread that paints, its progress, previews and autosaves. A <em>request</em>
 * is what is to be painted; <em>run events</em> tell how it goes. May use {@code fx}.
 */
package impasto.studio.painting;
