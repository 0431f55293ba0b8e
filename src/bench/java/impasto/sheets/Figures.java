package impasto.sheets;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Optional;

/** What a run printed of itself: its seconds, and the cosine distance of matched places. */
record Figures(Optional<Double> seconds, Optional<Double> cosineDistance) {

    static final Figures NONE = new Figures(Optional.empty(), Optional.empty());

    /** @param run as {@code --json} prints it */
    static Figures of(JsonObject run) {
        return new Figures(number(run, "seconds"), number(run, "cosineDistance"));
    }

    private static Optional<Double> number(JsonObject run, String name) {
        return Optional.ofNullable(run.get(name)).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsDouble);
    }

    /** As it stands under a picture. */
    @Override
    public String toString() {
        String time = seconds.map(value -> String.format(Locale.ROOT, "%.1f s", value)).orElse("");
        String cosine = cosineDistance.map(value -> String.format(Locale.ROOT, "cosine distance %.4f", value)).orElse("");
        return time.isEmpty() || cosine.isEmpty() ? time + cosine : time + ", " + cosine;
    }
}
