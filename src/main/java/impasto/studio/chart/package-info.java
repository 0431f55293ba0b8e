/**
 * The chart of losses: curves by term, a logarithmic scale, and <em>markers</em> where a size begins or weights were changed. May use
 * {@code painting}.
 */
package impasto.studio.chart;
