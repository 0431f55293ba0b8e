package impasto.session.project;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import impasto.files.JsonSalvage;
import impasto.session.snapshot.TakeStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Where takes say that their pictures are: in the project's file as {@value #INSIDE} with an entry, and otherwise by the path that the
 * entry has in the working folder of now.
 */
final class TakePaths {

    private static final String INSIDE = "project:";
    private static final String SOURCE = "source";
    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** Finds the entry of a picture. */
    @FunctionalInterface
    interface Inside {

        /**
         * The entry of a picture in the project; empty when it is somewhere else.
         *
         * @param source as {@link impasto.session.PictureSource} is written
         * @param name what it is called
         */
        Optional<String> entry(String source, String name) throws IOException;
    }

    private TakePaths() {}

    /** Whether this is the entry of a take. */
    static boolean isTake(String entry) {
        return entry.startsWith(Entries.SNAPSHOTS + "/") && TakeStore.NAMES.matcher(entry.substring(entry.indexOf('/') + 1)).matches();
    }

    /** A take as it goes into the project's file. */
    static byte[] packed(byte[] take, Inside inside) throws IOException {
        JsonObject json = JsonSalvage.of(take).object();
        boolean changed = false;
        for (JsonObject picture : pictures(json)) {
            Optional<String> entry = inside.entry(text(picture, SOURCE), text(picture, "name"));
            if (entry.isPresent()) {
                picture.addProperty(SOURCE, INSIDE + entry.get());
                changed = true;
            }
        }
        return changed ? bytes(json) : take;
    }

    /** A take as it comes out of the project's file into a folder. */
    static byte[] unpacked(byte[] take, Path folder) {
        return moved(take, INSIDE, folder.toString() + folder.getFileSystem().getSeparator());
    }

    /** A take that was taken over from another folder. */
    static byte[] moved(byte[] take, Path from, Path to) {
        String separator = from.getFileSystem().getSeparator();
        return moved(take, from + separator, to + separator);
    }

    private static byte[] moved(byte[] take, String from, String to) {
        JsonObject json = JsonSalvage.of(take).object();
        boolean changed = false;
        for (JsonObject picture : pictures(json)) {
            String source = text(picture, SOURCE);
            String entry = source.startsWith(from) ? source.substring(from.length()).replace('\\', '/') : "";
            if (Entries.isFile(entry) && !Entries.isText(entry)) {
                picture.addProperty(SOURCE, to + entry);
                changed = true;
            }
        }
        return changed ? bytes(json) : take;
    }

    private static Iterable<JsonObject> pictures(JsonObject take) {
        Stream<?> paintings = take.get("paintings") instanceof JsonArray array ? StreamSupport.stream(array.spliterator(), false)
                : Stream.empty();
        return Stream.concat(Stream.of(Optional.ofNullable(take.get("photo")), Optional.ofNullable(take.get("start")))
                .flatMap(Optional::stream), paintings).filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList();
    }

    private static String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonPrimitive value && value.isString() ? value.getAsString() : "";
    }

    private static byte[] bytes(JsonObject json) {
        return (PRETTY.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
