package impasto.log;

import java.util.function.Consumer;

/** What threads throw that nobody catches is logged, and somebody is told. */
public final class Uncaught {

    private Uncaught() {}

    /**
     * Sees to the threads of the whole process.
     *
     * @param tell told of each, on the thread that threw it, after it was logged
     */
    public static void handle(Consumer<Throwable> tell) {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            Log.uncaught(thrown);
            tell.accept(thrown);
        });
    }
}
