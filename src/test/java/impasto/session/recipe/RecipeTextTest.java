package impasto.session.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Framing;
import impasto.image.file.PictureMetadata;
import impasto.session.recipe.Input.Role;
import impasto.settings.DeviceChoice;
import impasto.settings.PrecisionChoice;
import impasto.settings.Preset;
import impasto.settings.Setup;
import impasto.settings.TransferSettings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTextTest {

    private static final String SUM = "0123456789abcdef".repeat(4);
    private static final Input PHOTO = new Input(Role.CONTENT, 0, "Müller 🐈 ©.jpg", Optional.of(SUM), new Framing(0.1, 0, 0.5, 0.5, 1, -3));
    private static final Recipe RECIPE = new Recipe("Impasto 1", Setup.of(Preset.FINE.settings().withSeed(Long.MAX_VALUE), Setup.SMALL),
            Optional.of(SUM), new Machine(Optional.of(DeviceChoice.CPU), Optional.of(PrecisionChoice.BFLOAT16), OptionalInt.of(2)), 123,
            OptionalInt.of(80), List.of(PHOTO, new Input(Role.STYLE, 1, "wave.png", Optional.of(SUM), Framing.WHOLE),
                    new Input(Role.MASK, 1, "mask.png", Optional.empty(), Framing.WHOLE)));

    @Test
    void whatIsWrittenIsReadAgain() {
        for (Preset preset : Preset.values()) {
            Recipe recipe = RECIPE.with(Setup.of(preset.settings(), Setup.SMALL));
            assertEquals(Optional.of(new RecipeText.Read(recipe, List.of(), false)), RecipeText.of(recipe).flatMap(RecipeText::read));
        }
        assertEquals(Long.MAX_VALUE, RecipeText.read(RecipeText.of(RECIPE).orElseThrow()).orElseThrow().recipe().setup().transfer().seed());
    }

    @Test
    void everyPictureCanCarryIt() {
        assertEquals(RecipeText.of(RECIPE), new PictureMetadata(RecipeText.of(RECIPE).orElseThrow()).text());
        List<Input> many = Stream.generate(() -> PHOTO).limit(1000).toList();
        assertEquals(Optional.empty(), RecipeText.of(new Recipe("", RECIPE.setup(), Optional.empty(), Machine.UNKNOWN, 0, OptionalInt.empty(), many)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home/anna/net.h5", "C:\\Users\\anna\\net.h5", "//server/anna/net.h5"})
    void noFolderIsTold(String network) {
        Recipe recipe = RECIPE.with(RECIPE.setup().withNetwork(network));
        String text = RecipeText.of(recipe).orElseThrow();
        assertFalse(text.contains("anna"), text);
        assertEquals("net.h5", recipe.inputs(Role.NETWORK).get(0).name());
    }

    @Test
    void whatIsLeftOutIsNotThere() {
        String text = RecipeText.of(Remember.SETTINGS.of(RECIPE).orElseThrow()).orElseThrow();
        assertFalse(text.contains("wave") || text.contains("inputs") || text.contains("jpg"), text);
        assertEquals(Optional.empty(), Remember.NONE.of(RECIPE));
    }

    @Test
    void namesThatLeadElsewhereAreNoInputs() {
        for (String name : List.of("../a.png", "/etc/passwd", "C:\\\\a.png", "..", ".", "", "a\\u0000b", "\\\\\\\\server\\\\a.png", "x".repeat(300))) {
            RecipeText.Read read = RecipeText.read("{\"settings\":{},\"inputs\":[{\"role\":\"content\",\"name\":\"" + name
                    + "\"}]}").orElseThrow();
            assertEquals(List.of(), read.recipe().inputs(), name);
            assertEquals(List.of("inputs"), read.lost());
        }
    }

    @Test
    void whatCannotBeIsAsUsualAndNamed() {
        String text = RecipeText.of(RECIPE).orElseThrow().replaceFirst("\"size\":\\d+", "\"size\":-4")
                .replace("\"threads\":2", "\"threads\":1e99").replace("\"bfloat16\"", "\"float8\"").replace("\"version\":1", "\"version\":9");
        RecipeText.Read read = RecipeText.read(text).orElseThrow();
        TransferSettings settings = read.recipe().setup().transfer();
        assertEquals(List.of("size"), read.lost());
        assertTrue(read.newer());
        assertTrue(settings.size() > 0 && settings.seed() == Long.MAX_VALUE);
        assertEquals(new Machine(Optional.of(DeviceChoice.CPU), Optional.empty(), OptionalInt.empty()), read.recipe().machine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "a cat", "{\"settings\":3}", "{\"inputs\":[]}", "\uFFFF"})
    void whatHasNoSettingsIsNone(String text) {
        assertEquals(Optional.empty(), RecipeText.read(text));
    }

    @Test
    void whateverIsDamagedIsReadOrIsNone() {
        String whole = RecipeText.of(RECIPE).orElseThrow();
        Random random = new Random(19);
        for (int i = 0; i < 500; i++) {
            StringBuilder damaged = new StringBuilder(whole);
            for (int change = 0; change <= random.nextInt(4); change++) {
                int at = random.nextInt(damaged.length());
                switch (random.nextInt(3)) {
                    case 0 -> damaged.setCharAt(at, "\"{}[],:-19e\\/\0ü".charAt(random.nextInt(15)));
                    case 1 -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(20)));
                    default -> damaged.insert(at, "[".repeat(random.nextInt(2000)));
                }
            }
            RecipeText.read(damaged.toString()).ifPresent(read -> assertTrue(read.recipe().setup().transfer().size() > 0));
        }
    }
}
