package impasto.studio.desktop;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What the studio asks of the desktop. Nothing here waits: the platform's programs are started on a thread of their own, one
 * after the other, and where there are none nothing happens.
 */
public final class Desktop implements AutoCloseable {

    /** A program that has not failed by then does what it was asked for. */
    private static final long FAILS_SECONDS = 4;
    private static final long REFUSES_SECONDS = 1;

    private final Commands commands;
    private final Programs programs;
    private final ThreadPoolExecutor worker;
    // On the worker's thread only.
    private Process awake;

    /** @param programs starts the platform's */
    public Desktop(Programs programs) {
        this(Commands.ofPlatform(), programs);
    }

    Desktop(Commands commands, Programs programs) {
        this.commands = commands;
        this.programs = programs;
        worker = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "desktop");
            thread.setDaemon(true);
            return thread;
        });
        worker.allowCoreThreadTimeOut(true);
    }

    /**
     * Keeps the machine from falling asleep.
     *
     * @param why said where the platform tells who keeps it awake
     */
    public void stayAwake(String why) {
        later(() -> {
            for (List<String> command : commands.awake(why)) {
                if (awake == null || !awake.isAlive()) {
                    awake = held(command);
                }
            }
        });
    }

    /** Lets the machine fall asleep as it is used to. */
    public void maySleep() {
        later(this::release);
    }

    /** Shows a notification outside the window. */
    public void notice(String title, String text) {
        first(commands.notice(title, text));
    }

    /** Shows a file in its folder. */
    public void showInFolder(Path file) {
        first(commands.folder(file.toAbsolutePath()));
    }

    /** Opens a page in the browser. */
    public void browse(URI page) {
        first(commands.page(page));
    }

    /** Lets the machine sleep, and does nothing more. */
    @Override
    public void close() {
        maySleep();
        worker.shutdown();
    }

    private void later(Runnable work) {
        try {
            worker.execute(work);
        } catch (RejectedExecutionException closed) {
            // The window is gone.
        }
    }

    private Process held(List<String> command) {
        Process process = programs.start(command).orElse(null);
        return process != null && ended(process, REFUSES_SECONDS) ? null : process;
    }

    private void release() {
        if (awake == null) {
            return;
        }
        try {
            awake.getOutputStream().close();
        } catch (IOException ended) {
            // It has nothing to read from any more, which is what it was to be told.
        }
        awake = null;
    }

    private void first(List<List<String>> alternatives) {
        later(() -> alternatives.stream().filter(this::succeeds).findFirst());
    }

    private boolean succeeds(List<String> command) {
        return programs.start(command).map(process -> !ended(process, FAILS_SECONDS) || process.exitValue() == 0).orElse(false);
    }

    private static boolean ended(Process process, long seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
