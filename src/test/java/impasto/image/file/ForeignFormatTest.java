package impasto.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats that people have pictures in are named, with what to do. */
class ForeignFormatTest {

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
        "heic,mif1heic,a HEIC picture", "mif1,mif1heicmiaf,a HEIC picture", "mif1,miafMiHB,a HEIF picture",
        "avif,avifmif1,an AVIF picture", "mif1,avifmiaf,an AVIF picture", "avis,avifmsf1,an AVIF picture",
        "heix,mif1heix,a HEIC picture", "msf1,hevcmsf1,a HEIF picture", "crx ,isomcrx ,a raw file of a camera",
        "isom,isommp42,a film", "qt  ,qt  ,a film"})
    void namesIsoMediaByBrand(String main, String compatible, String name) {
        String box = "\0\0\0" + (char) (16 + compatible.length()) + "ftyp" + main + "\0\0\0\0" + compatible;
        assertNamed(name, box + "\0\0\0\u0010mdat");
    }

    @Test
    void namesOthersByTheirBeginning() {
        assertNamed("a JPEG XL picture", "\u00ff\n\u0010\u00a0");
        assertNamed("a JPEG XL picture", "\0\0\0\fJXL \r\n\u0087\n");
        assertNamed("a JPEG 2000 picture", "\0\0\0\fjP  \r\n\u0087\n");
        assertNamed("a Photoshop file", "8BPS\0\1");
        assertNamed("a PDF", "%PDF-1.7\n");
        assertNamed("an SVG drawing", "<?xml version='1.0'?>\n<!-- made by hand -->\n<svg xmlns='http://www.w3.org/2000/svg'>");
        assertNamed("an OpenEXR picture", "v/1\u0001\2\0\0\0");
        assertNamed("a Radiance HDR picture", "#?RADIANCE\n");
        assertNamed("a GIMP file", "gimp xcf v011\0");
        assertNamed("a raw file of a camera", "FUJIFILMCCD-RAW 0201");
        assertNamed("a Netpbm picture", "P6\n2 2\n255\n");
        assertNamed("a web page", "<!DOCTYPE html><title>404</title>");
    }

    private static void assertNamed(String name, String bytes) {
        String message = assertThrows(PictureException.class,
                () -> new PictureReader().read(Encoded.latin(bytes), "x")).getMessage();
        assertEquals("x is " + name + ", which Impasto cannot read: export it as JPEG or PNG", message);
    }
}
