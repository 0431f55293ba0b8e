/**
 * The log that helps to find out why something failed: what is in it, where it lies, and what it never holds. It is written
 * for others to read, so the names of people, pictures and folders are taken out of every line on its way.
 */
package impasto.log;
