package impasto.engine;

import impasto.files.CacheFolder;
import impasto.files.EnvironmentException;
import impasto.memory.ProcessMemory;
import impasto.network.VggWeights;
import impasto.run.MemoryException;
import impasto.run.Run;
import impasto.run.RunControl;
import impasto.settings.DeviceChoice;
import impasto.settings.PrecisionChoice;
import impasto.settings.SettingsException;
import impasto.settings.TransferSettings;
import impasto.torch.Backend;
import impasto.torch.Torch;
import impasto.transfer.StyleTransfer;
import impasto.tuning.BackendChoice;
import impasto.tuning.BackendStore;
import impasto.tuning.Speed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/** The engine, with what computes best on this machine chosen once. Every method may be called from any thread. */
public final class Engine implements AutoCloseable {

    private final Torch torch;
    private final PrecisionChoice precision;
    private final BackendChoice choice;
    private final ProcessMemory memory = new ProcessMemory();

    /** An engine on libraries that are loaded already. */
    public Engine(Torch torch, PrecisionChoice precision) {
        this.torch = torch;
        this.precision = precision;
        choice = new BackendChoice(torch, new BackendStore(CacheFolder.ofUser()));
    }

    /**
     * Loads it; the first time on a machine this also unpacks its native libraries.
     *
     * @param threads how many processor cores it uses; a second start in the same process keeps the number of the first
     * @param precision of the networks that it runs
     * @throws EnvironmentException when its libraries cannot be had or loaded; the message is for the user
     */
    public static Engine start(int threads, PrecisionChoice precision) {
        return new Engine(Torch.start(threads, CacheFolder.ofUser()), precision);
    }

    /** The cores that it uses best: physical ones, and no more than the process may have. */
    public static int defaultThreads() {
        return Torch.defaultThreads();
    }

    /** The memory that this process has now, in megabytes of 2²⁰ bytes. */
    public static long residentMegabytes() {
        return ProcessMemory.residentMegabytes();
    }

    /** The choices that are there on this machine, each once tried. */
    public List<DeviceChoice> devices() {
        return torch.devices();
    }

    /**
     * Has what is computed from now on computed on a device: to be called between runs. A device that is not there or
     * fails is replaced by the processor.
     *
     * @return a sentence for the user when it was asked for by name and could not be had
     */
    public Optional<String> use(DeviceChoice device) {
        return torch.use(device);
    }

    /** What computes, {@code cpu}, {@code gpu0} or {@code mps}. */
    public String device() {
        return torch.device();
    }

    /** The version of PyTorch. */
    public String version() {
        return torch.version();
    }

    /** As {@link #run(Job, RunControl, PrecisionChoice)}, in the precision that it was started with. */
    public Run run(Job job, RunControl control) {
        return run(job, control, precision);
    }

    /**
     * Loads network and pictures for a run.
     *
     * @param control the run's own
     * @param wanted the numbers that the network is computed in
     * @throws CancellationException when it is stopped before it begins
     * @throws SettingsException when memory will not be enough
     * @throws MemoryException when memory runs out
     */
    public Run run(Job job, RunControl control, PrecisionChoice wanted) {
        control.check();
        Backend backend = choice.of(job.network(), job.settings().statistics(), wanted);
        control.check();
        return new StyleTransfer(torch, job.network(), job.settings(), job.pictures(), backend, control, job.left());
    }

    /**
     * Measures how long an iteration takes for each million pixels, which takes a second or so.
     *
     * @throws SettingsException when the network lacks a layer of the settings
     */
    public double secondsPerMegapixel(VggWeights network, TransferSettings settings) {
        return Speed.secondsPerMegapixel(torch, network, settings, choice.of(network, settings.statistics(), precision));
    }

    /** Takes note of the memory of the process; where the system keeps its own peak this costs nothing. */
    public void sampleMemory() {
        memory.sample();
    }

    /** The peak of what the process had, in megabytes of 2²⁰ bytes: the system's own where it keeps one, else of the samples. */
    public long peakMegabytes() {
        return memory.peakMegabytes();
    }

    /** Does work between the steps of a run, which can neither step nor close meanwhile. */
    public <T> T call(Callable<T> work) {
        return torch.call(work);
    }

    /**
     * Has a process that is ended from outside wait for what is being computed, and begin nothing more: PyTorch's libraries
     * are taken down at its end, which can crash when they are at work. For callers who do not see to that themselves.
     */
    public void holdAtExit() {
        torch.holdAtExit();
    }

    /** Waits for what is being computed, for a while, and lets nothing more begin: for a process that ends now. */
    public void hold() {
        torch.hold();
    }

    /** Frees all that it holds and ends its thread. */
    @Override
    public void close() {
        torch.close();
    }
}
