/**
 * A run as those see it who steer it and read what it reports: its controls, iterations and losses, and why it ended.
 */
package impasto.run;
