/** Settings as they lie in files: written, read again whatever version wrote them, and salvaged when damaged. May use the settings. */
package impasto.settings.json;
