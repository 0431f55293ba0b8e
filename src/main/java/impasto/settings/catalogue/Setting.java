package impasto.settings.catalogue;

import impasto.settings.Records;
import impasto.settings.SettingsException;
import impasto.settings.Setup;
import impasto.settings.TransferSettings;
import impasto.settings.Words;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A setting of a run, declared once, in the {@link Catalogue}. Command line and studio make from it all that they have of the
 * setting; its words are in the bundle of {@link Words}, under its key. Two are equal when their keys are.
 *
 * @param key unique: the names on the way to the value in the records and in JSON, {@code weights.alpha}
 * @param type of the value in the records, primitives boxed
 * @param getter finds the value in a setup
 * @param wither makes a setup with another value
 * @param group what it belongs with
 * @param option what it is on the command line; empty when it is not there
 * @param scale the range that the studio offers; empty for what is no number
 * @param values to choose among; empty for what is no choice
 * @param acts when a new value acts, in a setup
 * @param effective whether it has an effect beside the others; empty when it always has
 * @param <T> of the value as it is set: {@code Number} for one that is an {@code Integer} in the records
 */
public record Setting<T>(String key, Class<?> type, Function<Setup, T> getter, BiFunction<Setup, T, Setup> wither, Group group,
        Optional<Option> option, Optional<NumberScale> scale, List<T> values, Function<Setup, Acts> acts,
        Optional<Predicate<TransferSettings>> effective) {

    /**
     * An option of the command line.
     *
     * @param name {@code --alpha}
     * @param label what help shows in place of a value
     */
    public record Option(String name, String label) {}

    /** A setting without a place, an option or a range, that acts at the next painting. */
    Setting(String key, Class<?> type, Function<Setup, T> getter, BiFunction<Setup, T, Setup> wither) {
        this(key, type, getter, wither, null, Optional.empty(), Optional.empty(), List.of(), setup -> Acts.NEXT_PAINTING,
                Optional.empty());
    }

    Setting<T> in(Group group) {
        return Records.with(this, "group", group);
    }

    Setting<T> option(String name, String label) {
        return Records.with(this, "option", Optional.of(new Option(name, label)));
    }

    Setting<T> along(NumberScale scale) {
        return Records.with(this, "scale", Optional.of(scale));
    }

    Setting<T> among(List<T> values) {
        return Records.with(this, "values", values);
    }

    Setting<T> acting(Acts acts) {
        return acting(setup -> acts);
    }

    Setting<T> acting(Function<Setup, Acts> acts) {
        return Records.with(this, "acts", acts);
    }

    Setting<T> onlyWhen(Predicate<TransferSettings> effective) {
        return Records.with(this, "effective", Optional.of(effective));
    }

    /** Its value in a setup. */
    public T in(Setup setup) {
        return getter.apply(setup);
    }

    /**
     * A setup with another value.
     *
     * @throws SettingsException when the value is out of its range
     */
    public Setup put(Setup setup, T value) {
        return wither.apply(setup, value);
    }

    /** When a new value acts. */
    public Acts acts(Setup setup) {
        return acts.apply(setup);
    }

    /** Its key in small letters and hyphens, for the nodes of a window. */
    public String id() {
        return key.replace('.', '-').replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** What an artist calls it, in at most two words. */
    public String label() {
        return words("label").orElseThrow();
    }

    /** What it does to the picture, for an artist, in a sentence or two. */
    public String help() {
        return words("help").orElseThrow();
    }

    /** What stands behind a number; empty when nothing does. */
    public String unit() {
        return words("unit").orElse("");
    }

    /** What an artist reads in place of no value; empty when nothing. */
    public String prompt() {
        return words("prompt").orElse("");
    }

    /** What the studio shows in its place while it has no effect; empty when nothing. */
    public Optional<String> idle() {
        return words("idle");
    }

    /** What an artist calls its least value; empty when nothing. */
    public Optional<String> least() {
        return words("least");
    }

    /** What an artist calls its greatest value; empty when nothing. */
    public Optional<String> most() {
        return words("most");
    }

    /** What it is called where its changes are marked on the chart. */
    public String mark() {
        return words("mark").orElseThrow();
    }

    /** What an artist calls a value to choose; its name where there is no other word for it. */
    public String word(T value) {
        String text = text(value);
        return words(text).orElseGet(() -> Words.find(key + ".other").isPresent() ? Words.here(key + ".other", text) : text);
    }

    /** What it does, for help on the command line; a choice without its full stop, as its values follow. */
    public String optionHelp() {
        return Words.english(key + ".option");
    }

    /** Why its option does nothing when the setting has no effect. */
    public String optionIdle() {
        return Words.english(key + ".option.idle");
    }

    /** A value as the command line has it. */
    public String text(T value) {
        if (value instanceof Number) {
            return new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
        }
        return value instanceof List<?> list ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : value.toString();
    }

    /** Its own, or those of what it is a part of. */
    private Optional<String> words(String kind) {
        Optional<String> words = Words.find(key + "." + kind);
        return words.isPresent() || key.indexOf('.') < 0 ? words
                : Words.find(key.substring(0, key.lastIndexOf('.')) + "." + kind);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Setting<?> setting && setting.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
