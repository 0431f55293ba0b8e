package impasto.studio.network;

import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What a network is, how it stands, and a button to use it. */
final class NetworkCard extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Label facts = new Label();
    private final Label error = new Label(null, Icons.of(Feather.ALERT_TRIANGLE));
    private final Label verified = new Label(Words.of("network.verified"), Icons.of(Feather.CHECK_CIRCLE));
    private final Button use = new Button();
    private final Label inUse = new Label(Words.of("network.in-use"), Icons.of(Feather.CHECK));
    private boolean usable = true;
    private boolean chosen;

    /** @param key of its words */
    NetworkCard(String key, String fact) {
        getStyleClass().add("network-card");
        Label name = new Label(Words.of("network." + key));
        name.getStyleClass().add("card-title");
        verified.getStyleClass().add("verified");
        inUse.getStyleClass().add("in-use");
        use.getStyleClass().add("small");
        use.setTooltip(Icons.tip(Words.of("network.use.help")));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, name, verified, gap, inUse, use);
        head.setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(Words.of("network." + key + ".about"));
        words.setWrapText(true);
        facts.setText(fact);
        facts.getStyleClass().add("reading");
        facts.setWrapText(true);
        error.getStyleClass().add("card-error");
        error.setWrapText(true);
        getChildren().addAll(head, words, facts, error);
        verified(false);
        error("");
    }

    void add(Node... nodes) {
        getChildren().addAll(nodes);
    }

    void choose(Runnable action) {
        use.setText(Words.of("network.use"));
        use.setOnAction(event -> action.run());
        refresh();
    }

    void chosen(boolean now) {
        chosen = now;
        pseudoClassStateChanged(CHOSEN, now);
        refresh();
    }

    void usable(boolean now) {
        usable = now;
        refresh();
    }

    void verified(boolean now) {
        show(verified, now);
    }

    void facts(String text) {
        facts.setText(text);
    }

    void error(String text) {
        error.setText(text);
        show(error, !text.isEmpty());
    }

    private void refresh() {
        show(use, usable && !chosen);
        show(inUse, chosen);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
