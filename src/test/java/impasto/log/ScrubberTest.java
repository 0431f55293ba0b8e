package impasto.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.files.Names;
import impasto.files.PrivateNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {

    private static final Scrubber SCRUBBER = new Scrubber(
            Map.of(Path.of("/home/anna/.cache/impasto"), "<cache>", Path.of("/home/anna/.local/state/impasto"), "<state>"),
            Path.of("/home/anna"), List.of("anna", "annas-laptop"));

    /** None of these words is in a list of the program's: they are found by how they look. */
    @ParameterizedTest
    @ValueSource(strings = {
            "/home/anna/Pictures/secret.jpg",
            "java.nio.file.NoSuchFileException: /home/anna/My secret pictures/the secret (1).jpg",
            "java.io.FileNotFoundException: /srv/secret place/secret (Permission denied)",
            "secret.jpg is cut short or damaged: fetch or export it again",
            "my own secret.JPEG is a folder",
            "cannot read 'D:\\secret\\Bilder\\secret.tif'",
            "\\\\server\\secret\\secret",
            "file:///home/anna/secret%20one.png cannot be opened",
            "could not open “/media/secret disk/secret” for reading",
            "no network file secret.h5: check its name",
            "x=/secret,y=/secret/b",
            "~/secret/a",
            "../secret/a and more",
            "the folder /secret: make it or choose another",
            "//server/secret/x",
            "http://secret:secret@proxy.example:8080 refused",
            "a: secret.jpg.bak, b",
            "secret.safetensors' header",
            "<secret.png> is missing",
            "line one\nsecret.webp line two\n/secret\nthree"})
    void namesAreTakenOut(String message) {
        String clean = SCRUBBER.scrub(message);
        assertFalse(clean.contains("secret"), clean);
        assertFalse(clean.contains("anna"), clean);
        assertEquals(message.lines().count(), clean.lines().count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "the loss is 4/5 of 10 km/h, and/or less | the loss is 4/5 of 10 km/h, and/or less",
            "java.base/java.lang.Thread.run | java.base/java.lang.Thread.run",
            "com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReader | com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReader",
            "/home/anna/.cache/impasto/pytorch/2.7.1/libtorch.so: Permission denied | <cache>/pytorch/2.7.1/libtorch.so: Permission denied",
            "/home/anna/.cache/impasto/fastest.json is damaged | <cache>/fastest.json is damaged",
            "/home/anna/.cache/impasto-other/a | <picture>",
            "in /home/anna | in ~",
            "end it in .png, .jpg or .tif | end it in .png, .jpg or .tif",
            "/x/y z (No such file or directory) | <picture> (No such file or directory)",
            "/pytorch/aten/src/ATen/native/Convolution.cpp:123: wrong | Convolution.cpp:123: wrong",
            "/usr/lib/x86_64-linux-gnu/libstdc++.so.6 is missing | libstdc++.so.6 is missing",
            "https://example.org/weights/a: refused | https://example.org/weights/a: refused",
            "\"/secret/a\" and \"b\" | \"<picture>\"",
            "by anna@annas-laptop of Hanna | by <user>@<user> of Hanna",
            "'{\"alpha\":1.0,\"layers\":{\"conv4_2\":1.0}}' | '{\"alpha\":1.0,\"layers\":{\"conv4_2\":1.0}}'"})
    void theRestStays(String message, String clean) {
        assertEquals(clean, SCRUBBER.scrub(message));
    }

    @Test
    void whatASentenceNamedIsTakenOutWhereverItComes() {
        Names.of(Path.of("Aunt Erna at the lake"));
        PrivateNames.add(Path.of("/mnt/Grandpa: a “portrait”/IMG"));
        String clean = SCRUBBER.scrub("Aunt Erna at the lake is empty, /mnt/Grandpa: a “portrait”/IMG too; IMG, IMGS");
        assertEquals("<picture> is empty, <picture> too; <picture>, IMGS", clean);
    }

    @Test
    void namesThatTheTextIsKnownToHoldAreTakenOut() {
        assertEquals("<picture> and ab", SCRUBBER.scrub("b and ab", List.of("b")));
    }

    @Test
    void longTextsAreQuick() {
        String text = "a b.c/d: \"e\" ".repeat(20_000) + "x".repeat(200_000) + "/secret.jpg";
        long begin = System.nanoTime();
        assertFalse(SCRUBBER.scrub(text).contains("secret"));
        assertTrue(System.nanoTime() - begin < 10_000_000_000L);
    }
}
