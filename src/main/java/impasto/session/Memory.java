package impasto.session;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import impasto.files.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What the studio remembers from one time to the next: values by name in one JSON file, written a moment after a change. */
public final class Memory implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Path file;
    private final Consumer<IOException> onFailure;
    private final ScheduledExecutorService writer;
    private final JsonObject values;
    private ScheduledFuture<?> planned;

    /**
     * Reads the file, if there is one; one that is damaged is set aside.
     *
     * @param onFailure told, on some thread, when the file cannot be written
     */
    public Memory(Path file, Consumer<IOException> onFailure) {
        this.file = file;
        this.onFailure = onFailure;
        this.values = read(file);
        this.writer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "memory");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The text of this name. */
    public synchronized Optional<String> text(String name) {
        return values.get(name) instanceof JsonPrimitive value ? Optional.of(value.getAsString()) : Optional.empty();
    }

    /** The number of this name. */
    public synchronized OptionalDouble number(String name) {
        return values.get(name) instanceof JsonPrimitive value && value.isNumber()
                ? OptionalDouble.of(value.getAsDouble()) : OptionalDouble.empty();
    }

    /** The texts of this name; none when there is no such name. */
    public synchronized List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (values.get(name) instanceof JsonArray array) {
            array.forEach(element -> texts.add(element.getAsString()));
        }
        return texts;
    }

    /** The setup of this name, unless there is none or it is from another time and cannot be read. */
    public synchronized Optional<Setup> setup(String name) {
        try {
            return values.has(name) ? Optional.of(SetupJson.read(values.get(name))) : Optional.empty();
        } catch (JsonParseException unreadable) {
            return Optional.empty();
        }
    }

    public void put(String name, String text) {
        put(name, new JsonPrimitive(text));
    }

    public void put(String name, double number) {
        put(name, new JsonPrimitive(number));
    }

    public void put(String name, List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        put(name, array);
    }

    public void put(String name, Setup setup) {
        put(name, SetupJson.write(setup));
    }

    /** Forgets what has this name. */
    public synchronized void forget(String name) {
        values.remove(name);
        plan();
    }

    private synchronized void put(String name, JsonElement value) {
        if (!value.equals(values.get(name))) {
            values.add(name, value);
            plan();
        }
    }

    private void plan() {
        if (planned == null && !writer.isShutdown()) {
            planned = writer.schedule(this::write, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void write() {
        JsonElement copy;
        synchronized (this) {
            planned = null;
            copy = values.deepCopy();
        }
        try {
            JsonFile.write(file, copy);
        } catch (IOException failure) {
            onFailure.accept(failure);
        }
    }

    /** Writes what is not written yet. */
    @Override
    public void close() {
        boolean due;
        synchronized (this) {
            due = planned != null && planned.cancel(false);
            writer.shutdown();
        }
        try {
            writer.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (due) {
            write();
        }
    }

    private static JsonObject read(Path file) {
        if (!Files.exists(file)) {
            return new JsonObject();
        }
        try {
            return JsonFile.read(file).getAsJsonObject();
        } catch (IOException | JsonParseException | IllegalStateException damaged) {
            setAside(file);
            return new JsonObject();
        }
    }

    private static void setAside(Path file) {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unmovable) {
            // It stays, and the next write replaces it.
        }
    }
}
