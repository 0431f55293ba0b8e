package impasto.studio.model;

import impasto.image.Picture;
import impasto.image.PictureWriter;
import impasto.session.Memory;
import impasto.session.NamePattern;
import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.session.Samples;
import impasto.studio.fx.Background;
import impasto.studio.model.PictureSlot.Role;
import impasto.studio.paint.PaintRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The pictures to paint from: content, styles and perhaps a start; remembered, as are the files used recently. */
public final class PicturesModel {

    private static final String CONTENT = "content";
    private static final String STYLES = "styles";
    private static final String START = "start";
    private static final String RECENT = "recent";
    private static final int MOST_RECENT = 12;

    private final PictureSlot content;
    private final List<PictureSlot> styles;
    private final PictureSlot start;
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final Background background;
    private final Path pasted;
    private final Memory memory;

    /**
     * The pictures of the last time, or samples the first time.
     *
     * @param pasted the folder for pictures that are pasted
     */
    public PicturesModel(Background background, Memory memory, Path pasted) {
        this.background = background;
        this.memory = memory;
        this.pasted = pasted;
        content = new PictureSlot(Role.CONTENT, background);
        styles = IntStream.range(0, PaintRequest.MOST_STYLES)
                .mapToObj(number -> new PictureSlot(Role.STYLE, background)).toList();
        start = new PictureSlot(Role.START, background);
        memory.texts(RECENT).forEach(file -> recent.add(Path.of(file)));
        restore();
        slots().forEach(slot -> slot.sourceProperty().addListener((observed, old, now) -> remember(now)));
    }

    private void restore() {
        content.sourceProperty().set(
                memory.text(CONTENT).map(PictureSource::of).orElse(Samples.CONTENTS.get(0)));
        List<String> remembered = memory.texts(STYLES);
        styles.get(0).sourceProperty().set(Samples.STYLES.get(0));
        for (int i = 0; i < Math.min(remembered.size(), styles.size()); i++) {
            styles.get(i).sourceProperty().set(PictureSource.of(remembered.get(i)));
        }
        memory.text(START).map(PictureSource::of).ifPresent(start.sourceProperty()::set);
    }

    private void remember(PictureSource now) {
        put(CONTENT, content);
        put(START, start);
        memory.put(STYLES, styles.stream().filter(slot -> slot.source() != null)
                .map(slot -> slot.source().toString()).toList());
        if (now instanceof OfFile file) {
            recent.remove(file.file());
            recent.add(0, file.file());
            if (recent.size() > MOST_RECENT) {
                recent.remove(MOST_RECENT, recent.size());
            }
            memory.put(RECENT, recent.stream().map(path -> path.toAbsolutePath().toString()).toList());
        }
    }

    private void put(String name, PictureSlot slot) {
        if (slot.source() == null) {
            memory.forget(name);
        } else {
            memory.put(name, slot.source().toString());
        }
    }

    public PictureSlot content() {
        return content;
    }

    public List<PictureSlot> styles() {
        return styles;
    }

    /** The picture to start from, when the settings ask for one. */
    public PictureSlot start() {
        return start;
    }

    /** Files used recently, the last first. */
    public ObservableList<Path> recent() {
        return recent;
    }

    /** Puts pictures one by one on the first free places; with no place free, on the content, then the styles. */
    public void place(List<? extends PictureSource> pictures) {
        List<PictureSlot> places = new ArrayList<>();
        Stream.concat(Stream.of(content), styles.stream()).filter(PictureSlot::isFree).forEach(places::add);
        Stream.concat(Stream.of(content), styles.stream()).filter(slot -> !places.contains(slot)).forEach(places::add);
        for (int i = 0; i < Math.min(pictures.size(), places.size()); i++) {
            places.get(i).sourceProperty().set(pictures.get(i));
        }
    }

    /** The first free place, or else the content's. */
    public PictureSlot firstFree() {
        return Stream.concat(Stream.of(content), styles.stream()).filter(PictureSlot::isFree).findFirst().orElse(content);
    }

    /** Keeps a pasted picture as a file and puts it on a place. */
    public void paste(Picture picture, PictureSlot slot, Messages messages) {
        background.run(() -> {
            Files.createDirectories(pasted);
            String name = "pasted-" + LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss"));
            Path file = NamePattern.free(pasted, name, "png");
            new PictureWriter().write(picture, file);
            return file;
        }, file -> slot.sourceProperty().set(new OfFile(file)),
                failure -> messages.error("The pasted picture could not be kept", failure.getMessage()));
    }

    private List<PictureSlot> slots() {
        return Stream.concat(Stream.of(content, start), styles.stream()).toList();
    }
}
