/**
 * What the engine is to all others: pictures are read into a job, its needs are estimated, the engine paints it. They use no
 * package below but what a run is asked for and reports.
 */
package impasto.engine;
