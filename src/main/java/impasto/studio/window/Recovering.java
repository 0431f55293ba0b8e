package impasto.studio.window;

import impasto.session.snapshot.RecoveryStore;
import impasto.studio.painting.Autosave;
import impasto.studio.project.Recoveries;
import impasto.studio.snapshots.SnapshotsModel;
import impasto.studio.takes.TakePainting;
import java.nio.file.Path;

/** Where paintings are kept while they are painted, and what becomes of those that were left there. */
final class Recovering implements Recoveries {

    private final Autosave autosave;
    private final SnapshotsModel snapshots;
    private final TakePainting takes;

    Recovering(Autosave autosave, SnapshotsModel snapshots, TakePainting takes) {
        this.autosave = autosave;
        this.snapshots = snapshots;
        this.takes = takes;
    }

    @Override
    public void keepIn(Path folder) {
        autosave.keepIn(new RecoveryStore(folder));
    }

    @Override
    public void settle() throws InterruptedException {
        autosave.settle();
    }

    @Override
    public void moveTo(Path folder) {
        autosave.moveTo(new RecoveryStore(folder));
        takeIn(folder);
    }

    @Override
    public void takeIn(Path folder) {
        takeIn(new RecoveryStore(folder));
    }

    /** Puts what an earlier program could not finish into the filmstrip, and offers to go on with it. */
    void takeIn(RecoveryStore recovery) {
        snapshots.takeIn(recovery, painting -> takes.offer(painting, autosave::forget));
    }
}
