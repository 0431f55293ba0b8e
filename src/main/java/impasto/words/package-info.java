/** Words for people by their language: sentences from resource bundles, and numbers as the language writes them. */
package impasto.words;
