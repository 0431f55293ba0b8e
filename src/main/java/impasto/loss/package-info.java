/**
 * The loss: a class for each of its terms, which owns targets, weight, value and gradient; a class for each statistic of style; and the
 * objective that is their sum. Terms on features see them tile by tile; terms on pixels see the picture.
 */
package impasto.loss;
