package impasto.studio.window;

import impasto.session.snapshot.RecoveryStore;
import impasto.studio.painting.Autosave;
import impasto.studio.project.ProjectModel;
import impasto.studio.snapshots.SnapshotsModel;
import impasto.studio.takes.TakePainting;
import java.nio.file.Path;

/** Keeps paintings under way with the project that they are of. */
record Recoveries(Autosave autosave, SnapshotsModel snapshots, TakePainting painting) implements ProjectModel.Recoveries {

    @Override
    public void keepIn(Path folder) {
        autosave.keepIn(new RecoveryStore(folder));
    }

    @Override
    public void takeIn(Path folder) {
        snapshots.takeIn(new RecoveryStore(folder), left -> painting.offer(left, autosave::forget));
    }
}
