package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import impasto.Reference;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class StylizeFailureTest extends StylizeFixture {

    private static final Path REFERENCE_PICTURE = Reference.file("content-64x48.png");
    private static final String LINE = System.lineSeparator();
    private static final String KINDS =
            ": choose a VGG-19 as a Keras .h5 file or as a .safetensors file with torchvision's names";

    @Test
    void picturesThatCannotBeReadAreNamed() throws IOException {
        assertFailure("there is no file nothing.jpg: check its name and folder",
                "--content", folder.resolve("nothing.jpg"));
        assertFailure("there is no file nothing.jpg: check its name and folder",
                "--style", folder.resolve("nothing.jpg"));
        assertFailure("there is no file nothing.jpg: check its name and folder", "--init", folder.resolve("nothing.jpg"));
        Path text = Files.writeString(folder.resolve("text.jpg"), "Dear diary, today I painted nothing.");
        assertFailure("text.jpg is not a picture Impasto can read: use JPEG, PNG, GIF, BMP, TIFF or WebP",
                "--content", text);
        assertFailure(folder.getFileName() + " is a folder, not a picture: choose a file inside it",
                "--style", folder);
    }

    @Test
    void aPngThatIsCutShortIsNamed() throws IOException {
        byte[] whole = Files.readAllBytes(REFERENCE_PICTURE);
        Path cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(whole, whole.length / 2));
        assertFailure("cut.png is cut short or damaged: fetch or export it again", "--content", cut);
    }

    @Test
    void aPngThatSaysItIsHugeIsRefusedByItsHeader() throws IOException {
        Path huge = Files.write(folder.resolve("huge.png"), pngHeader(60_000, 60_000));
        assertFailure("huge.png has 60,000 × 60,000 pixels, over the limit of 200 megapixels: make it smaller first",
                "--style", huge);
    }

    private static byte[] pngHeader(int width, int height) throws IOException {
        byte[] header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width)
                .putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array();
        CRC32 check = new CRC32();
        check.update(header);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream png = new DataOutputStream(bytes);
        png.writeLong(0x89504e470d0a1a0aL);
        png.writeInt(13);
        png.write(header);
        png.writeInt((int) check.getValue());
        png.write(new byte[12]);
        return bytes.toByteArray();
    }

    @Test
    void placesThatCannotBeWrittenAreNamedBeforeThePainting() throws IOException {
        Path missing = folder.resolve("missing");
        assertFailure("out.png cannot be written because there is no folder " + missing + ": make it or choose another",
                "--out", missing.resolve("out.png"));
        Path target = Files.createDirectory(folder.resolve("dir.png"));
        assertFailure("dir.png is a folder: give the name of a file to write", "--out", target);
        assertFailure("out.gif does not say which kind of picture to write: end it in .png, .jpg, .jpeg, .tif or .tiff",
                "--out", folder.resolve("out.gif"));
        assertFailure("loss.csv cannot be written because there is no folder " + missing + ": make it or choose another",
                "--log", missing.resolve("loss.csv"));
        assertFailure("dir.png is a folder: give the name of a file to write", "--log", target);
        Path file = Files.createFile(folder.resolve("file"));
        assertFailure("file is a file, not a folder: choose another folder for snapshots", "--snapshot-dir", file);
        assertFailure("the folder " + file.resolve("in") + " cannot be made: check that you may write there",
                "--snapshot-dir", file.resolve("in"));
    }

    @Test
    void aReadOnlyFolderIsNamed() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked), "this user may write anywhere");
        assertFailure("out.png cannot be written because the folder " + locked + " is read-only: choose another folder",
                "--out", locked.resolve("out.png"));
        assertFailure("loss.csv cannot be written: check that you may write there", "--log", locked.resolve("loss.csv"));
    }

    @Test
    void filesThatAreNoNetworkAreNamed() throws IOException {
        assertFailure("there is no network file mine.h5: check its name and folder, or choose small or vgg19",
                "--network", folder.resolve("mine.h5"));
        Path lie = Files.write(folder.resolve("lie.safetensors"), safetensors(
                "{\"features.0.weight\":{\"dtype\":\"F32\",\"shape\":[64,3,3,3],\"data_offsets\":[0,6912]}}"));
        assertFailure("lie.safetensors cannot be used as a network because the tensor features.0.weight is said to lie "
                + "outside the file" + KINDS, "--network", lie);
        Path endless = Files.write(folder.resolve("long.safetensors"),
                ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(1L << 40).array());
        assertFailure("long.safetensors cannot be used as a network because it is not a whole safetensors file" + KINDS,
                "--network", endless);
        Path text = Files.writeString(folder.resolve("text.h5"), "not a network");
        assertFailure("text.h5 cannot be used as a network because it is not a whole HDF5 file" + KINDS,
                "--network", text);
    }

    @Test
    void anHdf5FileWithoutVgg19IsNamed() throws IOException {
        Path weather = folder.resolve("weather.h5");
        try (WritableHdfFile hdf = HdfFile.write(weather)) {
            hdf.putDataset("temperatures", new double[] {1, 2});
        }
        assertFailure("weather.h5 cannot be used as a network because it holds none of the layers of VGG-19" + KINDS,
                "--network", weather);
    }

    private static byte[] safetensors(String header) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + 100).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length).put(text)
                .array();
    }

    @Test
    void whatAFileSaysStaysOnOneLine() throws IOException {
        Path file = Files.write(folder.resolve("lie.safetensors"), safetensors("{\"\\u001b[2J\\u0007\":7}"));
        assertFailure("lie.safetensors cannot be used as a network because its header says nothing about ?[2J?" + KINDS,
                "--network", file);
    }

    @Test
    void namesThatTheDiskDoesNotTakeAreRefusedBeforeThePainting() throws IOException {
        String tooLong = "o".repeat(252) + ".png";
        assertFailure(tooLong + " cannot be written because its disk does not take this name: choose a shorter one of letters "
                + "and digits", "--out", folder.resolve(tooLong));
        assertFailure("loss".repeat(70) + " cannot be written: check that its name is not too long and that you may write there",
                "--log", folder.resolve("loss".repeat(70)));
        String longest = "o".repeat(251) + ".png";
        assertFailure("snapshots cannot be written because the disk does not take names like " + "o".repeat(251)
                + "-0002.png: choose a shorter name for --out", "--out", folder.resolve(longest), "--snapshot-at", 2);
        assertEquals(0, stylize("--out", folder.resolve(longest), "--iterations", 1).code());
    }

    @Test
    void namesThatWindowsKeepsAreRefused() throws IOException {
        assertFailure("con.png is a name that Windows keeps for itself: choose another", "--out", folder.resolve("con.png"));
        assertFailure("NUL is a name that Windows keeps for itself: choose another", "--log", folder.resolve("NUL"));
    }

    @Test
    void aLogThatCannotBeWrittenDoesNotEndTheRun() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "only Linux has a disk that is always full");
        CommandRun run = stylize("--log", full);
        assertEquals(0, run.code());
        assertEquals(1, run.err().lines().filter(("impasto: full could not be written: check that its disk has space and may be "
                + "written to; painting goes on without it")::equals).count(), run.err());
        assertTrue(run.out().startsWith("painted "), run.out());
        assertTrue(Files.exists(out));
    }

    @Test
    void snapshotsThatCannotBeWrittenAreSaidOnceAndTheRunGoesOn() throws IOException {
        for (int iteration = 1; iteration <= 2; iteration++) {
            Files.createDirectories(folder.resolve("out-000" + iteration + ".png").resolve("in the way"));
        }
        CommandRun run = stylize("--snapshot-every", 1, "--iterations", 3);
        assertEquals(0, run.code(), run.err());
        assertEquals(1, run.err().lines().filter(("impasto: out-0001.png is a folder: give the name of a file to write; "
                + "painting goes on")::equals).count(), run.err());
        assertFalse(run.err().contains("out-0002"), run.err());
        assertEquals(64, ImageIO.read(folder.resolve("out-0003.png").toFile()).getWidth());
        assertEquals(64, ImageIO.read(out.toFile()).getWidth());
    }

    @Test
    void theLastPictureOfARunThatFailsIsKept() throws IOException {
        StringWriter breaking = new StringWriter() {
            private boolean broken;

            @Override
            public void write(String text, int from, int length) {
                super.write(text, from, length);
                if (!broken && getBuffer().indexOf("iteration 2 of 3") >= 0) {
                    broken = true;
                    throw new IllegalStateException("the screen fell off the wall");
                }
            }
        };
        CommandRun run = stylize(breaking, "--iterations", 3);
        assertEquals(1, run.code());
        assertTrue(run.err().contains("impasto: the picture after 2 iterations is kept in " + out + LINE
                + "impasto: something unforeseen failed (IllegalStateException: the screen fell off the wall): the log "),
                run.err());
        assertEquals("", run.out());
        assertEquals(64, ImageIO.read(out.toFile()).getWidth());
    }
}
