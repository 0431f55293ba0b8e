package impasto.studio.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.text.Text;

/** A fixed number of short texts, reused at every drawing so that the node count stays as it is. */
final class TextPool extends Group {

    private final List<Text> texts = new ArrayList<>();
    private int used;

    TextPool(int size, String styleClass) {
        setManaged(false);
        setMouseTransparent(true);
        for (int i = 0; i < size; i++) {
            Text text = new Text();
            text.getStyleClass().add(styleClass);
            text.setVisible(false);
            texts.add(text);
        }
        getChildren().addAll(texts);
    }

    int size() {
        return texts.size();
    }

    /** Takes all texts back. */
    void clear() {
        used = 0;
        texts.forEach(text -> text.setVisible(false));
    }

    /** The next free text, saying something; the last one again when none is free. */
    Text next(String words) {
        Text text = texts.get(Math.min(used++, texts.size() - 1));
        text.setText(words);
        text.setVisible(true);
        return text;
    }
}
