/**
 * Pictures that remember how they were painted, brought back: the <em>recipe</em> of a picture that is dropped on the window becomes
 * the settings, and what it was painted from comes to the cards. May use {@code fx}, {@code network}, {@code pictures} and
 * {@code settings}.
 */
package impasto.studio.recipe;
