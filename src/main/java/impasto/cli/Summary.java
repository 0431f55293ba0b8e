package impasto.cli;

import com.google.gson.JsonElement;
import impasto.image.Picture;
import impasto.network.VggWeights;
import impasto.run.Losses;
import impasto.run.Precision;
import impasto.settings.TermName;
import impasto.settings.TransferSettings;
import impasto.settings.json.SettingsJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run came to, as {@code --json} prints it. Losses are weighted; megabytes are of 2²⁰ bytes. */
record Summary(
        List<Integer> picture,
        int iterations,
        FirstAndLast loss,
        double seconds,
        double medianSecondsPerIteration,
        long peakMemoryMB,
        Double cosineDistance,
        String network,
        String networkSha256,
        String device,
        String precision,
        JsonElement settings) {

    /** The losses of the picture that the run began with and of the one that it left: the total, then the terms by name. */
    record FirstAndLast(Map<String, Double> first, Map<String, Double> last) {}

    /**
     * From what a run left.
     *
     * @param cosineDistance of matched places; left out when empty
     * @param network that judged
     */
    static Summary of(Picture picture, Painting.Figures record, Optional<Double> cosineDistance, VggWeights network, String device, Precision precision,
            TransferSettings settings) {
        return new Summary(List.of(picture.width(), picture.height()), record.iterations(),
                new FirstAndLast(terms(record.first()), terms(record.last())), record.seconds(),
                record.medianSeconds(), record.peakMegabytes(), cosineDistance.orElse(null),
                network.name(), network.sha256().orElse(null), device, precision.toString(), SettingsJson.write(settings));
    }

    private static Map<String, Double> terms(Losses losses) {
        Map<String, Double> terms = new LinkedHashMap<>();
        terms.put("total", losses.total());
        for (TermName term : TermName.values()) {
            terms.put(term.toString(), losses.of(term));
        }
        return terms;
    }
}
