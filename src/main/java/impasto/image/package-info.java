/**
 * Pictures in memory and their geometry: {@code Picture}, {@code Mask}, their {@code Sides}, and how they change size. A
 * <em>sample</em> is one channel of one pixel. Uses nothing else of the program.
 */
package impasto.image;
