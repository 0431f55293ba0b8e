package impasto.studio.library;

import impasto.files.Names;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.studio.pictures.Thumbnails;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.GridCell;
import org.kordamp.ikonli.feather.Feather;

/** A picture of the library: a click takes it, its star makes it a favourite. */
final class LibraryCell extends GridCell<Path> {

    static final double WIDTH = 136;
    static final double HEIGHT = 128;
    private static final double PICTURE = 92;

    private final LibraryModel library;
    private final Thumbnails thumbnails;
    private final ImageView view = new ImageView();
    private final Button take = new Button();
    private final ToggleButton star = new ToggleButton(null, Icons.of(Feather.STAR));
    private final StackPane content = new StackPane(take, star);

    LibraryCell(LibraryModel library, Thumbnails thumbnails, Consumer<Path> taker) {
        this.library = library;
        this.thumbnails = thumbnails;
        view.setPreserveRatio(true);
        view.setFitWidth(WIDTH - 16);
        view.setFitHeight(PICTURE);
        StackPane place = new StackPane(view);
        place.setMinSize(WIDTH - 16, PICTURE);
        take.setGraphic(place);
        take.setContentDisplay(ContentDisplay.TOP);
        take.getStyleClass().addAll("flat", "tile");
        take.setMnemonicParsing(false);
        take.setPrefSize(WIDTH, HEIGHT);
        take.setMaxSize(WIDTH, HEIGHT);
        take.setOnAction(event -> taker.accept(getItem()));
        star.getStyleClass().addAll("small", "favourite");
        star.setOnAction(event -> library.favour(getItem(), star.isSelected()));
        StackPane.setAlignment(star, Pos.TOP_RIGHT);
    }

    @Override
    protected void updateItem(Path file, boolean empty) {
        super.updateItem(file, empty);
        if (empty || file == null) {
            setGraphic(null);
            return;
        }
        String name = Names.of(file);
        take.setText(name);
        Icons.name(take, Words.of("library.take", name));
        star.setSelected(library.isFavourite(file));
        Icons.name(star, Words.of("library.favourite", name));
        view.setImage(null);
        thumbnails.load(file, read -> {
            if (file.equals(getItem())) {
                view.setImage(read.orElse(null));
            }
        });
        setGraphic(content);
    }
}
