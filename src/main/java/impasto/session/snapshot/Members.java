package impasto.session.snapshot;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The members of an object that somebody may have changed: what is not of its kind or out of its range is not there. */
record Members(JsonObject json) {

    /** The year 5138, in milliseconds: what a calendar and a number of JSON can tell. */
    private static final double LATEST = 1e14;

    Optional<String> text(String name) {
        return primitive(name).filter(JsonPrimitive::isString).map(JsonElement::getAsString);
    }

    /** A whole number, this or more. */
    OptionalInt count(String name, int least) {
        OptionalDouble number = number(name);
        return number.isPresent() && number.getAsDouble() >= least && number.getAsDouble() <= Integer.MAX_VALUE
                ? OptionalInt.of((int) number.getAsDouble()) : OptionalInt.empty();
    }

    /** Milliseconds since 1970. */
    OptionalLong time(String name) {
        OptionalDouble number = number(name);
        return number.isPresent() && number.getAsDouble() >= 1 && number.getAsDouble() <= LATEST
                ? OptionalLong.of((long) number.getAsDouble()) : OptionalLong.empty();
    }

    /** A finite number. */
    OptionalDouble number(String name) {
        return primitive(name).filter(JsonPrimitive::isNumber).map(JsonElement::getAsDouble).filter(Double::isFinite)
                .map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    boolean yes(String name) {
        return primitive(name).filter(JsonPrimitive::isBoolean).filter(JsonElement::getAsBoolean).isPresent();
    }

    Optional<Members> object(String name) {
        return json.get(name) instanceof JsonObject object ? Optional.of(new Members(object)) : Optional.empty();
    }

    /** The objects of a list, no more than so many. */
    List<Members> objects(String name, int most) {
        List<Members> objects = new ArrayList<>();
        elements(name).forEach(element -> {
            if (element instanceof JsonObject object && objects.size() < most) {
                objects.add(new Members(object));
            }
        });
        return objects;
    }

    /** The numbers of a list, not a number in place of what is none. */
    List<Double> numbers(String name, int most) {
        List<Double> numbers = new ArrayList<>();
        elements(name).forEach(element -> {
            if (numbers.size() < most) {
                numbers.add(element instanceof JsonPrimitive value && value.isNumber() ? value.getAsDouble() : Double.NaN);
            }
        });
        return numbers;
    }

    private JsonArray elements(String name) {
        return json.get(name) instanceof JsonArray array ? array : new JsonArray();
    }

    private Optional<JsonPrimitive> primitive(String name) {
        return json.get(name) instanceof JsonPrimitive value ? Optional.of(value) : Optional.empty();
    }
}
