/**
 * The loss: a class for each of its terms, which owns targets, weight, value and slope; a class for each statistic of style; and the
 * objective that is their sum. Terms on features see them part by part; terms on pixels see the picture.
 */
package impasto.loss;
