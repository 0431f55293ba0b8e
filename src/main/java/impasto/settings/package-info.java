/**
 * What a run is asked for: settings, weights, presets, the choices they name. A <em>setting</em> is one such value; a <em>weight</em> says how much
 * a term of the loss counts; a <em>stage</em> is a part of a run at one size. Knows neither the network nor the engine.
 */
package impasto.settings;
