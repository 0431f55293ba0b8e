package impasto.studio.library;

import impasto.studio.fx.FileDialogs;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.studio.pictures.Thumbnails;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridView;
import org.kordamp.ikonli.feather.Feather;

/** The library: search, favourites, folders, and the pictures. */
public final class LibraryPane extends VBox {

    private static final double GAP = 6;

    private final LibraryModel library;
    private final MenuButton folders = new MenuButton(Words.of("library.folders"), Icons.of(Feather.FOLDER));

    /**
     * @param owner of the dialog that asks for a folder
     * @param taker takes the picture that is chosen
     */
    public LibraryPane(LibraryModel library, Thumbnails thumbnails, FileDialogs files, Node owner, Consumer<Path> taker) {
        super(10);
        this.library = library;
        setId("library");
        getStyleClass().add("library");
        setPrefSize(4 * (LibraryCell.WIDTH + 2 * GAP) + 34, 440);
        Button add = new Button(Words.of("library.add"), Icons.of(Feather.FOLDER_PLUS));
        add.setId("library-add");
        add.getStyleClass().add("small");
        add.setMinWidth(USE_PREF_SIZE);
        Icons.name(add, Words.of("library.add.help"));
        add.setOnAction(event -> files.folder(owner).ifPresent(library::add));
        folders.setId("library-folders");
        folders.getStyleClass().add("small");
        folders.setMinWidth(USE_PREF_SIZE);
        Icons.name(folders, Words.of("library.folders.help"));
        folders.disableProperty().bind(Bindings.isEmpty(library.folders()));
        library.folders().addListener((ListChangeListener<Path>) change -> fill());
        fill();
        HBox head = new HBox(8, search(), favourites(), folders, add);
        head.setAlignment(Pos.CENTER_LEFT);
        GridView<Path> grid = new GridView<>(library.shown());
        grid.setId("library-grid");
        grid.setCellWidth(LibraryCell.WIDTH);
        grid.setCellHeight(LibraryCell.HEIGHT);
        grid.setHorizontalCellSpacing(GAP);
        grid.setVerticalCellSpacing(GAP);
        grid.setCellFactory(view -> new LibraryCell(library, thumbnails, taker));
        StackPane pictures = new StackPane(grid, note());
        VBox.setVgrow(pictures, Priority.ALWAYS);
        getChildren().addAll(head, pictures);
        library.look();
    }

    private TextField search() {
        TextField search = new TextField();
        search.setId("library-search");
        search.setPromptText(Words.of("library.search"));
        search.setAccessibleText(Words.of("library.search"));
        search.textProperty().bindBidirectional(library.searchProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        return search;
    }

    private ToggleButton favourites() {
        ToggleButton favourites = new ToggleButton(null, Icons.of(Feather.STAR));
        favourites.setId("library-favourites");
        favourites.getStyleClass().add("small");
        favourites.setMinWidth(USE_PREF_SIZE);
        Icons.name(favourites, Words.of("library.favourites"));
        favourites.selectedProperty().bindBidirectional(library.favouritesAloneProperty());
        return favourites;
    }

    private Label note() {
        Label note = new Label();
        note.setId("library-note");
        note.setWrapText(true);
        note.getStyleClass().add("invitation");
        note.textProperty().bind(Bindings.createStringBinding(() -> Words.of(library.folders().isEmpty() ? "library.no-folders"
                : library.lookingProperty().get() ? "library.looking" : "library.nothing"), library.folders(), library.lookingProperty()));
        note.visibleProperty().bind(Bindings.isEmpty(library.shown()));
        note.setMouseTransparent(true);
        return note;
    }

    private void fill() {
        folders.getItems().setAll(library.folders().stream().map(folder -> {
            MenuItem item = new MenuItem(Words.of("library.remove", folder), Icons.of(Feather.X));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> library.remove(folder));
            return item;
        }).toList());
    }
}
