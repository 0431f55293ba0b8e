/**
 * What a picture was made of and how, its <em>recipe</em>, as the picture itself carries it: settings, network, the part of the
 * machine, and the <em>inputs</em>, known by name and SHA-256 sum; never where they lay, who painted or when. Uses {@code session}.
 */
package impasto.session.recipe;
