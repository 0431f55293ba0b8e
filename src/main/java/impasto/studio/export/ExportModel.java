package impasto.studio.export;

import impasto.files.StaleParts;
import impasto.image.Picture;
import impasto.image.file.PictureMetadata;
import impasto.image.file.PictureWriter;
import impasto.message.Sentence;
import impasto.session.ExportOptions;
import impasto.session.ExportOptions.Format;
import impasto.session.NamePattern;
import impasto.session.Preferences;
import impasto.session.recipe.Recipe;
import impasto.session.recipe.RecipeText;
import impasto.session.snapshot.PaintedPicture;
import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.SnapshotStore;
import impasto.settings.Colour;
import impasto.settings.Setup;
import impasto.studio.fx.Background;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Messages.Way;
import impasto.studio.fx.Words;
import impasto.studio.fx.Write;
import impasto.studio.fx.Writes;
import impasto.studio.painting.Painter;
import impasto.studio.pictures.PicturesModel;
import impasto.studio.snapshots.SnapshotsModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.LongFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;

/** Pictures out: which one, how it is written and where to. */
public final class ExportModel {

    /**
     * A picture that can be exported.
     *
     * @param content the name of what was painted
     * @param width in pixels
     * @param height in pixels
     * @param side the longest side that was painted, less than the picture's when that was enlarged
     * @param recipe how it was painted; empty when that is not known
     */
    public record Subject(String content, int iteration, int width, int height, int side, Loader loader, Optional<Recipe> recipe) {

        /** Whether it was painted smaller than it is written. */
        public boolean enlarged() {
            return side < Math.max(width, height);
        }
    }

    /** Brings a picture, on a background thread. */
    @FunctionalInterface
    public interface Loader {
        Picture load() throws IOException;
    }

    private static final String FORMAT = "export.format";
    private static final String QUALITY = "export.quality";
    private static final String SCALE = "export.scale";
    private static final String PATTERN = "export.pattern";
    private static final String FOLDER = "export.folder";
    private static final String REMEMBERS = "export.remembers";

    private final Painter painter;
    private final SnapshotsModel snapshots;
    private final PicturesModel pictures;
    private final Preferences preferences;
    private final Background background;
    private final Writes writes;
    private final Messages messages;
    private final BooleanBinding possible;
    private Consumer<Path> show = file -> { };
    private LongFunction<Optional<Recipe>> takes = take -> Optional.empty();
    private IntSupplier dotsPerInch = () -> PictureMetadata.USUAL_DOTS_PER_INCH;

    /** @param pictures are not written over, and give names */
    public ExportModel(Painter painter, SnapshotsModel snapshots, PicturesModel pictures, Preferences preferences, Background background,
            Writes writes, Messages messages) {
        this.painter = painter;
        this.snapshots = snapshots;
        this.pictures = pictures;
        this.preferences = preferences;
        this.background = background;
        this.writes = writes;
        this.messages = messages;
        possible = Bindings.createBooleanBinding(() -> subject().isPresent(), painter.pictureProperty(),
                snapshots.viewedProperty());
        folder().ifPresent(last -> background.run(() -> {
            StaleParts.clear(last);
            return true;
        }, done -> { }, never -> { }));
    }

    /** Names what shows a written file in its folder. */
    public void onShow(Consumer<Path> shower) {
        show = shower;
    }

    /** Names what knows how the pictures of a take were painted. */
    public void rememberedBy(LongFunction<Optional<Recipe>> known) {
        takes = known;
    }

    /** Names what knows how many dots an inch of paper has. */
    public void printedAt(IntSupplier dots) {
        dotsPerInch = dots;
    }

    /** Whether there is a picture to export. */
    public ObservableBooleanValue possible() {
        return possible;
    }

    /** The picture that is looked at: a snapshot or the painting; empty before the first. */
    public Optional<Subject> subject() {
        SnapshotsModel.Viewed viewed = snapshots.viewedProperty().get();
        if (viewed != null) {
            return Optional.of(subject(viewed.snapshot(), viewed.painted()));
        }
        return painter.painted().map(painted -> subject(
                NamePattern.stem(painter.request().content().name()),
                painter.progress().previewedProperty().get(), painted, painter.recipe(painted.colour(), painter.progress().previewedProperty().get())));
    }

    private static Subject subject(String content, int iteration, PaintedPicture painted, Optional<Recipe> recipe) {
        return new Subject(content, iteration, painted.width(), painted.height(), painted.side(), painted::finished, recipe);
    }

    private Subject subject(Snapshot snapshot, PaintedPicture painted) {
        return subject(snapshot.name(), snapshot.iteration(), painted, recipe(snapshot, painted.colour()));
    }

    /** How a snapshot was painted, as far as that is known. */
    private Optional<Recipe> recipe(Snapshot snapshot, Colour colour) {
        Optional<Setup> setup = snapshot.setup().map(kept -> kept.withTransfer(kept.transfer().withColour(colour)));
        Optional<Recipe> whole = snapshot.origin()
                .flatMap(origin -> painter.request() != null && origin.begun() == painter.origin().begun()
                        ? painter.recipe(colour, snapshot.iteration())
                        : takes.apply(origin.begun()).map(known -> known.after(snapshot.iteration())));
        return whole.map(known -> setup.map(known::with).orElse(known))
                .or(() -> setup.map(kept -> Recipe.of(kept, snapshot.iteration())));
    }

    /** A snapshot as a picture to export: as it was kept, or as it is looked at. */
    public Subject subject(Snapshot snapshot) {
        SnapshotsModel.Viewed viewed = snapshots.viewedProperty().get();
        if (viewed != null && viewed.snapshot().equals(snapshot)) {
            return subject(snapshot, viewed.painted());
        }
        return new Subject(snapshot.name(), snapshot.iteration(), snapshot.width(), snapshot.height(), snapshot.side(),
                () -> SnapshotStore.read(snapshot).finished(), recipe(snapshot, snapshot.colour()));
    }

    /** The options of the last time. */
    public ExportOptions options() {
        ExportOptions standard = ExportOptions.STANDARD;
        return new ExportOptions(format(preferences.text(FORMAT).orElse("")),
                (int) preferences.number(QUALITY).orElse(standard.quality()),
                (int) preferences.number(SCALE).orElse(standard.scale()), preferences.text(PATTERN).orElse(standard.pattern()),
                !preferences.text(REMEMBERS).orElse("").equals(Boolean.toString(false)));
    }

    private static Format format(String name) {
        for (Format format : Format.values()) {
            if (format.name().equals(name)) {
                return format;
            }
        }
        return ExportOptions.STANDARD.format();
    }

    /** The folder of the last time, while it is there. */
    public Optional<Path> folder() {
        return preferences.folder(FOLDER);
    }

    /** The name that the pattern makes, without ending. */
    public String name(Subject subject, ExportOptions options) {
        String style = pictures.styles().get(0).stem();
        int size = options.scaled(Math.max(subject.width(), subject.height()));
        return NamePattern.fill(options.pattern(), subject.content(), style, subject.iteration(), size, LocalDate.now());
    }

    /**
     * Writes a picture, replacing what may be there, but no picture that is painted from. One that fails though nothing is wrong with the file's name is tried
     * again, as {@link Writes} does.
     *
     * @param done told when it is written
     */
    public void export(Subject subject, ExportOptions options, Path file, Consumer<Path> done) {
        remember(options, file);
        PictureWriter writer = new PictureWriter(options.quality() / 100f).sparing(pictures.files());
        PictureMetadata metadata = metadata(subject, options);
        background.run(() -> {
            writer.check(file);
            return true;
        }, fine -> writes.begin(new Write<>(Words.of("export.quoted", file.getFileName()), file.toAbsolutePath().getParent(), () -> {
            writer.write(options.scaled(subject.loader().load()), file, metadata);
            return file;
        }, written -> {
            messages.done(Words.of("export.done"),
                    Words.of("export.done.text", written.getFileName(), written.toAbsolutePath().getParent()),
                    new Way(Words.of("export.show"), () -> show.accept(written)));
            done.accept(written);
        }).orElsewhere(NamePattern.stem(file.getFileName().toString()),
                other -> new PictureWriter().write(options.scaled(subject.loader().load()), other, metadata))),
                refused -> messages.error(Words.of("export.failed"), Sentence.of(refused)));
    }

    private PictureMetadata metadata(Subject subject, ExportOptions options) {
        OptionalInt ofJpeg = options.format() == Format.JPEG ? OptionalInt.of(options.quality()) : OptionalInt.empty();
        return new PictureMetadata(subject.recipe().filter(known -> options.remembers()).map(known -> known.with(ofJpeg))
                .flatMap(RecipeText::of), dotsPerInch.getAsInt());
    }

    /** The file with the ending of its format, and a free name when that changes it: only the name asked for was agreed. */
    public static Path withEnding(Path file, Format format) {
        String name = file.getFileName().toString();
        String ending = "." + format.ending();
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? file
                : NamePattern.free(file.toAbsolutePath().getParent(), name, format.ending());
    }

    /** Writes a picture as PNG to a temporary file, to be dragged to another program. */
    public Path temporary(Subject subject) throws IOException {
        Path folder = Files.createTempDirectory("impasto");
        folder.toFile().deleteOnExit();
        Path file = folder.resolve(name(subject, ExportOptions.STANDARD) + ".png");
        file.toFile().deleteOnExit();
        new PictureWriter().write(subject.loader().load(), file, metadata(subject, options().asPainted()));
        return file;
    }

    private void remember(ExportOptions options, Path file) {
        preferences.put(FORMAT, options.format().name());
        preferences.put(QUALITY, options.quality());
        preferences.put(SCALE, options.scale());
        preferences.put(PATTERN, options.pattern());
        preferences.put(REMEMBERS, Boolean.toString(options.remembers()));
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            preferences.put(FOLDER, folder.toString());
        }
    }
}
