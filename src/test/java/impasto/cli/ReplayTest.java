package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.file.PictureReader;
import impasto.session.recipe.Input.Role;
import impasto.session.recipe.Recipe;
import impasto.session.recipe.RecipeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that remember how they were painted, and are painted anew. */
class ReplayTest extends StylizeFixture {

    private Path content;
    private Path style;

    @BeforeEach
    void copyPictures() throws IOException {
        content = Files.copy(CONTENT, folder.resolve("Kätzchen 猫.jpg"));
        style = Files.copy(STYLE, folder.resolve("wood=cut.jpg"));
    }

    private void paint(Object... options) {
        Object[] all = Arrays.copyOf(new Object[] {"--content", content, "--style", style}, options.length + 4);
        System.arraycopy(options, 0, all, 4, options.length);
        CommandRun run = stylize(all);
        assertEquals(0, run.code(), run.err());
    }

    private CommandRun replay(Object... arguments) {
        Object[] all = Arrays.copyOf(new Object[] {"replay"}, arguments.length + 1);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandRun.of(all);
    }

    private Recipe recipe(Path file) throws IOException {
        return RecipeReader.read(file).orElseThrow().recipe();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tif"})
    void theSameRunMakesTheSameFile(String ending) throws IOException {
        out = folder.resolve("out." + ending);
        paint("--init", "noise", "--seed", 7, "--beta", 0.3, "--precision", "float32", "--quality", 71);
        Path again = folder.resolve("again." + ending);
        CommandRun run = replay(out, "--out", again);
        assertEquals(0, run.code(), run.err());
        assertArrayEquals(Files.readAllBytes(out), Files.readAllBytes(again));
    }

    @Test
    void thePicturesAreKnownByNameAndSumAndNothingElseIsTold() throws IOException {
        Path mask = Files.copy(CONTENT, folder.resolve("mask.jpg"));
        paint("--mask", "1=" + mask, "--protect", mask, "--init", style);
        Recipe recipe = recipe(out);
        assertEquals(List.of("Kätzchen 猫.jpg"), recipe.inputs(Role.CONTENT).stream().map(input -> input.name()).toList());
        assertTrue(recipe.inputs(Role.CONTENT).get(0).is(CONTENT) && recipe.inputs(Role.STYLE).get(0).is(STYLE)
                && recipe.inputs(Role.START).get(0).is(STYLE) && recipe.inputs(Role.MASK).get(0).is(mask)
                && recipe.inputs(Role.PROTECT).get(0).is(mask));
        assertEquals(64, recipe.networkSha256().orElseThrow().length());
        assertEquals(3, recipe.iterations());
        String text = new PictureReader().text(out).orElseThrow();
        assertFalse(text.contains(folder.getFileName().toString()) || text.contains("/") || text.contains(System.getProperty("user.name") + "\""), text);
        String bytes = Files.readString(out, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(folder.toString()) || bytes.contains("tIME"));
        assertArrayEquals(Files.readAllBytes(out), again(mask));
    }

    private byte[] again(Path mask) throws IOException {
        Path again = folder.resolve("again.png");
        CommandRun run = replay(out, "--out", again, "--mask", "1=" + mask);
        assertEquals(0, run.code(), run.err());
        return Files.readAllBytes(again);
    }

    @Test
    void aSnapshotIsPaintedUntilItsOwnIteration() throws IOException {
        paint("--iterations", 4, "--snapshot-at", 2, "--scales", "none");
        Path snapshot = folder.resolve("out-0002.png");
        assertEquals(2, recipe(snapshot).iterations());
        CommandRun run = replay(snapshot);
        assertEquals(0, run.code(), run.err());
        Path again = folder.resolve("out-0002-again.png");
        assertTrue(run.out().startsWith("painted " + again + ", 64 × 43 pixels, in 2 iterations"), run.out());
        assertArrayEquals(Files.readAllBytes(snapshot), Files.readAllBytes(again));
        assertTrue(replay(snapshot, "--seed", 3).out().contains("in 4 iterations"), "who changes something wants it whole");
    }

    @Test
    void severalPaintingsKeepTheirWeights() throws IOException {
        assertEquals(0, stylize("--content", content, "--style", style + "=0.25", content + "=0.75").code());
        Path again = folder.resolve("again.png");
        assertEquals(0, replay(out, "--out", again).code());
        assertArrayEquals(Files.readAllBytes(out), Files.readAllBytes(again));
        Files.delete(again);
        assertEquals(0, replay(out, "--out", again, "--style", style, content).code());
        assertArrayEquals(Files.readAllBytes(out), Files.readAllBytes(again));
        assertEquals(0, replay(out, "--out", again, "--style", style + "=2", content).code());
        assertFalse(Arrays.equals(Files.readAllBytes(out), Files.readAllBytes(again)));
    }

    @Test
    void whatIsMissingIsAskedForInASentence() throws IOException {
        paint();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path moved = Files.move(out, elsewhere.resolve("out.png"));
        Files.writeString(elsewhere.resolve("wood=cut.jpg"), "another");
        String hint = System.lineSeparator() + "Try 'impasto replay --help'." + System.lineSeparator();
        assertEquals(new CommandRun(2, "", "impasto: out.png was painted from Kätzchen 猫.jpg and wood=cut.jpg, not to be found beside it or"
                + " in the current folder: give --content and --style" + hint), replay(moved));
        assertEquals(new CommandRun(2, "", "impasto: out.png was painted from wood=cut.jpg, not to be found beside it or"
                + " in the current folder: give --style" + hint), replay(moved, "--content", content));
        CommandRun run = replay(moved, "--content", content, "--style", CONTENT);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().startsWith("impasto: cat.jpg is not the wood=cut.jpg that out.png was painted from: the painting will differ"),
                run.err());
        Files.move(style, elsewhere.resolve("wood=cut.jpg"), StandardCopyOption.REPLACE_EXISTING);
        assertEquals(0, replay(moved, "--content", content).code());
    }

    @Test
    void anOptionLeavesItOut() throws IOException {
        paint("--remember", "none");
        assertEquals(Optional.empty(), RecipeReader.read(out));
        String hint = System.lineSeparator() + "Try 'impasto replay --help'." + System.lineSeparator();
        assertEquals(new CommandRun(2, "", "impasto: out.png does not remember how it was painted: it is not Impasto's, or was written"
                + " without that" + hint), replay(out));
        paint("--remember", "settings");
        String bytes = Files.readString(out, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("wood") || bytes.contains("inputs") || bytes.contains(".jpg"), "no names");
        assertEquals(new CommandRun(2, "", "impasto: out.png does not say what it was painted from: give --content and --style" + hint),
                replay(out));
        Path again = folder.resolve("again.png");
        assertEquals(0, replay(out, "--content", content, "--style", style, "--out", again, "--remember", "settings").code());
        assertArrayEquals(Files.readAllBytes(out), Files.readAllBytes(again));
    }

    @Test
    void aNetworkOfTheUsersIsLookedForToo() throws IOException {
        Path network = Files.copy(NARROW, folder.resolve("narrow.h5"));
        paint("--network", network);
        assertEquals("narrow.h5", recipe(out).setup().network());
        Path again = folder.resolve("again.png");
        CommandRun run = replay(out, "--out", again);
        assertEquals(0, run.code(), run.err());
        assertArrayEquals(Files.readAllBytes(out), Files.readAllBytes(again));
        Files.delete(network);
        assertTrue(replay(out).err().contains("was painted from narrow.h5, not to be found"), "named");
    }

    @Test
    void thePictureItselfIsNotReplaced() throws IOException {
        paint();
        byte[] before = Files.readAllBytes(out);
        CommandRun run = replay(out, "--out", out);
        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("impasto: the picture and --out are one file, out.png"), run.err());
        assertArrayEquals(before, Files.readAllBytes(out));
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("a.png"), "text");
        assertEquals(1, replay(text).code());
        assertTrue(replay(folder.resolve("none.png")).err().startsWith("impasto: there is no file none.png"), replay(folder.resolve("none.png")).err());
    }
}
