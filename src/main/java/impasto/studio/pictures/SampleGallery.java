package impasto.studio.pictures;

import impasto.image.file.PictureException;
import impasto.image.file.PictureReader;
import impasto.session.NamePattern;
import impasto.session.PictureSource.OfSample;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Images;
import impasto.studio.fx.Words;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.TilePane;

/** The sample pictures to choose from. */
final class SampleGallery extends TilePane {

    private static final int SIDE = 132;
    private static final Map<OfSample, Image> THUMBNAILS = new ConcurrentHashMap<>();

    /** @param taker takes the sample that is chosen */
    SampleGallery(List<OfSample> samples, Consumer<OfSample> taker) {
        getStyleClass().add("gallery");
        setPrefColumns(3);
        for (OfSample sample : samples) {
            ImageView view = new ImageView();
            view.setFitWidth(SIDE);
            view.setFitHeight(SIDE * 3.0 / 4);
            view.setPreserveRatio(true);
            Button button = new Button(Words.of("pictures.sample." + NamePattern.stem(sample.name())), view);
            button.setId("sample-" + NamePattern.stem(sample.name()));
            button.setContentDisplay(ContentDisplay.TOP);
            button.getStyleClass().addAll("flat", "tile");
            button.setMinSize(SIDE + 16, SIDE * 3.0 / 4 + 40);
            button.setTooltip(Icons.tip(Words.of("pictures.sample.help")));
            button.setOnAction(event -> taker.accept(sample));
            getChildren().add(button);
            load(sample, view);
        }
    }

    private static void load(OfSample sample, ImageView view) {
        Image known = THUMBNAILS.get(sample);
        if (known != null) {
            view.setImage(known);
            return;
        }
        CompletableFuture.runAsync(() -> {
            Image image = read(sample);
            THUMBNAILS.put(sample, image);
            Platform.runLater(() -> view.setImage(image));
        });
    }

    private static Image read(OfSample sample) {
        try {
            return Images.of(sample.read(new PictureReader(), 2 * SIDE));
        } catch (PictureException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
