package impasto.session;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import impasto.files.LocalPath;
import impasto.network.Networks;
import impasto.settings.Setup;
import impasto.settings.json.SetupJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the studio remembers from one time to the next: values by name in one JSON file, written a moment after a change. A
 * value that the program cannot have written counts as not there; the file is then kept as it was, and a notice says so. Safe
 * from several threads.
 */
public final class Preferences implements AutoCloseable {

    private final PreferencesFile file;
    private final JsonObject values;
    private final DelayedWriter writer;
    private final List<Notice> notices = new ArrayList<>();
    private final Set<String> far = new HashSet<>();
    private Consumer<Notice> listener;

    /**
     * Reads the file, if there is one.
     *
     * @param onFailure told, on some thread, when the file cannot be written
     */
    public Preferences(Path file, Consumer<IOException> onFailure) {
        this.file = new PreferencesFile(file);
        values = this.file.values();
        writer = new DelayedWriter(this::write, onFailure);
        settle();
    }

    /** Hands over what is to be said about the file, now and later, on whichever thread finds out. */
    public void listen(Consumer<Notice> taker) {
        List<Notice> early;
        synchronized (this) {
            listener = taker;
            early = List.copyOf(notices);
            notices.clear();
        }
        early.forEach(taker);
    }

    /** The text of this name. */
    public synchronized Optional<String> text(String name) {
        return value(name, Preferences::text);
    }

    /** The number of this name; finite. */
    public synchronized OptionalDouble number(String name) {
        Optional<Double> number = value(name, json -> json instanceof JsonPrimitive value && value.isNumber()
                && Double.isFinite(value.getAsDouble()) ? Optional.of(value.getAsDouble()) : Optional.empty());
        return number.isPresent() ? OptionalDouble.of(number.get()) : OptionalDouble.empty();
    }

    /** The texts of this name, an empty one in place of each that cannot be read; none when there is no such name. */
    public synchronized List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        value(name, json -> json instanceof JsonArray array ? Optional.of(array) : Optional.empty())
                .ifPresent(array -> array.forEach(element -> texts.add(text(element).orElse(null))));
        if (texts.contains(null)) {
            texts.replaceAll(text -> text == null ? "" : text);
            damaged(name, array(texts));
        }
        return texts;
    }

    /**
     * The setup of this name, unless there is none or nothing of it can be read; values that cannot are at their defaults, as is
     * a network on another computer.
     */
    public synchronized Optional<Setup> setup(String name) {
        if (!values.has(name)) {
            return Optional.empty();
        }
        try {
            SetupJson.Salvaged salvaged = SetupJson.salvage(values.get(name));
            if (!salvaged.lost().isEmpty()) {
                damaged(name, SetupJson.write(salvaged.setup()));
            }
            return Optional.of(remote(salvaged.setup().network()) ? salvaged.setup().withNetwork(Networks.SMALL)
                    : salvaged.setup());
        } catch (JsonParseException none) {
            damaged(name, null);
            return Optional.empty();
        }
    }

    /** The path of this name, on this computer. */
    public synchronized Optional<Path> path(String name) {
        return one(name, LocalPath::of);
    }

    /** The folder of this name, while it is there. */
    public Optional<Path> folder(String name) {
        return path(name).filter(Files::isDirectory);
    }

    /** The paths of this name, some of them perhaps on other computers: for the artist to choose from, not to be opened. */
    public synchronized List<Path> paths(String name) {
        return each(name, text -> Optional.of(text).filter(LocalPath::isPath).map(Path::of)).stream().flatMap(Optional::stream)
                .toList();
    }

    /** Where the picture of this name comes from, on this computer. */
    public synchronized Optional<PictureSource> picture(String name) {
        return one(name, PictureSource::remembered);
    }

    /** Where the pictures of this name come from; empty where one cannot be read or is on another computer. */
    public synchronized List<Optional<PictureSource>> pictures(String name) {
        return each(name, text -> remote(text) ? Optional.empty() : PictureSource.remembered(text));
    }

    private <T> Optional<T> one(String name, Function<String, Optional<T>> reading) {
        Optional<String> text = text(name).filter(found -> !remote(found));
        Optional<T> found = text.flatMap(reading);
        if (text.isPresent() && found.isEmpty()) {
            damaged(name, null);
        }
        return found;
    }

    private <T> List<Optional<T>> each(String name, Function<String, Optional<T>> reading) {
        List<String> texts = texts(name);
        List<Optional<T>> found = new ArrayList<>();
        List<String> mended = new ArrayList<>();
        for (String text : texts) {
            Optional<T> read = text.isEmpty() ? Optional.empty() : reading.apply(text);
            found.add(read);
            mended.add(read.isPresent() || LocalPath.isRemote(text) ? text : "");
        }
        if (!mended.equals(texts)) {
            damaged(name, array(mended));
        }
        return found;
    }

    /** Whether this is on another computer, which is then said, once. */
    private boolean remote(String text) {
        boolean remote = LocalPath.isRemote(text);
        if (remote && far.add(text)) {
            say(RemoteNotice.notice(text));
        }
        return remote;
    }

    public void put(String name, String text) {
        put(name, new JsonPrimitive(text));
    }

    /** Remembers a number; one that is not finite is forgotten. */
    public void put(String name, double number) {
        if (Double.isFinite(number)) {
            put(name, new JsonPrimitive(number));
        } else {
            forget(name);
        }
    }

    public void put(String name, List<String> texts) {
        put(name, array(texts));
    }

    public void put(String name, Setup setup) {
        put(name, SetupJson.write(setup));
    }

    /** Forgets what has this name. */
    public synchronized void forget(String name) {
        change(name, null);
    }

    private synchronized void put(String name, JsonElement value) {
        if (!value.equals(values.get(name))) {
            change(name, value);
        }
    }

    private void change(String name, JsonElement value) {
        if (value == null) {
            values.remove(name);
        } else {
            values.add(name, value);
        }
        writer.plan();
    }

    private <T> Optional<T> value(String name, Function<JsonElement, Optional<T>> reading) {
        if (!values.has(name)) {
            return Optional.empty();
        }
        Optional<T> found = reading.apply(values.get(name));
        if (found.isEmpty()) {
            damaged(name, null);
        }
        return found;
    }

    private static Optional<String> text(JsonElement json) {
        return json instanceof JsonPrimitive value && value.isString() && value.getAsString().length() <= PreferencesFile.LONGEST_TEXT
                ? Optional.of(value.getAsString()) : Optional.empty();
    }

    private static JsonArray array(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    /** @param mended what the value is from now on; null for none */
    private void damaged(String name, JsonElement mended) {
        if (mended == null) {
            values.remove(name);
        } else {
            values.add(name, mended);
        }
        file.damaged();
        settle();
    }

    private void settle() {
        file.settle().ifPresent(notice -> {
            say(notice);
            // What it is now would be kept again the next time.
            writer.plan();
        });
    }

    private void say(Notice notice) {
        if (listener == null) {
            notices.add(notice);
        } else {
            listener.accept(notice);
        }
    }

    private void write() throws IOException {
        JsonObject copy;
        synchronized (this) {
            copy = values.deepCopy();
        }
        file.write(copy);
    }

    /** Writes now what is not written yet; whether all is on the disk. */
    public boolean flush() {
        return writer.flush();
    }

    /** Writes what is not written yet. */
    @Override
    public void close() {
        writer.close();
    }
}
