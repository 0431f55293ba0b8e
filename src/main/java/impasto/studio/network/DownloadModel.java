package impasto.studio.network;

import impasto.message.Sentence;
import impasto.network.NetworkInfo;
import impasto.network.NetworkStore;
import impasto.studio.fx.Background;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The download of a network: how far it is, and whether what is there is as it was published. */
public final class DownloadModel {

    /** How the file stands. */
    public enum State {
        /** Its content is being read. */
        CHECKING,
        ABSENT,
        /** A part of it is there. */
        PARTIAL,
        DOWNLOADING,
        VERIFIED,
        /** It is not as it was published. */
        DAMAGED
    }

    private final NetworkStore store;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CHECKING);
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final AtomicLong arrived = new AtomicLong(-1);
    private volatile boolean goOn;

    DownloadModel(NetworkStore store, Background background) {
        this.store = store;
        this.background = background;
        check();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Bytes that are there. */
    public ReadOnlyLongProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Why the last download failed; empty when it did not. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Bytes of the whole file. */
    public long total() {
        return store.network().size();
    }

    /** Where it comes from. */
    public String source() {
        return store.network().sources().get(0).getHost();
    }

    /** Where a browser fetches it. */
    public URI page() {
        return store.network().sources().get(0);
    }

    /** Downloads it, going on from what is there. */
    public void start() {
        if (state.get() == State.DOWNLOADING) {
            return;
        }
        error.set("");
        goOn = true;
        state.set(State.DOWNLOADING);
        Thread thread = new Thread(this::download, "download");
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops the download; what has arrived is kept. */
    public void cancel() {
        goOn = false;
    }

    private void download() {
        String failed = "";
        try {
            store.download((bytes, total) -> {
                show(bytes);
                return goOn;
            });
        } catch (IOException failure) {
            failed = Sentence.of(failure);
        }
        String sentence = failed;
        Platform.runLater(() -> {
            error.set(sentence);
            state.set(State.CHECKING);
            check();
        });
    }

    private void show(long bytes) {
        if (arrived.getAndSet(bytes) == -1) {
            Platform.runLater(() -> done.set(arrived.getAndSet(-1)));
        }
    }

    private void check() {
        background.run(store::info, this::show, failure -> {
            error.set(Sentence.of(failure));
            state.set(State.DAMAGED);
        });
    }

    private void show(NetworkInfo info) {
        if (state.get() == State.DOWNLOADING) {
            return;
        }
        done.set(info.present() ? info.size() : info.partial());
        state.set(info.verified() ? State.VERIFIED : info.present() ? State.DAMAGED
                : info.partial() > 0 ? State.PARTIAL : State.ABSENT);
    }
}
