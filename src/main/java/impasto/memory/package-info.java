/**
 * What a run needs of memory and what there is: an estimate before it begins, and what to say when it was not enough.
 */
package impasto.memory;
