package impasto.studio.window;

import impasto.network.NetworkStore;
import impasto.studio.StudioFixture;
import impasto.studio.network.DownloadTest;
import impasto.studio.network.SlowServer;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;

/** The studio as a newcomer finds it, with a network that can be downloaded: what a {@link Tour} leads through. */
abstract class TouredStudio extends StudioFixture {

    private final SlowServer server;
    private final Locale before = Locale.getDefault();

    /** @param bytes of the network that is downloaded */
    TouredStudio(int bytes) {
        server = new SlowServer(bytes);
    }

    @Override
    public final NetworkStore networkStore() {
        return DownloadTest.store(folder, server);
    }

    @Override
    protected final boolean newcomer() {
        return true;
    }

    /** Begins anew in a language. */
    final void speak(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));
        reopen();
    }

    @AfterEach
    final void asBefore() {
        Locale.setDefault(before);
        server.close();
    }
}
