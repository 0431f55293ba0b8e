package impasto.image.file.format;

import impasto.image.colour.CodedColours;
import impasto.image.colour.Primaries;
import impasto.image.colour.StoredColours;
import impasto.image.colour.ToSrgb;
import impasto.image.colour.TransferCurve;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** What the chunks of a PNG say about its colours, the first of them that says anything: cICP, iCCP, sRGB, gAMA. */
final class PngColours {

    private static final double WHOLE = 100_000;
    private static final double SRGB_GAMMA = 0.45455;
    private static final int SRGB_CURVE = 13;
    private static final double SAME_GAMMA = 0.005;

    private final Map<String, byte[]> chunks = new HashMap<>();

    /** Takes the content of one chunk, the first of its type. */
    void take(String type, byte[] content) {
        chunks.putIfAbsent(type, content);
    }

    StoredColours stored() {
        if (has("cICP", 4)) {
            byte[] code = chunks.get("cICP");
            Optional<ToSrgb> coded = CodedColours.ofCode(code[0] & 0xff, code[1] & 0xff);
            if (code[0] == 1 && code[1] == SRGB_CURVE) {
                return StoredColours.PLAIN;
            }
            if (coded.isPresent()) {
                return StoredColours.coded(coded.get());
            }
        }
        if (chunks.containsKey("iCCP")) {
            return profile(chunks.get("iCCP"));
        }
        return has("sRGB", 1) || !has("gAMA", 4) && !has("cHRM", 32) ? StoredColours.PLAIN : measured();
    }

    private boolean has(String type, int length) {
        return chunks.containsKey(type) && chunks.get(type).length >= length;
    }

    private StoredColours measured() {
        double gamma = has("gAMA", 4) ? ByteBuffer.wrap(chunks.get("gAMA")).getInt() / WHOLE : SRGB_GAMMA;
        boolean plain = Math.abs(gamma - SRGB_GAMMA) < SAME_GAMMA || gamma < 0.05 || gamma > 20;
        Primaries primaries = has("cHRM", 32) ? primaries(ByteBuffer.wrap(chunks.get("cHRM"))) : Primaries.SRGB;
        if (!primaries.areUsable()) {
            primaries = Primaries.SRGB;
        }
        if (plain && primaries.areNear(Primaries.SRGB)) {
            return StoredColours.PLAIN;
        }
        TransferCurve curve = plain ? TransferCurve.SRGB : TransferCurve.power(1 / gamma);
        return StoredColours.coded(new CodedColours(primaries, curve));
    }

    private static Primaries primaries(ByteBuffer numbers) {
        double[] xy = new double[8];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = numbers.getInt() / WHOLE;
        }
        return new Primaries(xy[2], xy[3], xy[4], xy[5], xy[6], xy[7], xy[0], xy[1]);
    }

    /** A name, a zero, how it is compressed and the profile, of which no more is inflated than a profile can have. */
    private static StoredColours profile(byte[] content) {
        int name = 0;
        while (name < content.length && content[name] != 0) {
            name++;
        }
        int begin = Math.min(content.length, name + 2);
        try (InflaterInputStream in = new InflaterInputStream(
                new ByteArrayInputStream(content, begin, content.length - begin))) {
            return StoredColours.ofProfile(in.readNBytes(StoredColours.MOST_PROFILE_BYTES));
        } catch (IOException e) {
            return StoredColours.brokenProfile();
        }
    }
}
