package impasto.cli;

import com.google.gson.JsonParseException;
import impasto.cli.RunRequest.Input;
import impasto.files.Names;
import impasto.files.Sha256;
import impasto.network.VggWeights;
import impasto.run.KeptRun;
import impasto.session.snapshot.RecoveryStore;
import impasto.session.snapshot.RecoveryStore.Interrupted;
import impasto.settings.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A run that goes on from its checkpoint. */
record Resumed(RunRequest request, KeptRun kept) {

    /** What may be said beside {@code --resume}; all else is as it was. */
    private static final Set<String> FREE = Set.of("--resume", "--checkpoint", "--checkpoint-every", "--out", "--json", "--log",
            "--quality", "--snapshot-dir", "--threads", "--device");

    /**
     * The run whose checkpoint lies in a folder, with its pictures where they are now.
     *
     * @param options that are given
     * @throws SettingsException when there is none, it is damaged, a picture is gone or another one, or an option cannot be changed
     */
    static Resumed from(Path folder, Stream<String> options) {
        List<String> fixed = options.filter(option -> !FREE.contains(option)).toList();
        if (!fixed.isEmpty()) {
            throw new SettingsException(fixed.get(0) + " cannot be changed when a run is resumed: leave it out");
        }
        Interrupted found = RecoveryStore.find(folder).orElseThrow(() -> new SettingsException(
                "there is no checkpoint in " + folder + ": give the folder that --checkpoint named"));
        RunRequest request;
        try {
            request = RunRequest.read(found.request());
        } catch (JsonParseException other) {
            throw new SettingsException("the checkpoint in " + folder + " is not one of 'stylize --checkpoint'");
        }
        request = request.at(input -> found(input, folder));
        try {
            return new Resumed(request, found.resume());
        } catch (IOException damaged) {
            throw new SettingsException("the checkpoint in " + folder + " is damaged and cannot be resumed: "
                    + damaged.getMessage());
        }
    }

    private static Input found(Input input, Path folder) {
        Path name = input.file().getFileName();
        boolean other = false;
        for (Path place : List.of(input.file(), folder.resolve(name), folder.toAbsolutePath().resolveSibling(name), name)) {
            try {
                if (Files.isRegularFile(place)) {
                    if (Sha256.of(place).equals(input.sha256())) {
                        return new Input(place, input.sha256());
                    }
                    other = true;
                }
            } catch (IOException unreadable) {
                // It may lie elsewhere too.
            }
        }
        throw new SettingsException(Names.of(input.file()) + (other ? " is not as it was when the run began: put back the one that it was"
                : " is not there any more: put it back, or beside the checkpoint"));
    }

    /** @throws SettingsException when another network judges now */
    KeptRun run(VggWeights network) {
        if (request.networkSha256().isPresent() && !request.networkSha256().equals(network.sha256())) {
            throw new SettingsException("the network is not the one that the run began with, so it cannot be resumed");
        }
        return kept;
    }
}
