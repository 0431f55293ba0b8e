package impasto.session.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import impasto.files.Sha256;
import impasto.image.Framing;
import impasto.session.recipe.Input.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFinderTest {

    @TempDir
    private Path folder;

    private static Input input(String name, String content) {
        return new Input(Role.STYLE, 1, name, Optional.of(Sha256.of(content.getBytes(StandardCharsets.UTF_8))), Framing.WHOLE);
    }

    @Test
    void theFileOfTheNameThatHoldsTheSameIsFound() throws IOException {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path two = Files.createDirectory(folder.resolve("two"));
        Files.writeString(one.resolve("ä.png"), "another");
        Path right = Files.writeString(two.resolve("ä.png"), "right");
        InputFinder finder = new InputFinder(List.of(one, two));
        assertEquals(Optional.of(right), finder.find(input("ä.png", "right")));
        assertEquals(Optional.empty(), finder.find(input("ä.png", "gone")));
        assertEquals(Optional.empty(), finder.find(new Input(Role.MASK, 1, "ä.png", Optional.empty(), Framing.WHOLE)));
    }

    @Test
    void nothingOutsideTheFolderIsLookedAt() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        InputFinder finder = new InputFinder(List.of(inside));
        for (String name : List.of("../secret", secret.toString(), "..", ".", "")) {
            assertEquals(Optional.empty(), finder.find(input(name, "secret")), name);
        }
        assertEquals(Optional.empty(), new InputFinder(List.of(folder)).find(input("inside", "secret")));
    }
}
