package impasto.settings;

import java.util.List;
import java.util.Objects;

/**
 * Everything that is set before a painting begins, but for its pictures.
 *
 * @param transfer how the painting goes
 * @param network {@value #SMALL} for the one inside the program, {@code vgg19} for the one that is downloaded, or a file
 * @param previewEvery iterations from one preview to the next, 0 for as many as cost little
 * @param snapshotEvery iterations from one snapshot to the next, 0 for none
 * @param snapshotAt iterations at which snapshots are taken besides, ascending
 */
public record Setup(
        TransferSettings transfer, String network, int previewEvery, int snapshotEvery, List<Integer> snapshotAt) {

    /** The choice of the network inside the program. */
    public static final String SMALL = "small";

    public Setup {
        Objects.requireNonNull(transfer);
        Objects.requireNonNull(network);
        snapshotAt = snapshotAt.stream().filter(at -> at > 0).sorted().distinct().toList();
        previewEvery = Math.max(0, previewEvery);
        snapshotEvery = Math.max(0, snapshotEvery);
    }

    /** What a newcomer finds: the first preset on the built-in network. */
    public static Setup standard() {
        return of(Preset.STROKES.settings(), SMALL);
    }

    /** These settings on this network, without snapshots on the way. */
    public static Setup of(TransferSettings transfer, String network) {
        return new Setup(transfer, network, 0, 0, List.of());
    }

    /** The defaults on the chosen network. */
    public Setup defaults() {
        return of(Preset.STROKES.settings(), network);
    }

    public Setup withTransfer(TransferSettings transfer) { return Records.with(this, "transfer", transfer); }
    public Setup withNetwork(String network) { return Records.with(this, "network", network); }
    public Setup withPreviewEvery(int previewEvery) { return Records.with(this, "previewEvery", previewEvery); }
    public Setup withSnapshotEvery(int snapshotEvery) { return Records.with(this, "snapshotEvery", snapshotEvery); }
    public Setup withSnapshotAt(List<Integer> snapshotAt) { return Records.with(this, "snapshotAt", snapshotAt); }

    /** Whether a snapshot is due at this iteration. */
    public boolean snapshotDue(int iteration) {
        return snapshotEvery > 0 && iteration % snapshotEvery == 0 || snapshotAt.contains(iteration);
    }
}
