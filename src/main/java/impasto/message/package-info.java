/**
 * What the program tells people, in the studio and on the command line alike: failures as sentences that say what is wrong
 * and what to do, and lengths of time. May use what throws those failures.
 */
package impasto.message;
