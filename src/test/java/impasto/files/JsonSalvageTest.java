package impasto.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSalvageTest {

    @Test
    void anObjectIsReadWhateverItsByteOrderMark() {
        String text = "{\"a\": \"ä\", \"b\": [1, 2.5, true, null, {\"c\": \"d\"}]}";
        JsonSalvage plain = JsonSalvage.of(text.getBytes(UTF_8));
        assertTrue(plain.whole());
        assertEquals("{\"a\":\"ä\",\"b\":[1,2.5,true,null,{\"c\":\"d\"}]}", plain.object().toString());
        assertEquals(plain, JsonSalvage.of(("\uFEFF" + text).getBytes(UTF_8)));
        assertEquals(plain, JsonSalvage.of(text.getBytes(UTF_16)));
        assertEquals(plain, JsonSalvage.of(("\uFEFF" + text).getBytes(UTF_16LE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"a\": 1, \"b\": {\"c\": 2, \"d\": \"cu | {\"a\":1,\"b\":{\"c\":2}}",
        "{\"a\": 1, \"b\" | {\"a\":1}",
        "{\"a\": 1} and more | {\"a\":1}",
        "{\"a\": 1, \"a\": 2} | {\"a\":2}",
        "{half | {}",
        "[1, 2] | {}",
        "\"words\" | {}",
        "null | {}",
    })
    void whatStandsBeforeTheDamageIsKept(String text, String kept) {
        JsonSalvage read = JsonSalvage.of(text.getBytes(UTF_8));
        assertFalse(read.whole());
        assertEquals(kept, read.object().toString());
    }

    @Test
    void whatCannotBeDecodedIsLeftOut() {
        JsonSalvage read = JsonSalvage.of("{\"a\": \"plain\", \"b\": \"\u00e4\", \"c\": 3}".getBytes(ISO_8859_1));
        assertFalse(read.whole());
        assertEquals("{\"a\":\"plain\",\"c\":3}", read.object().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"x\":"})
    void whatIsNestedDeepIsPassedOver(String opening) {
        int depth = 100_000;
        String closing = opening.equals("[") ? "]" : "}";
        String text = "{\"a\": 1, \"deep\": " + opening.repeat(depth) + "1" + closing.repeat(depth) + ", \"b\": 2}";
        JsonSalvage read = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> JsonSalvage.of(text.getBytes(UTF_8)));
        assertFalse(read.whole());
        assertEquals(1, read.object().get("a").getAsInt());
        assertEquals(2, read.object().get("b").getAsInt());
    }

    @Test
    void aHugeArrayIsCutAndWhatFollowsIsKept() {
        String text = "{\"long\": [" + "0,".repeat(3_000_000) + "0], \"b\": 2}";
        JsonSalvage read = JsonSalvage.of(text.getBytes(UTF_8));
        assertFalse(read.whole());
        assertEquals(2, read.object().get("b").getAsInt());
        assertTrue(read.object().getAsJsonArray("long").size() <= 10_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void noBytesOrHalfAMarkAreNoObject(int length) {
        JsonSalvage read = JsonSalvage.of(new byte[length]);
        assertFalse(read.whole());
        assertEquals(0, read.object().size());
    }
}
