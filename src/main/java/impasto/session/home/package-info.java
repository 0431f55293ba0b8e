/**
 * The studio's <em>home</em>: the folders in which all that outlives it lies. A second studio has a <em>guest's home</em>, a
 * copy that is brought over into the home when it ends. Uses {@code session} and {@code session.snapshot}.
 */
package impasto.session.home;
