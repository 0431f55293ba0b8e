package impasto.studio.pictures;

import impasto.session.PictureSource.OfFile;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The pictures that were used recently and are there, each with a small image. */
public final class RecentMenu extends Menu {

    private static final double SIDE = 40;

    private final PicturesModel pictures;
    private final Thumbnails thumbnails;
    private final Consumer<OfFile> taker;

    /** @param taker takes the one that is chosen */
    public RecentMenu(PicturesModel pictures, Thumbnails thumbnails, Consumer<OfFile> taker) {
        super(Words.of("pictures.recent"), Icons.of(Feather.CLOCK));
        this.pictures = pictures;
        this.thumbnails = thumbnails;
        this.taker = taker;
        ListChangeListener<Path> changed = change -> fill();
        setOnShowing(event -> {
            fill();
            pictures.recent().addListener(changed);
            pictures.lookForRecent();
        });
        setOnHidden(event -> pictures.recent().removeListener(changed));
        // One that is empty would not open.
        getItems().add(new MenuItem(Words.of("pictures.recent.none")));
    }

    private void fill() {
        if (pictures.recent().isEmpty()) {
            MenuItem none = new MenuItem(Words.of("pictures.recent.none"));
            none.setDisable(true);
            getItems().setAll(none);
        } else {
            getItems().setAll(pictures.recent().stream().map(this::item).toList());
        }
    }

    private MenuItem item(Path file) {
        ImageView view = new ImageView();
        view.setPreserveRatio(true);
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        StackPane place = new StackPane(view);
        place.setMinSize(SIDE, SIDE);
        place.setMaxSize(SIDE, SIDE);
        thumbnails.load(file, read -> read.ifPresent(view::setImage));
        MenuItem item = new MenuItem(Words.of("pictures.recent.file", file.getFileName(), file.getParent()), place);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> taker.accept(new OfFile(file)));
        return item;
    }
}
