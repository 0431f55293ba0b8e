/**
 * Pictures as files: reading them whole or not at all, within limits of time and memory, and writing them safely. What
 * cannot be read or written is told in one sentence. What the formats hold is in {@code image.file.format}; uses
 * {@code files} and the rest of {@code image}.
 */
package impasto.image.file;
