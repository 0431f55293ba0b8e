/**
 * The looks to choose among, which are presets with a picture each: the program's own or, as soon as the machine has nothing else to do,
 * one of the artist's photo. May use {@code fx}, {@code painting}, {@code settings}, {@code network} and {@code pictures}.
 */
package impasto.studio.looks;
