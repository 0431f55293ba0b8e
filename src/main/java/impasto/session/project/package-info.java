/**
 * Projects: pictures, masks, crops, settings and takes in one file that the artist names. While one is open it lies unpacked in
 * a <em>working folder</em>, where everything that is done is kept at once; to save is to pack that folder. Uses {@code session}
 * and {@code session.snapshot}.
 */
package impasto.session.project;
