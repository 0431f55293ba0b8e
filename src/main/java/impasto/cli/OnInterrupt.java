package impasto.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jline.utils.Signals;

/**
 * What becomes of Ctrl-C, of a request to end and of a terminal that is closed (SIGINT, SIGTERM, SIGHUP) from opening to
 * closing. At first they end the process at once, with a sentence; from {@link #run} on they run an action instead, and the
 * work goes on to its end by itself. A signal that the process was started to ignore, as by nohup, stays ignored.
 */
final class OnInterrupt implements AutoCloseable {

    private static final Map<String, Integer> SIGNALS = Map.of("HUP", 1, "INT", 2, "TERM", 15);
    /** What shells say of a process that a signal ended. */
    private static final int ENDED_BY_SIGNAL = 128;

    private final PrintWriter err;
    private final String sentence;
    private final IntConsumer exit;
    private final Map<String, Object> before = new LinkedHashMap<>();
    private Runnable action;
    private int code;
    private boolean ending;

    /** @param sentence said when the process ends at once */
    OnInterrupt(PrintWriter err, String sentence) {
        this(err, sentence, System::exit);
        SIGNALS.forEach((name, number) -> {
            Object handler = Signals.register(name, () -> interrupted(ENDED_BY_SIGNAL + number));
            if (handler != null) {
                before.put(name, handler);
            }
        });
    }

    OnInterrupt(PrintWriter err, String sentence, IntConsumer exit) {
        this.err = err;
        this.sentence = sentence;
        this.exit = exit;
    }

    /**
     * Sets what an interrupt does in place of ending the process; does it at once when one has come. Does not return when
     * the process is ending already, so that nothing begins that must not be cut short.
     */
    synchronized void run(Runnable action) {
        awaitEnd();
        this.action = action;
        if (code != 0) {
            action.run();
        }
    }

    /** Does work that must not be cut short, and ends the process after it when an interrupt has come meanwhile. */
    <T> T whole(Supplier<T> work) {
        run(() -> {});
        T result = work.get();
        boolean came;
        synchronized (this) {
            action = null;
            came = code != 0;
            ending = came;
        }
        if (came) {
            end();
        }
        return result;
    }

    /** What the process ends with: as a shell says it of the signal that came, or else as given. */
    synchronized int code(int otherwise) {
        return code == 0 ? otherwise : code;
    }

    void interrupted(int code) {
        synchronized (this) {
            if (this.code != 0) {
                if (!ending) {
                    Errors.say(err, "it is stopping already and keeps what there is: wait a moment");
                }
                return;
            }
            this.code = code;
            if (action != null) {
                action.run();
                return;
            }
            ending = true;
        }
        end();
    }

    private void end() {
        Errors.say(err, sentence);
        exit.accept(code);
    }

    /** Gives the signals back; does not return when the process ends, so that nothing else is said meanwhile. */
    @Override
    public void close() {
        before.forEach(Signals::unregister);
        awaitEnd();
    }

    private synchronized void awaitEnd() {
        try {
            while (ending) {
                wait();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
