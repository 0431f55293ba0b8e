/** Files and folders, whatever is in them: where the program's own lie, how they are named, and how they are written. */
package impasto.files;
