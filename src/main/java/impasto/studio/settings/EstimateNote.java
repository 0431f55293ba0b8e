package impasto.studio.settings;

import impasto.engine.Estimate;
import impasto.message.Durations;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.studio.settings.EstimateModel.Need;
import impasto.words.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Beside the button that begins to paint: how long that will take and how much memory; a way out when it is too much. */
public final class EstimateNote extends VBox {

    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

    private final SettingsModel settings;
    private final Label time = new Label();
    private final Label memory = new Label();
    private final Button smaller = new Button();
    private final Tooltip tip = Icons.tip("");

    /** Follows the estimate; its way out changes the size in the settings. */
    public EstimateNote(EstimateModel model, SettingsModel settings) {
        this.settings = settings;
        setId("estimate");
        getStyleClass().add("estimate");
        setAlignment(Pos.CENTER_LEFT);
        time.setId("estimate-time");
        time.setMinWidth(USE_PREF_SIZE);
        memory.setId("estimate-memory");
        memory.setMinWidth(USE_PREF_SIZE);
        smaller.setId("estimate-smaller");
        Icons.name(smaller, Words.of("settings.estimate.take.name"));
        smaller.setVisible(false);
        smaller.setManaged(false);
        smaller.getStyleClass().addAll("flat", "link");
        Tooltip.install(this, tip);
        getChildren().addAll(time, memory, smaller);
        model.needProperty().addListener((observed, old, now) -> show(now));
        show(model.needProperty().get());
    }

    private void show(Optional<Need> need) {
        setOpacity(need.isPresent() ? 1 : 0);
        need.ifPresent(this::show);
    }

    private void show(Need need) {
        Estimate estimate = need.estimate();
        boolean fits = estimate.fits();
        pseudoClassStateChanged(SHORT, !fits);
        String needed = Numbers.gigabytesNeeded(Math.max(estimate.bytes(), estimate.heap()));
        time.setText(!fits ? Words.of("settings.estimate.needs", needed)
                : need.seconds().isEmpty() ? Words.of("settings.estimate.unknown")
                : Words.of("settings.estimate.time", Durations.steadyForecast(need.seconds().getAsDouble())));
        memory.setText(!fits ? Words.of("settings.estimate.too-much")
                : estimate.tiling().whole() ? needed : Words.of("settings.estimate.blocks", needed));
        boolean wayOut = !fits && need.estimate().largest() > 0;
        memory.setVisible(!wayOut);
        memory.setManaged(!wayOut);
        smaller.setVisible(wayOut);
        smaller.setManaged(wayOut);
        smaller.setText(Words.of("settings.estimate.take", need.estimate().largest()));
        Icons.name(smaller, Words.of("settings.estimate.take.help", need.estimate().largest()));
        smaller.setOnAction(event -> settings.change(Catalogue.SIZE, need.estimate().largest()));
        tip.setText(words(need));
        setAccessibleText(tip.getText());
    }

    /** All that is known of what is needed, in sentences. */
    static String words(Need need) {
        Estimate estimate = need.estimate();
        int width = estimate.painting().width();
        int height = estimate.painting().height();
        if (!estimate.fits()) {
            boolean heap = estimate.heap() > estimate.heapAllowance();
            String has = heap ? Words.of("settings.estimate.java", Numbers.gigabytesThere(estimate.heapAllowance()))
                    : Numbers.gigabytesThere(estimate.allowance());
            String needs = Numbers.gigabytesNeeded(heap ? estimate.heap() : estimate.bytes());
            return estimate.largest() > 0
                    ? Words.of("settings.estimate.too-large", width, height, needs, has, estimate.largest())
                    : Words.of("settings.estimate.no-size", width, height, needs, has, Words.of("settings.expert"));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(Words.of("settings.estimate.need", width, height, Numbers.gigabytesNeeded(estimate.bytes()),
                Numbers.gigabytesThere(estimate.allowance())));
        if (!estimate.tiling().whole()) {
            sentences.add(Words.of("settings.estimate.in-blocks", estimate.tiling().side()));
        } else if (estimate.tiling().checkpoints()) {
            sentences.add(Words.of("settings.estimate.twice"));
        }
        sentences.add(need.seconds().isEmpty() ? Words.of("settings.estimate.measured")
                : Words.of("settings.estimate.lasts", Durations.steadyForecast(need.seconds().getAsDouble())));
        return String.join(" ", sentences);
    }
}
