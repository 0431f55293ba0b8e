/**
 * Every setting declared once: its key, option, group, unit, range, words and when it acts, and how it is found in a setup. The
 * command line's options, the studio's rows and the tables of presets are made from this. May use the settings it is about.
 */
package impasto.settings.catalogue;
