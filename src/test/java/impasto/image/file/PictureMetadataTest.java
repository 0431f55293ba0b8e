package impasto.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What files carry beside their pixels, as this program and as Java's own readers find it. */
class PictureMetadataTest {

    private static final String TEXT = "{\"name\":\"M\\u00fcller 'x' \\\\ \\\"\"}";

    private final Picture picture = Quarters.picture(Quarters.image(BufferedImage.TYPE_INT_RGB));

    @TempDir
    private Path folder;

    private Path written(String ending, PictureMetadata metadata) throws IOException {
        Path file = folder.resolve("a." + ending);
        new PictureWriter(1).write(picture, file, metadata);
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tif"})
    void whatIsWrittenIsReadAgainAndTheColoursStay(String ending) throws IOException {
        Path file = written(ending, new PictureMetadata(Optional.of(TEXT), 300));
        assertEquals(Optional.of(TEXT), new PictureReader().text(file));
        Picture read = new PictureReader().read(file);
        if (ending.equals("jpg")) {
            Quarters.assertShown(read, 3);
        } else {
            assertArrayEquals(picture.toArray(), read.toArray());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tif"})
    void theSamePictureMakesTheSameBytes(String ending) throws IOException {
        byte[] first = Files.readAllBytes(written(ending, new PictureMetadata(TEXT)));
        assertArrayEquals(first, Files.readAllBytes(written(ending, new PictureMetadata(TEXT))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tif"})
    void withoutATextThereIsNone(String ending) throws IOException {
        Path file = written(ending, PictureMetadata.PLAIN);
        assertEquals(Optional.empty(), new PictureReader().text(file));
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("impasto"), "nothing names the program");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tif"})
    void theLongestTextGoesIntoEveryFormat(String ending) throws IOException {
        String longest = "x".repeat(PictureMetadata.LONGEST_TEXT);
        assertEquals(Optional.of(longest), new PictureReader().text(written(ending, new PictureMetadata(longest))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "tif"})
    void javaFindsResolutionAndColours(String ending) throws IOException {
        Path file = written(ending, new PictureMetadata(Optional.of(TEXT), 300));
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(picture.width(), image.getWidth());
        assertEquals(25.4 / 300, pixelSize(file), 1e-3, "millimetres a pixel");
        ICC_Profile found = ICC_Profile.getInstance(new ByteArrayInputStream(profile(ending, Files.readAllBytes(file))));
        assertArrayEquals(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData(), found.getData());
    }

    /** In millimetres, as the standard tree has it. */
    private static double pixelSize(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            IIOMetadata metadata = reader.getImageMetadata(0);
            Element tree = (Element) metadata.getAsTree("javax_imageio_1.0");
            NodeList sizes = tree.getElementsByTagName("HorizontalPixelSize");
            OptionalDouble size = sizes.getLength() == 0 ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(((Element) sizes.item(0)).getAttribute("value")));
            return size.orElseThrow();
        }
    }

    /** The bytes of the profile, found by what stands before and in it. */
    private static byte[] profile(String ending, byte[] file) throws IOException {
        if (ending.equals("png")) {
            int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("iCCPsRGB\0\0") + 10;
            try (InflaterInputStream in = new InflaterInputStream(
                    new ByteArrayInputStream(file, at, file.length - at))) {
                return in.readAllBytes();
            }
        }
        byte[] known = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf(new String(known, StandardCharsets.ISO_8859_1));
        assertTrue(at > 0, "there is no profile");
        return known;
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarters-lossless.webp", "quarters-turned.tif", "deep.tif"})
    void picturesOfOthersHaveNone(String name) throws IOException {
        Path file = Files.write(folder.resolve(name), Encoded.fixture(name));
        assertEquals(Optional.empty(), new PictureReader().text(file));
    }

    @Test
    void textsThatAFormatCannotHoldAreRefused() {
        for (String text : new String[] {"ü", "\n", "a<b", "x".repeat(PictureMetadata.LONGEST_TEXT + 1)}) {
            assertThrows(IllegalArgumentException.class, () -> new PictureMetadata(text));
        }
        assertThrows(IllegalArgumentException.class, () -> new PictureMetadata(Optional.empty(), 0));
    }

    @Test
    void aChunkThatAnotherProgramHasCompressedIsRead() throws IOException {
        byte[] content = Encoded.joined("impasto\0\1\0\0\0".getBytes(StandardCharsets.US_ASCII), deflated(TEXT.getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Optional.of(TEXT), text("a.png", Encoded.withChunk(Encoded.png(), "iTXt", content)));
    }

    @Test
    void whatBlowsUpIsPassedOver() throws IOException {
        byte[] content = Encoded.joined("impasto\0\1\0\0\0".getBytes(StandardCharsets.US_ASCII), deflated(new byte[8 << 20]));
        assertEquals(Optional.empty(), text("a.png", Encoded.withChunk(Encoded.png(), "iTXt", content)));
    }

    @Test
    void anAttributeOfXmpIsReadAndNothingIsFetchedForIt() throws IOException {
        String attribute = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description xmlns:i='urn:impasto:picture/' i:recipe='{}'/></rdf:RDF></x:xmpmeta>";
        assertEquals(Optional.of("{}"), text("a.jpg", withXmp(attribute)));
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String fetching = "<!DOCTYPE x [<!ENTITY s SYSTEM '" + secret.toUri() + "'>]><x xmlns:i='urn:impasto:picture/'><i:recipe>&s;</i:recipe></x>";
        assertFalse(text("a.jpg", withXmp(fetching)).orElse("").contains("secret"));
        String laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '" + "&a;".repeat(999) + "'><!ENTITY c '" + "&b;".repeat(999) + "'>]>"
                + "<x xmlns:i='urn:impasto:picture/'><i:recipe>" + "&c;".repeat(99) + "</i:recipe></x>";
        assertTrue(text("a.jpg", withXmp(laughs)).orElse("").length() < 1 << 20);
    }

    private static byte[] withXmp(String xmp) throws IOException {
        return Encoded.withSegment(Encoded.jpeg(), 0xe1, "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII),
                xmp.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> text(String name, byte[] bytes) throws IOException {
        return new PictureReader().text(Files.write(folder.resolve(name), bytes));
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }
}
