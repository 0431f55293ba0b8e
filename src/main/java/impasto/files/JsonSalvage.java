package impasto.files;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;

/**
 * What can be read of a JSON object, in bytes that may be anything. A file cut short keeps what stands before the cut; what
 * is nested too deep or too long to be the program's own is null or left out.
 *
 * @param object empty when nothing can be read
 * @param whole whether that is all there is
 */
public record JsonSalvage(JsonObject object, boolean whole) {

    private static final int DEEPEST = 32;
    private static final int LONGEST_ARRAY = 10_000;
    private static final int MOST_MEMBERS = 10_000;
    private static final int MOST_VALUES = 200_000;
    /** How deep something may be nested that is passed over. */
    private static final int DEEPEST_SKIPPED = 1 << 20;
    private static final String UNDECODED = "\uFFFD";

    /** Reads bytes in UTF-8, or as their byte order mark says. */
    public static JsonSalvage of(byte[] bytes) {
        TextBytes text = TextBytes.of(bytes);
        Reading reading = new Reading(text.text());
        JsonObject object = reading.object();
        if (!text.whole()) {
            object.entrySet().removeIf(member ->
                    member.getKey().contains(UNDECODED) || member.getValue().toString().contains(UNDECODED));
        }
        return new JsonSalvage(object, text.whole() && reading.whole);
    }

    private static final class Reading {

        private final JsonReader in;
        private boolean whole = true;
        private int values;

        Reading(String text) {
            in = new JsonReader(new StringReader(text));
            in.setStrictness(Strictness.LENIENT);
            in.setNestingLimit(DEEPEST_SKIPPED);
        }

        JsonObject object() {
            JsonObject object = new JsonObject();
            try {
                if (in.peek() == JsonToken.BEGIN_OBJECT) {
                    fill(object, 1);
                    whole &= in.peek() == JsonToken.END_DOCUMENT;
                } else {
                    whole = false;
                }
            } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException cut) {
                whole = false;
            }
            return object;
        }

        private void fill(JsonObject object, int depth) throws IOException {
            in.beginObject();
            while (in.hasNext()) {
                String name = in.nextName();
                boolean twice = object.has(name);
                whole &= !twice;
                if (!twice && object.size() >= MOST_MEMBERS) {
                    pass();
                } else if (in.peek() == JsonToken.BEGIN_OBJECT && depth < DEEPEST) {
                    // Added before it is filled, so that what stands before a cut is kept.
                    JsonObject member = new JsonObject();
                    object.add(name, member);
                    fill(member, depth + 1);
                } else {
                    object.add(name, value(depth));
                }
            }
            in.endObject();
        }

        private JsonElement value(int depth) throws IOException {
            JsonToken token = in.peek();
            boolean nested = token == JsonToken.BEGIN_OBJECT || token == JsonToken.BEGIN_ARRAY;
            if (++values > MOST_VALUES || nested && depth >= DEEPEST) {
                return pass();
            }
            if (token == JsonToken.BEGIN_OBJECT) {
                JsonObject object = new JsonObject();
                fill(object, depth + 1);
                return object;
            }
            return token == JsonToken.BEGIN_ARRAY ? array(depth) : JsonParser.parseReader(in);
        }

        private JsonArray array(int depth) throws IOException {
            JsonArray array = new JsonArray();
            in.beginArray();
            while (in.hasNext()) {
                if (array.size() < LONGEST_ARRAY) {
                    array.add(value(depth + 1));
                } else {
                    pass();
                }
            }
            in.endArray();
            return array;
        }

        private JsonNull pass() throws IOException {
            whole = false;
            in.skipValue();
            return JsonNull.INSTANCE;
        }
    }
}
