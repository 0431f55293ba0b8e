package impasto.settings.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Files that the program wrote at an earlier time. */
public final class EarlierFiles {

    private EarlierFiles() {}

    /** The text of one of them. */
    public static String read(String name) throws IOException {
        try (InputStream stream = EarlierFiles.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Whether what was written then is in what is written now. */
    public static void assertHolds(JsonElement then, JsonElement now) {
        if (then.isJsonObject()) {
            then.getAsJsonObject().entrySet().forEach(member -> assertHolds(member.getValue(), now.getAsJsonObject().get(member.getKey())));
        } else {
            assertEquals(then, now);
        }
    }
}
