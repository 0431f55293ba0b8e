package impasto.studio.painting;

import impasto.session.snapshot.StateFile;
import java.io.IOException;

/** Where the state of a run goes. */
@FunctionalInterface
interface StatePlace {

    /** A new place for it, each time another one. */
    StateFile next() throws IOException;
}
