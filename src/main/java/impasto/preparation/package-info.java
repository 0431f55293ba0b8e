/**
 * The pictures of a run, brought to the sizes, frames and colours that it works on.
 */
package impasto.preparation;
