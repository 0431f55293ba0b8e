package impasto.studio.model;

import impasto.session.Setup;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One setting: how to find it in a setup and how to make a setup with another value.
 *
 * @param name unique among all
 * @param <T> its type
 */
public record Lens<T>(String name, Function<Setup, T> get, BiFunction<Setup, T, Setup> with) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Lens<?> lens && lens.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
