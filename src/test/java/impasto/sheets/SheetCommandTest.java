package impasto.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import impasto.image.file.PictureReader;
import impasto.image.file.PictureWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as it is called, with a program that fills a picture with one grey in place of the one that paints. */
class SheetCommandTest {

    private static final int CELL = 64;

    @TempDir
    Path folder;

    private final List<List<String>> runs = new ArrayList<>();
    private final List<String> before = new ArrayList<>();
    private final StringWriter said = new StringWriter();
    private boolean fails;

    @BeforeEach
    void pictures() throws IOException {
        for (String name : List.of("photos/cat.png", "photos/cup.png", "paintings/waves.png", "paintings/glass.png")) {
            picture(folder.resolve(name), 48, 32, 0.9f);
        }
        Files.writeString(folder.resolve("photos/notes.md"), "no picture");
    }

    private static void picture(Path file, int width, int height, float grey) throws IOException {
        Files.createDirectories(file.getParent());
        float[] samples = new float[Picture.sampleCount(width, height)];
        Arrays.fill(samples, grey);
        new PictureWriter().write(Picture.adopt(width, height, samples), file);
    }

    private static String after(List<String> arguments, String option) {
        return arguments.get(arguments.indexOf(option) + 1);
    }

    private String paint(List<String> arguments) throws IOException {
        runs.add(arguments);
        if (fails) {
            return "";
        }
        int size = Integer.parseInt(after(arguments, "--size"));
        picture(Path.of(after(arguments, "--out")), size, size / 2, 0.25f);
        return "{\"seconds\": 1.5, \"cosineDistance\": 0.0625}";
    }

    private int call(String... arguments) {
        CommandLine line = SheetCommand.line(words -> {
            before.addAll(words);
            return (all, notes) -> paint(all);
        });
        line.setErr(new PrintWriter(said, true));
        List<String> all = new ArrayList<>(List.of("--folder", folder.resolve("kept").toString(), "--cell", Integer.toString(CELL),
                "--out", folder.resolve("sheet.png").toString()));
        all.addAll(List.of(arguments));
        return line.execute(all.toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void photosAndPaintingsAreCrossedAndEachColumnPaintedWithItsOptions() {
        assertEquals(0, call("--content", path("photos"), "--style", path("paintings/waves.png"), path("paintings/glass.png"),
                "--column", "Plain=", "--column", "Calm ones=--preset 'matched' --chroma 10", "--options", "--network \"a file\"",
                "--size", "80", "--before", "nice -n 10"), said::toString);
        assertEquals(8, runs.size());
        List<String> last = runs.get(7);
        assertEquals(List.of("stylize", "--content", path("photos/cup.png"), "--style", path("paintings/glass.png"), "--size", "80",
                "--network", "a file", "--preset", "matched", "--chroma", "10", "--out", path("kept/calm-ones/cup-glass-80.png"),
                "--json"), last);
        assertEquals(List.of("nice", "-n", "10"), before);
    }

    @Test
    void whatWasPaintedWithTheSameOptionsIsNotPaintedAgain() throws Exception {
        String[] arguments = {"--pair", path("photos/cat.png") + "," + path("paintings/waves.png"), "--column", "One=--alpha 3"};
        assertEquals(0, call(arguments));
        assertEquals(0, call(arguments));
        assertEquals(1, runs.size());
        arguments[3] = "One=--alpha 4";
        assertEquals(0, call(arguments));
        assertEquals(2, runs.size());
        Path json = folder.resolve("kept/one/cat-waves-320.json");
        Files.writeString(json, Files.readString(json).substring(0, 20));
        assertEquals(0, call(arguments));
        assertEquals(3, runs.size());
    }

    @Test
    void aFolderOfPicturesStandsBesideAndIsNotPainted() throws Exception {
        picture(folder.resolve("other/cat-waves.png"), 30, 30, 0.5f);
        assertEquals(0, call("--pair", path("photos/cat.png") + "," + path("paintings/waves.png"),
                "--column", "Other=" + path("other")), said::toString);
        assertEquals(0, runs.size());
        assertTrue(shows(128, CELL * CELL), "shown as large as a cell");
        assertEquals(1, call("--pair", path("photos/cup.png") + "," + path("paintings/waves.png"),
                "--column", "Other=" + path("other")), "one is missing");
    }

    @Test
    void sizesAreShownAtOneWithAPartPixelForPixel() throws Exception {
        assertEquals(0, call("--pair", path("photos/cat.png") + "," + path("paintings/waves.png"), "--column", "One=",
                "--sizes", "32,128"), said::toString);
        assertEquals(List.of("32", "128"), runs.stream().map(run -> after(run, "--size")).toList());
        int fitted = CELL * CELL / 2;
        assertTrue(shows(64, fitted + 32 * 16 + fitted + fitted));
    }

    /** Whether the sheet has so many pixels of a grey: text, which is drawn smoothly, may have some. */
    private boolean shows(int grey, int pixels) throws IOException {
        Picture sheet = new PictureReader().read(folder.resolve("sheet.png"));
        int count = 0;
        for (int y = 0; y < sheet.height(); y++) {
            for (int x = 0; x < sheet.width(); x++) {
                count += Math.round(sheet.sample(x, y, 0) * 255) == grey ? 1 : 0;
            }
        }
        return count >= pixels && count < pixels + 64;
    }

    @Test
    void morePairsThanRowsGoOnFurtherSheets() {
        assertEquals(0, call("--content", path("photos"), "--style", path("paintings"), "--column", "One=", "--rows", "3"));
        assertTrue(Files.exists(folder.resolve("sheet.png")));
        assertTrue(Files.exists(folder.resolve("sheet-2.png")));
        assertFalse(Files.exists(folder.resolve("sheet-3.png")));
    }

    @Test
    void aPaintingThatFailsIsNamedAndTheOthersShown() {
        fails = true;
        assertEquals(1, call("--pair", path("photos/cat.png") + "," + path("paintings/waves.png"), "--column", "One="));
        assertTrue(said.toString().contains("cat-waves-320 as One was not painted"), said::toString);
        assertTrue(Files.exists(folder.resolve("sheet.png")));
    }

    @Test
    void wrongUseIsRefusedInASentence() {
        String pair = path("photos/cat.png") + "," + path("paintings/waves.png");
        refused("a column is a name", "--pair", pair, "--column", "nothing");
        refused("a pair is two files", "--pair", "one", "--column", "One=");
        refused("a quote is not closed", "--pair", pair, "--column", "One=--mask '1");
        refused("a spot is two numbers", "--pair", pair, "--column", "One=", "--spot", "2,0");
        refused("give both or neither", "--content", path("photos"), "--column", "One=");
        refused("there is no pair", "--column", "One=");
        refused("two columns are called", "--pair", pair, "--column", "One=", "--column", "one=");
        refused("two pairs are called cat-waves", "--pair", pair, "--pair", pair, "--column", "One=");
        assertEquals(0, runs.size());
    }

    @Test
    void aPhotoThatIsMissingIsNamed() {
        assertEquals(1, call("--pair", path("photos/dog.png") + "," + path("paintings/waves.png"), "--column", "One="));
        assertTrue(said.toString().contains("there is no file dog.png"), said::toString);
    }

    private void refused(String sentence, String... arguments) {
        said.getBuffer().setLength(0);
        assertEquals(2, call(arguments));
        assertTrue(said.toString().contains(sentence), said::toString);
    }
}
