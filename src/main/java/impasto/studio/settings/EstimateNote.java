package impasto.studio.settings;

import impasto.engine.Estimate;
import impasto.message.Durations;
import impasto.settings.Tiling;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.fx.Icons;
import impasto.studio.settings.EstimateModel.Need;
import java.util.Locale;
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
    private static final double GIGABYTE = 1 << 30;

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
        memory.setId("estimate-memory");
        smaller.setId("estimate-smaller");
        Icons.name(smaller, "Take the largest size that fits");
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
        String needed = gigabytes(Math.max(estimate.bytes(), estimate.heap()));
        time.setText(!fits ? "Needs " + needed : need.seconds().isEmpty() ? "time not known yet"
                : "about " + Durations.steadyForecast(need.seconds().getAsDouble()));
        memory.setText(!fits ? "too much" : needed + (estimate.tiling().whole() ? "" : " · in blocks"));
        boolean wayOut = !fits && need.estimate().largest() > 0;
        memory.setVisible(!wayOut);
        memory.setManaged(!wayOut);
        smaller.setVisible(wayOut);
        smaller.setManaged(wayOut);
        smaller.setText("take " + need.estimate().largest() + " px");
        Icons.name(smaller, "Set the size to " + need.estimate().largest() + " pixels, the largest that fits");
        smaller.setOnAction(event -> settings.change(Catalogue.SIZE, (double) need.estimate().largest()));
        tip.setText(words(need));
        setAccessibleText(tip.getText());
    }

    private static String words(Need need) {
        Estimate estimate = need.estimate();
        boolean heap = estimate.heap() > estimate.heapAllowance() * 0.9;
        String size = estimate.painting().width() + " × " + estimate.painting().height() + " pixels";
        String has = heap ? gigabytes(estimate.heapAllowance()) + " of it for pictures in Java"
                : gigabytes(estimate.allowance());
        if (!estimate.fits()) {
            return size + " need about " + gigabytes(heap ? estimate.heap() : estimate.bytes()) + " of memory, but there are "
                    + has + ". " + (need.estimate().largest() > 0 ? "The largest size that fits is " + need.estimate().largest() + " px."
                    : "Close other programs, or let memory be saved as needed under “Advanced”.");
        }
        return "The next painting: " + size + ", about " + gigabytes(estimate.bytes()) + " of memory, of "
                + gigabytes(estimate.allowance()) + ". " + saved(estimate.tiling())
                + (need.seconds().isPresent() ? "About " + Durations.steadyForecast(need.seconds().getAsDouble()) + " on this machine."
                : "How long it takes is measured while nothing is painted.");
    }

    private static String saved(Tiling tiling) {
        if (!tiling.whole()) {
            return "It is painted block by block, " + tiling.side() + " px each, with the same result. ";
        }
        return tiling.checkpoints() ? "Features are computed twice to save memory, with the same result. " : "";
    }

    private static String gigabytes(double bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / GIGABYTE);
    }
}
