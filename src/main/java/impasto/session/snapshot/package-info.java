/**
 * Paintings on disk: <em>snapshots</em>, moments of a painting that are shown in the filmstrip; <em>takes</em>, the
 * paintings that they are of, with all that these were made of; and the <em>recovery</em> of paintings that were under way when the program
 * ended. Uses {@code session}.
 */
package impasto.session.snapshot;
