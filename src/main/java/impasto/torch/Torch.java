package impasto.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import impasto.files.EnvironmentException;
import impasto.files.NativeFolder;
import impasto.settings.DeviceChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The PyTorch engine and the one thread that all tensor work runs on: autograd's mode belongs to a thread, and a
 * process collects gradients in one place at a time.
 */
public final class Torch implements AutoCloseable {

    static final String ENGINE = "PyTorch";
    private static final int TRIED = 2;
    private static final int HOLD_SECONDS = 30;

    private final ExecutorService executor;
    private final Thread thread;
    private final String version;
    // On the engine's thread only.
    private NDManager manager;
    private volatile String device;

    private Torch(ExecutorService executor, Thread thread, NDManager manager, String version) {
        this.executor = executor;
        this.thread = thread;
        this.version = version;
        take(manager);
    }

    /** The cores that tensor operations use best: physical ones, and no more than the process may have. */
    public static int defaultThreads() {
        return Machine.cores();
    }

    /**
     * Loads the engine; the first time on a machine this also unpacks its native libraries.
     *
     * @param threads how many processor cores tensor operations use; a second start in the same process keeps the
     *     number of the first
     * @param cacheFolder where the native libraries are unpacked
     * @throws EnvironmentException when the native libraries cannot be had or loaded; the message is for the user
     */
    public static Torch start(int threads, Path cacheFolder) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        NativeFolder.forLibraries();
        String version = TorchLibraries.prepare(cacheFolder, false);
        ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "engine");
            thread.setDaemon(true);
            return thread;
        });
        // Ended while it reads its operators, the process would be aborted.
        Thread ending = new Thread(() -> hold(executor), "hold-start");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            return executor.submit(() -> {
                NDManager manager = NDManager.newBaseManager(Device.cpu(), ENGINE);
                return new Torch(executor, Thread.currentThread(), manager, version);
            }).get();
        } catch (ExecutionException failure) {
            executor.shutdown();
            throw new EnvironmentException(Said.of("torch.not-started", rootOf(failure).getMessage()), failure);
        } catch (InterruptedException interrupted) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the start of the PyTorch engine was interrupted", interrupted);
        } finally {
            forget(ending);
        }
    }

    private static void forget(Thread ending) {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException already) {
            // It holds the engine.
        }
    }

    /**
     * Runs work on the engine's thread and waits for its result; an interrupt does not cut it short but is kept.
     *
     * @throws RuntimeException whatever the work throws; a checked exception comes as the cause of an
     *     {@link IllegalStateException}
     */
    public <T> T call(Callable<T> work) {
        if (Thread.currentThread() == thread) {
            return run(work);
        }
        var result = executor.submit(() -> run(work));
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException wait) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failure.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** As {@link #call}, for work without a result. */
    public void run(Runnable work) {
        call(Executors.callable(work));
    }

    /** The manager that all others of this engine descend from; to be used on the engine's thread. */
    public NDManager manager() {
        return manager;
    }

    /** The device that tensors live on, {@code cpu}, {@code gpu0} or {@code mps}. */
    public String device() {
        return device;
    }

    private void take(NDManager newest) {
        manager = newest;
        device = newest.getDevice().toString().replaceAll("[()]", "").replace("mps-1", "mps");
    }

    /** The choices that are there on this machine, each once tried. */
    public List<DeviceChoice> devices() {
        return call(() -> Stream.of(DeviceChoice.CPU, DeviceChoice.CUDA, DeviceChoice.MPS)
                .filter(choice -> choice == DeviceChoice.CPU || opened(choice).map(found -> {
                    found.close();
                    return true;
                }).orElse(false)).toList());
    }

    /**
     * Has what is computed from now on computed on a device: to be called between runs. A device that is not there or
     * fails is replaced by the processor.
     *
     * @return a sentence for the user when it was asked for by name and could not be had
     */
    public Optional<String> use(DeviceChoice choice) {
        return call(() -> {
            Optional<NDManager> found = opened(choice);
            NDManager before = manager;
            take(found.orElseGet(() -> NDManager.newBaseManager(Device.cpu(), ENGINE)));
            before.close();
            return found.isPresent() || choice == DeviceChoice.AUTO || choice == DeviceChoice.CPU ? Optional.empty()
                    : Optional.of("there is no " + choice + " device that works here: the processor is used instead.");
        });
    }

    private static Optional<NDManager> opened(DeviceChoice choice) {
        for (Device candidate : candidates(choice)) {
            NDManager found = NDManager.newBaseManager(candidate, ENGINE);
            try (NDArray ones = found.ones(new Shape(TRIED, TRIED)); NDArray product = ones.matMul(ones)) {
                if (product.getFloat(0, 0) == TRIED) {
                    return Optional.of(found);
                }
            } catch (RuntimeException | UnsatisfiedLinkError failure) {
                // The next one, or the processor.
            }
            found.close();
        }
        return Optional.empty();
    }

    /** The devices to try, best first; empty when the choice is not there. */
    private static List<Device> candidates(DeviceChoice choice) {
        boolean apple = System.getProperty("os.name").startsWith("Mac") && System.getProperty("os.arch").equals("aarch64");
        List<Device> cuda = Engine.getEngine(ENGINE).getGpuCount() > 0 ? List.of(Device.gpu()) : List.of();
        List<Device> mps = apple ? List.of(Device.of("mps", -1)) : List.of();
        return switch (choice) {
            case AUTO -> cuda.isEmpty() ? mps : cuda;
            case CPU -> List.of();
            case CUDA -> cuda;
            case MPS -> mps;
        };
    }

    /**
     * Has a process that is ended from outside wait for what is being computed, and begin nothing more: PyTorch's libraries
     * are taken down at its end, which can crash when they are at work. For callers who do not see to that themselves.
     */
    public void holdAtExit() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(this::hold, "hold"));
        } catch (IllegalStateException ending) {
            hold();
        }
    }

    /**
     * Waits for what is being computed, no longer than {@value #HOLD_SECONDS} seconds, and lets nothing more begin: for a process
     * that ends now, as {@link #holdAtExit} says.
     */
    public void hold() {
        hold(executor);
    }

    private static void hold(ExecutorService executor) {
        CountDownLatch held = new CountDownLatch(1);
        try {
            executor.execute(() -> {
                held.countDown();
                while (true) {
                    LockSupport.park();
                }
            });
            held.await(HOLD_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException closed) {
            // Nothing is computed any more.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The version of PyTorch. */
    public String version() {
        return version;
    }

    /** Frees every tensor and ends the thread. */
    @Override
    public void close() {
        run(() -> manager.close());
        executor.shutdown();
    }

    private static <T> T run(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
