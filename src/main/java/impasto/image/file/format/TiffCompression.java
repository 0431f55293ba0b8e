package impasto.image.file.format;

import java.util.Map;

/** The compressions of TIFF by their numbers. */
final class TiffCompression {

    static final int NONE = 1;
    static final int OLD_JPEG = 6;
    static final int JPEG = 7;
    static final int DEFLATE = 8;
    static final int LZMA = 34925;
    static final int ZSTANDARD = 50000;
    static final int WEBP = 50001;

    private static final Map<Integer, String> NOT_READ = Map.ofEntries(
            Map.entry(9, "JBIG"), Map.entry(10, "JBIG"), Map.entry(99, "JPEG"),
            Map.entry(262, "Kodak"), Map.entry(32766, "NeXT"), Map.entry(32767, "Sony raw"),
            Map.entry(32769, "packed raw"), Map.entry(32770, "Samsung raw"), Map.entry(32771, "CCITT word-aligned"),
            Map.entry(32809, "ThunderScan"), Map.entry(32867, "Kodak"), Map.entry(32895, "IT8 CTPAD"),
            Map.entry(32896, "IT8 LW"), Map.entry(32897, "IT8 MP"), Map.entry(32898, "IT8 BL"),
            Map.entry(32908, "PixarFilm"), Map.entry(32909, "PixarLog"), Map.entry(32947, "DCS"),
            Map.entry(33003, "JPEG 2000"), Map.entry(33004, "JPEG 2000"), Map.entry(33005, "JPEG 2000"),
            Map.entry(33007, "ALT JPEG"), Map.entry(34661, "JBIG"), Map.entry(34676, "SGILog"),
            Map.entry(34677, "SGILog24"), Map.entry(34712, "JPEG 2000"), Map.entry(34713, "Nikon raw"),
            Map.entry(34715, "JBIG2"), Map.entry(34887, "LERC"), Map.entry(34892, "lossy JPEG"),
            Map.entry(34926, "LZMA"), Map.entry(34927, "WebP"), Map.entry(34933, "PNG"), Map.entry(34934, "JPEG XR"),
            Map.entry(50002, "JPEG XL"), Map.entry(52546, "JPEG XL"), Map.entry(65000, "Kodak"),
            Map.entry(65535, "Pentax raw"));

    private TiffCompression() {
    }

    /**
     * Refuses a compression that is not read, by its name.
     *
     * @throws UnsupportedException when it is not read
     */
    static void require(int number) throws UnsupportedException {
        boolean read = number >= NONE && number <= DEFLATE || number == LZMA || number == ZSTANDARD || number == WEBP
                || number == 32773 || number == 32946 || number == 50013;
        if (!read) {
            String name = NOT_READ.get(number);
            throw name == null ? new UnsupportedException("compression-number", number)
                    : new UnsupportedException("compression", name);
        }
    }

    /** Whether the strips are taken apart here, because the reader of TIFF does not know the compression. */
    static boolean isUnknownToReader(int number) {
        return number == LZMA || number == ZSTANDARD || number == WEBP;
    }
}
