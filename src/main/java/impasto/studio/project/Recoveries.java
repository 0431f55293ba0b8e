package impasto.studio.project;

import java.nio.file.Path;

/** Where paintings under way are kept. */
public interface Recoveries {

    /** Keeps those that begin from now on in a folder. */
    void keepIn(Path folder);

    /** Shows those that were left in a folder. */
    void takeIn(Path folder);

    /** Waits until all of those that were left is kept; not on the JavaFX thread. */
    void settle() throws InterruptedException;

    /** Goes to a folder that those which were left have been taken over to, and keeps there those that begin. */
    void moveTo(Path folder);
}
