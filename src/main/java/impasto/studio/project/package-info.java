/**
 * Projects in the studio: new, opened, saved and found again, with all that the other rooms show. Uses {@code fx}, {@code mask},
 * {@code painting}, {@code pictures}, {@code settings} and {@code snapshots}.
 */
package impasto.studio.project;
