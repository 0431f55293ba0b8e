package impasto.settings.json;

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
}
