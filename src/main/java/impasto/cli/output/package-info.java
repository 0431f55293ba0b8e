/**
 * What commands print besides their results: bars and lines of progress, the log of losses, JSON, and the streams they go
 * to. Does not know the commands.
 */
package impasto.cli.output;
