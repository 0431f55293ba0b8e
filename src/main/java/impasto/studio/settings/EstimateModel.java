package impasto.studio.settings;

import impasto.engine.Estimate;
import impasto.image.Sides;
import impasto.network.VggWeights;
import impasto.network.WeightsException;
import impasto.run.Iterate;
import impasto.session.Preferences;
import impasto.settings.Setup;
import impasto.settings.Tiling;
import impasto.studio.fx.Background;
import impasto.studio.painting.BackgroundEngine;
import impasto.studio.painting.Painter;
import impasto.studio.painting.RunEvents;
import impasto.studio.painting.RunState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/**
 * What the next painting will need, reckoned in the background a moment after something was set. Its time comes from the
 * machine's speed, which is measured only while nothing is painted and learnt from what is.
 */
public final class EstimateModel {

    /**
     * What a painting will need.
     *
     * @param seconds it will take; empty while the machine's speed is not known
     */
    public record Need(Estimate estimate, OptionalDouble seconds) {}

    /**
     * What is to be painted, whatever the settings.
     *
     * @param styles that are painted from, one or more
     */
    public record Subject(Sides content, List<Sides> styles) {}

    private record Question(Setup setup, Subject subject) {}

    private static final Duration REST = Duration.millis(200);
    /** The time is measured when nothing has been set for so long. */
    private static final Duration LONG_REST = Duration.millis(2500);
    private static final int REMEMBERED = 40;

    private final SettingsModel settings;
    private final Painter painter;
    private final Supplier<Optional<Subject>> subject;
    private final BackgroundEngine engine;
    private final Background background;
    private final Speeds speeds;
    private final ReadOnlyObjectWrapper<Optional<Need>> need = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final PauseTransition rest = new PauseTransition(REST);
    private final PauseTransition longRest = new PauseTransition(LONG_REST);
    private final Set<Setup> tried = new HashSet<>();
    private final ReadOnlyBooleanWrapper measuring = new ReadOnlyBooleanWrapper();
    private Question asked;
    private boolean busy;

    /** @param subject gives nothing while there is no photo or no network to paint with */
    public EstimateModel(SettingsModel settings, Painter painter, Supplier<Optional<Subject>> subject, BackgroundEngine engine,
            Background background, Preferences preferences) {
        this.settings = settings;
        this.painter = painter;
        this.subject = subject;
        this.engine = engine;
        this.background = background;
        speeds = new Speeds(preferences);
        rest.setOnFinished(event -> reckon());
        longRest.setOnFinished(event -> measure());
        settings.setupProperty().addListener((observed, old, now) -> ask());
        painter.stateProperty().addListener((observed, old, now) -> ask());
        painter.listen(new Learning());
        // Until then every processor is needed for the window and the engine.
        engine.loaded().thenRun(() -> Platform.runLater(this::ask));
    }

    /** What the painting that is set will need; empty while that cannot be said. */
    public ReadOnlyObjectProperty<Optional<Need>> needProperty() {
        return need.getReadOnlyProperty();
    }

    /** Whether the machine's speed is being measured, so that nothing else should be painted. */
    public ReadOnlyBooleanProperty measuringProperty() {
        return measuring.getReadOnlyProperty();
    }

    /** Reckons anew in a moment: what is to be painted has changed. */
    public void ask() {
        if (engine.loaded().isDone()) {
            rest.playFromStart();
            longRest.playFromStart();
        }
    }

    private Optional<Question> question() {
        return subject.get().map(of -> new Question(settings.now(), of));
    }

    private void reckon() {
        asked = question().orElse(null);
        if (asked == null) {
            need.set(Optional.empty());
        } else if (!busy) {
            busy = true;
            Question about = asked;
            OptionalDouble speed = speeds.known(about.setup());
            background.run(() -> answer(about, speed), answer -> answered(about, Optional.of(answer)),
                    failure -> answered(about, Optional.empty()));
        }
    }

    private void answered(Question about, Optional<Need> answer) {
        busy = false;
        if (about.equals(asked)) {
            need.set(answer);
        } else {
            reckon();
        }
    }

    private Need answer(Question about, OptionalDouble speed) throws Exception {
        VggWeights network = engine.network(about.setup().network());
        // What will be refused needs nothing.
        Estimate estimate = Estimate.of(network, about.setup().transfer(), about.subject().content(), about.subject().styles());
        return new Need(estimate, speed.isEmpty() ? speed : OptionalDouble.of(speed.getAsDouble() * estimate.megapixels()));
    }

    private void measure() {
        Setup setup = settings.now();
        if (painter.state().active() || question().isEmpty() || engine.loaded().isCompletedExceptionally()
                || speeds.isFresh(setup) || tried.contains(setup)) {
            return;
        }
        tried.add(setup);
        measuring.set(true);
        background.run(() -> measured(setup), speed -> {
            measuring.set(false);
            // What was begun meanwhile slowed it down.
            if (painter.state() == RunState.IDLE) {
                speeds.put(setup, speed);
            }
            ask();
        }, unfit -> measuring.set(false));
    }

    private double measured(Setup setup) throws WeightsException {
        return engine.await().secondsPerMegapixel(engine.network(setup.network()), setup.transfer());
    }

    private final class Learning implements RunEvents {

        private final List<Iterate> last = new ArrayList<>();
        /** Whether it is computed at once, not in blocks or with checkpoints. */
        private boolean whole;

        @Override
        public void started() {
            last.clear();
            whole = need.get().map(known -> known.estimate().tiling().equals(Tiling.NONE)).orElse(false);
        }

        @Override
        public void iterated(List<Iterate> iterates) {
            last.addAll(iterates);
            if (last.size() > REMEMBERED) {
                last.subList(0, last.size() - REMEMBERED).clear();
            }
        }

        @Override
        public void ended(int iterations, boolean stopped, String error) {
            painter.painted().ifPresent(painted -> {
                if (whole && error.isEmpty()) {
                    speeds.learn(painter.request().setup(), last, new Sides(painted.width(), painted.height()));
                }
            });
        }
    }
}
