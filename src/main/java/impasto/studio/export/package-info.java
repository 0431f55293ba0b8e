/**
 * Pictures out of the studio: to files, or dragged into other programs. A <em>subject</em> is a picture that can be exported. May use
 * {@code fx}, {@code painting}, {@code pictures} and {@code snapshots}.
 */
package impasto.studio.export;
