package impasto.cli;

import com.google.gson.JsonElement;
import impasto.image.Picture;
import impasto.session.SettingsJson;
import impasto.transfer.Losses;
import impasto.transfer.TransferSettings;
import impasto.vgg.Precision;
import java.util.List;

/** What a run came to, as {@code --json} prints it. Losses are weighted; megabytes are of 2²⁰ bytes. */
record Summary(
        List<Integer> picture,
        int iterations,
        FirstAndLast loss,
        double seconds,
        double medianSecondsPerIteration,
        long peakMemoryMB,
        String network,
        String device,
        String precision,
        JsonElement settings) {

    /** The losses of the picture that the run began with and of the one that it left. */
    record FirstAndLast(Terms first, Terms last) {}

    /** The weighted terms of a loss. */
    record Terms(double total, double content, double style, double palette, double tv) {
        static Terms of(Losses losses) {
            return new Terms(losses.total(), losses.contentSum(), losses.styleSum(), losses.palette(), losses.tv());
        }
    }

    static Summary of(Picture picture, RunRecord record, String network, String device, Precision precision,
            TransferSettings settings) {
        return new Summary(List.of(picture.width(), picture.height()), record.iterations(),
                new FirstAndLast(Terms.of(record.first()), Terms.of(record.last())), record.seconds(),
                record.medianSeconds(), record.peakMegabytes(), network, device, precision.toString(), SettingsJson.write(settings));
    }
}
