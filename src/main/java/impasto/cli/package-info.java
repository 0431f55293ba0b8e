/**
 * The command line: a class a command, the options that commands share, and what becomes of Ctrl-C and of failures. What is
 * printed is made in {@code cli.output}. May use all but the studio's insides.
 */
package impasto.cli;
