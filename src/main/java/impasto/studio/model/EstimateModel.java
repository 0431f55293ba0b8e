package impasto.studio.model;

import impasto.engine.Estimate;
import impasto.image.Sides;
import impasto.network.VggWeights;
import impasto.network.WeightsException;
import impasto.run.Iterate;
import impasto.settings.Blocks;
import impasto.settings.Setup;
import impasto.studio.fx.Background;
import impasto.studio.paint.BackgroundEngine;
import impasto.studio.paint.Painter;
import impasto.studio.paint.RunEvents;
import impasto.studio.paint.RunState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
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

    private record Question(Setup setup, Sides content, List<Sides> styles) {}

    private static final Duration REST = Duration.millis(200);
    /** The time is measured when nothing has been set for so long. */
    private static final Duration LONG_REST = Duration.millis(2500);
    private static final int REMEMBERED = 40;

    private final StudioModel studio;
    private final BackgroundEngine engine;
    private final Background background;
    private final Speeds speeds;
    private final ReadOnlyObjectWrapper<Optional<Need>> need = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final PauseTransition rest = new PauseTransition(REST);
    private final PauseTransition longRest = new PauseTransition(LONG_REST);
    private final Set<Setup> tried = new HashSet<>();
    private Question asked;
    private boolean busy;

    EstimateModel(StudioModel studio, BackgroundEngine engine, Background background) {
        this.studio = studio;
        this.engine = engine;
        this.background = background;
        speeds = new Speeds(studio.memory());
        rest.setOnFinished(event -> reckon());
        longRest.setOnFinished(event -> measure());
        studio.settings().setupProperty().addListener((observed, old, now) -> ask());
        studio.pictures().content().imageProperty().addListener((observed, old, now) -> ask());
        studio.pictures().styles().addListener((ListChangeListener<PictureSlot>) change -> ask());
        studio.network().download().stateProperty().addListener((observed, old, now) -> ask());
        studio.painter().stateProperty().addListener((observed, old, now) -> ask());
        studio.painter().listen(new Learning(studio.painter()));
        // Until then every processor is needed for the window and the engine.
        engine.loaded().thenRun(() -> Platform.runLater(this::ask));
    }

    /** What the painting that is set will need; empty while that cannot be said. */
    public ReadOnlyObjectProperty<Optional<Need>> needProperty() {
        return need.getReadOnlyProperty();
    }

    private void ask() {
        if (engine.loaded().isDone()) {
            rest.playFromStart();
            longRest.playFromStart();
        }
    }

    private Optional<Question> question() {
        Sides content = studio.pictures().content().sides();
        if (content == null || studio.network().isMissing()) {
            return Optional.empty();
        }
        // Of a style that is not there or not read yet, as the content.
        List<Sides> styles = studio.pictures().styles().stream().filter(slot -> !slot.isFree())
                .map(slot -> Optional.ofNullable(slot.sides()).orElse(content)).toList();
        return Optional.of(new Question(studio.settings().now(), content, styles.isEmpty() ? List.of(content) : styles));
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
        Estimate estimate = Estimate.of(network, about.setup().transfer(), about.content(), about.styles());
        return new Need(estimate, speed.isEmpty() ? speed : OptionalDouble.of(speed.getAsDouble() * estimate.megapixels()));
    }

    private void measure() {
        Setup setup = studio.settings().now();
        if (studio.painter().state().active() || question().isEmpty() || engine.loaded().isCompletedExceptionally()
                || speeds.isFresh(setup) || tried.contains(setup)) {
            return;
        }
        tried.add(setup);
        background.run(() -> measured(setup), speed -> {
            // What was begun meanwhile slowed it down.
            if (studio.painter().state() == RunState.IDLE) {
                speeds.put(setup, speed);
            }
            ask();
        }, unfit -> { });
    }

    private double measured(Setup setup) throws WeightsException {
        return engine.await().secondsPerMegapixel(engine.network(setup.network()), setup.transfer());
    }

    private final class Learning implements RunEvents {

        private final Painter painter;
        private final List<Iterate> last = new ArrayList<>();
        /** Whether it is computed at once, not in blocks or with checkpoints. */
        private boolean whole;

        Learning(Painter painter) {
            this.painter = painter;
        }

        @Override
        public void started() {
            last.clear();
            whole = need.get().map(known -> known.estimate().tiling().equals(Blocks.NONE)).orElse(false);
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
