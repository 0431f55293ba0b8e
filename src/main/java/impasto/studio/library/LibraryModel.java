package impasto.studio.library;

import impasto.files.Names;
import impasto.image.file.ReadableFormats;
import impasto.session.Preferences;
import impasto.studio.fx.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The pictures in the artist's folders, those that are wanted. */
public final class LibraryModel {

    private static final String FOLDERS = "library.folders";
    private static final String FAVOURITES = "library.favourites";
    private static final int DEEPEST = 4;
    private static final int MOST = 5000;

    private final Background background;
    private final Preferences preferences;
    private final ObservableList<Path> folders = FXCollections.observableArrayList();
    private final ObservableList<Path> favourites = FXCollections.observableArrayList();
    private final ObservableList<Path> shown = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final BooleanProperty favouritesAlone = new SimpleBooleanProperty(this, "favouritesAlone");
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private List<Path> all = List.of();

    /** The folders and favourites of the last time. */
    public LibraryModel(Background background, Preferences preferences) {
        this.background = background;
        this.preferences = preferences;
        folders.addAll(preferences.paths(FOLDERS).stream().distinct().toList());
        favourites.addAll(preferences.paths(FAVOURITES).stream().distinct().toList());
        search.addListener((observed, old, now) -> sift());
        favouritesAlone.addListener((observed, old, now) -> sift());
    }

    /** Folders whose pictures are in the library, with those within. */
    public ObservableList<Path> folders() {
        return folders;
    }

    /** The pictures that are wanted: favourites first, each by name. */
    public ObservableList<Path> shown() {
        return shown;
    }

    /** A part of the names of those that are wanted. */
    public StringProperty searchProperty() {
        return search;
    }

    /** Whether favourites alone are wanted. */
    public BooleanProperty favouritesAloneProperty() {
        return favouritesAlone;
    }

    /** Whether folders are looked through. */
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /** Adds a folder, or looks through it anew. */
    public void add(Path folder) {
        if (!folders.contains(folder)) {
            folders.add(folder);
            preferences.put(FOLDERS, folders.stream().map(Path::toString).toList());
        }
        look();
    }

    /** Leaves a folder out from now on; nothing happens to its files. */
    public void remove(Path folder) {
        folders.remove(folder);
        preferences.put(FOLDERS, folders.stream().map(Path::toString).toList());
        look();
    }

    public boolean isFavourite(Path file) {
        return favourites.contains(file);
    }

    /** Makes a picture a favourite, or no favourite any more. */
    public void favour(Path file, boolean favourite) {
        favourites.remove(file);
        if (favourite) {
            favourites.add(file);
        }
        preferences.put(FAVOURITES, favourites.stream().map(Path::toString).toList());
        sift();
    }

    /** Looks through the folders anew. */
    public void look() {
        List<Path> places = List.copyOf(folders);
        looking.set(true);
        background.run(() -> places.stream().flatMap(place -> pictures(place).stream()).distinct().limit(MOST).toList(), found -> {
            if (places.equals(folders)) {
                all = found;
                looking.set(false);
                sift();
            }
        }, failure -> looking.set(false));
    }

    /** Those of a folder; of one that cannot be read, none. */
    private static List<Path> pictures(Path folder) {
        List<String> endings = ReadableFormats.endings();
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            files.filter(file -> endings.contains(ending(file)) && Files.isRegularFile(file)).limit(MOST).forEach(found::add);
        } catch (IOException | UncheckedIOException unreadable) {
            // What was found until then is shown; the folder may be back the next time.
        }
        return found;
    }

    private static String ending(Path file) {
        String name = Names.of(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private void sift() {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        shown.setAll(all.stream().filter(file -> Names.of(file).toLowerCase(Locale.ROOT).contains(wanted))
                .filter(file -> !favouritesAlone.get() || isFavourite(file))
                .sorted(Comparator.comparing((Path file) -> !isFavourite(file)).thenComparing(Names::of, String.CASE_INSENSITIVE_ORDER))
                .toList());
    }
}
