/**
 * The settings: their model with its history, the rows that change them, presets, and what the next painting will need. A <em>lens</em>
 * is one setting of a setup, a <em>dial</em> a number among them in an artist's words. May use {@code fx} and {@code painting}.
 */
package impasto.studio.settings;
