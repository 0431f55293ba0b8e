package impasto.cli;

import impasto.files.Names;
import impasto.files.ProcessLock;
import impasto.session.NamePattern;
import impasto.session.snapshot.Recovery;
import impasto.session.snapshot.RecoveryStore;
import impasto.settings.SettingsException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that a run keeps its checkpoints in, its own while it runs; or none. */
record CheckpointFolder(Optional<Path> folder, Optional<ProcessLock> lock) implements AutoCloseable {

    private static final String LOCK = "lock";

    /**
     * Takes the folder.
     *
     * @param resumed whether the run goes on from what lies there
     * @throws SettingsException when another run has it, or what lies there would be lost
     */
    static CheckpointFolder of(Optional<Path> folder, boolean resumed) {
        if (folder.isEmpty()) {
            return new CheckpointFolder(folder, Optional.empty());
        }
        ProcessLock lock = ProcessLock.tryTake(folder.get().resolve(LOCK)).orElseThrow(() -> new SettingsException(
                "another run keeps its checkpoints in " + folder.get() + ": give --checkpoint another folder"));
        if (!resumed && RecoveryStore.find(folder.get()).filter(kept -> kept.snapshot().iteration() < kept.iterations()).isPresent()) {
            lock.close();
            throw new SettingsException("the checkpoint of a run that is not done lies in " + folder.get()
                    + ": go on with it by --resume, or give --checkpoint another folder");
        }
        return new CheckpointFolder(folder, Optional.of(lock));
    }

    /** What keeps the checkpoints of a run that begins. */
    Optional<Checkpoints> begin(RunRequest request, double every, PrintWriter err) {
        return folder.map(place -> new Checkpoints(RecoveryStore.in(place, NamePattern.stem(Names.of(request.content().file())),
                request.write()), place, request.setup().transfer().colour(), every, err));
    }

    @Override
    public void close() {
        lock.ifPresent(ProcessLock::close);
    }
}
