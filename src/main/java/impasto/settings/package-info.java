/**
 * What a run is asked for. A <em>setting</em> is one value, declared in the {@link impasto.settings.catalogue.Catalogue} with all that
 * others make from it, its words in {@code words.properties}; a <em>weight</em> says how much a term of the loss counts; a
 * <em>preset</em> is settings that belong together; a <em>setup</em> is all that is set before a painting begins, and is what
 * files hold as JSON; a <em>stage</em> is a part of a run at one size. Knows neither pictures, network nor engine, neither
 * window nor command line; may use {@code files}.
 */
package impasto.settings;
