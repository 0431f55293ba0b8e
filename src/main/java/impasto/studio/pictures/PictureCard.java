package impasto.studio.pictures;

import impasto.session.PictureSource.OfFile;
import impasto.session.SamplePictures;
import impasto.studio.fx.FileDialogs;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Popovers;
import impasto.studio.fx.Words;
import impasto.studio.pictures.PictureSlot.Role;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;

/** A picture's place: its thumbnail, name and size, or why it cannot be read; takes files dropped on it. */
final class PictureCard extends VBox {

    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final double HEIGHT = 124;

    private final PicturesModel pictures;
    private final String id;
    private final PictureSlot slot;
    private final FileDialogs files;
    private Button samples;
    private PopOver gallery;

    /** @param id tells this card from others, a word */
    PictureCard(PicturesModel pictures, PictureSlot slot, FileDialogs files, String id, CardTools tools, Thumbnails thumbnails,
            Messages messages) {
        this.pictures = pictures;
        this.id = id;
        this.slot = slot;
        this.files = files;
        setId(id + "-card");
        getStyleClass().add("picture-card");
        setMinWidth(0);
        getChildren().addAll(head(tools), picture(tools), words(), note());
        PictureDrop.accept(this, dropped -> pictures.placeFrom(slot, dropped), Optional.of(carried -> pictures.take(carried, slot)));
        CardMenu menu = new CardMenu(this, pictures, slot, id, tools,
                new RecentMenu(pictures, thumbnails, slot.sourceProperty()::set), messages, this::open, this::remove);
        setOnContextMenuRequested(event -> {
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private HBox head(CardTools tools) {
        String role = "pictures." + slot.role();
        Label title = new Label();
        title.textProperty().bind(Bindings.createStringBinding(
                () -> pictures.title(slot), pictures.styles()));
        title.getStyleClass().add("card-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button open = Icons.button(Feather.FOLDER, Words.of(role + ".open"), this::open);
        open.setId(id + "-open");
        Button remove = Icons.button(Feather.X, Words.of(role + ".remove"), this::remove);
        remove.setId(id + "-remove");
        remove.visibleProperty().bind(slot.sourceProperty().isNotNull().or(Bindings.size(pictures.styles())
                .greaterThan(1).and(Bindings.createBooleanBinding(() -> slot.role() == Role.STYLE))));
        HBox head = new HBox(title);
        if (slot.role() != Role.START) {
            samples = Icons.button(Feather.GRID, Words.of(role + ".samples"), this::toggleSamples);
            samples.setId(id + "-samples");
            head.getChildren().add(samples);
        }
        if (slot.role() == Role.STYLE) {
            Button library = Icons.button(Feather.BOOK, Words.of("pictures.library"), () -> { });
            library.setId(id + "-library");
            library.setOnAction(event -> tools.library().accept(library, slot));
            head.getChildren().add(library);
        }
        head.getChildren().addAll(open, remove);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private StackPane picture(CardTools tools) {
        ImageView view = new ImageView();
        view.imageProperty().bind(slot.imageProperty());
        view.setPreserveRatio(true);
        view.setFitHeight(HEIGHT);
        Label invitation = new Label(Words.of("pictures.invitation"), Icons.of(Feather.IMAGE));
        invitation.getStyleClass().add("invitation");
        invitation.visibleProperty().bind(slot.sourceProperty().isNull());
        ProgressIndicator busy = new ProgressIndicator();
        busy.setMaxSize(32, 32);
        busy.visibleProperty().bind(slot.loadingProperty());
        StackPane frame = new StackPane(view, invitation, busy, failure());
        if (slot.role() != Role.START) {
            frame.getChildren().add(tools.chip().apply(slot, id));
        }
        frame.getStyleClass().add("thumbnail");
        frame.setMinHeight(HEIGHT + 2);
        frame.widthProperty().addListener((observed, old, width) -> view.setFitWidth(width.doubleValue() - 2));
        frame.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                open();
            }
        });
        frame.setAccessibleText(slot.role().title());
        slot.sourceProperty().addListener((observed, old, now) -> pseudoClassStateChanged(FILLED, now != null));
        pseudoClassStateChanged(FILLED, slot.source() != null);
        return frame;
    }

    private Label failure() {
        Label failure = new Label(null, Icons.of(Feather.ALERT_TRIANGLE));
        failure.setId(id + "-error");
        failure.getStyleClass().add("card-error");
        failure.setWrapText(true);
        failure.textProperty().bind(slot.errorProperty());
        failure.visibleProperty().bind(slot.errorProperty().isNotEmpty());
        slot.errorProperty().addListener((observed, old, now) -> pseudoClassStateChanged(FAILED, !now.isEmpty()));
        return failure;
    }

    private HBox words() {
        Label name = new Label();
        name.getStyleClass().add("file-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.textProperty().bind(Bindings.createStringBinding(
                () -> slot.source() == null ? Words.of("pictures.none") : slot.source().name(), slot.sourceProperty()));
        name.setTooltip(Icons.tip(""));
        name.getTooltip().textProperty().bind(name.textProperty());
        Label facts = new Label();
        facts.getStyleClass().add("reading");
        facts.setMinWidth(USE_PREF_SIZE);
        facts.textProperty().bind(slot.factsProperty());
        HBox words = new HBox(8, name, facts);
        words.setAlignment(Pos.BASELINE_LEFT);
        return words;
    }

    private Label note() {
        Label note = new Label();
        note.setId(id + "-note");
        note.getStyleClass().add("reading");
        note.setWrapText(true);
        note.textProperty().bind(slot.noteProperty());
        note.visibleProperty().bind(slot.noteProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    /** Asks for a file. */
    void open() {
        files.picture(this).ifPresent(file -> slot.sourceProperty().set(new OfFile(file)));
    }

    private void remove() {
        if (slot.role() == Role.STYLE) {
            pictures.removeStyle(slot);
        } else {
            slot.sourceProperty().set(null);
        }
    }

    /** Opens the gallery of samples, or closes it. */
    void toggleSamples() {
        if (gallery != null && gallery.isShowing()) {
            gallery.hide();
            return;
        }
        SampleGallery choice = new SampleGallery(slot.role() == Role.CONTENT ? SamplePictures.CONTENTS : SamplePictures.STYLES,
                source -> {
                    slot.sourceProperty().set(source);
                    gallery.hide();
                });
        gallery = Popovers.beside(choice, PopOver.ArrowLocation.LEFT_TOP);
        gallery.show(samples);
    }
}
