package impasto.studio.painting;

import impasto.engine.Engine;
import impasto.message.ForeseenFailures;
import impasto.network.NetworkStore;
import impasto.network.Networks;
import impasto.network.VggWeights;
import impasto.network.WeightsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The engine as the studio has it: loaded in the background, with the network that was used last kept. */
public final class BackgroundEngine implements AutoCloseable {

    private final CompletableFuture<Engine> loaded = new CompletableFuture<>();
    private final Thread loader;
    private final boolean owned;
    private final NetworkStore store;
    private Network network;

    private record Network(String choice, long changed, VggWeights weights) {}

    /**
     * Begins to load.
     *
     * @param start loads the engine
     * @param owned whether closing this closes the engine too
     * @param store where the downloaded network lies
     */
    public BackgroundEngine(Supplier<Engine> start, boolean owned, NetworkStore store) {
        this.owned = owned;
        this.store = store;
        loader = new Thread(() -> load(start), "engine-loader");
        loader.setDaemon(true);
        loader.start();
    }

    private void load(Supplier<Engine> start) {
        try {
            loaded.complete(start.get());
        } catch (RuntimeException | LinkageError failure) {
            ForeseenFailures.logged("the engine did not start", failure);
            loaded.completeExceptionally(failure);
        }
    }

    /** The engine when it is loaded. */
    public CompletableFuture<Engine> loaded() {
        return loaded;
    }

    /**
     * Waits for the engine.
     *
     * @throws IllegalStateException when it cannot be loaded; the message is for the user
     */
    public Engine await() {
        try {
            return loaded.join();
        } catch (CompletionException failure) {
            throw new IllegalStateException(failure.getCause().getLocalizedMessage(), failure.getCause());
        }
    }

    /** Where the downloaded network lies. */
    public NetworkStore store() {
        return store;
    }

    /**
     * A network, read unless it is the one that was used last.
     *
     * @param choice as {@link Networks#load} takes it
     * @throws WeightsException when it is not there or is no VGG-19
     */
    public synchronized VggWeights network(String choice) throws WeightsException {
        long changed = changed(choice);
        if (network == null || !network.choice().equals(choice) || network.changed() != changed) {
            network = new Network(choice, changed, new Networks(store).load(choice));
        }
        return network.weights();
    }

    private static long changed(String choice) {
        if (choice.equals(Networks.SMALL) || choice.equals(Networks.VGG19)) {
            return 0;
        }
        try {
            return Files.getLastModifiedTime(Path.of(choice)).toMillis();
        } catch (IOException | InvalidPathException missing) {
            return -1;
        }
    }

    /** Waits until it is loaded and then closes it, when it is owned. */
    @Override
    public void close() {
        try {
            loader.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (owned && loaded.isDone() && !loaded.isCompletedExceptionally()) {
            loaded.join().close();
        }
    }
}
