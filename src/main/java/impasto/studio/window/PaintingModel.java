package impasto.studio.window;

import impasto.message.Sentence;
import impasto.session.PictureSource;
import impasto.settings.SettingsException;
import impasto.settings.Setup;
import impasto.settings.Start;
import impasto.settings.Weights;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.mask.MaskShelf;
import impasto.studio.mask.Masking;
import impasto.studio.network.NetworkAdvice;
import impasto.studio.network.NetworkModel;
import impasto.studio.painting.LeftPainting;
import impasto.studio.painting.PaintRequest;
import impasto.studio.painting.Painter;
import impasto.studio.pictures.PictureSlot;
import impasto.studio.pictures.PicturesModel;
import impasto.studio.settings.SettingsModel;
import impasto.studio.snapshots.SnapshotsModel;
import impasto.studio.takes.PaintStart;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;

/** Begins to paint with what is set, and has what is set act on the painting under way or wait for the next. */
public final class PaintingModel implements PaintStart {

    private final Painter painter;
    private final SettingsModel settings;
    private final PicturesModel pictures;
    private final NetworkModel network;
    private final NetworkAdvice advice;
    private final MaskShelf masks;
    private final Masking masking;
    private final SnapshotsModel snapshots;
    private final Messages messages;
    private List<Integer> places = List.of();

    PaintingModel(Painter painter, SettingsModel settings, PicturesModel pictures, NetworkModel network,
            NetworkAdvice advice, MaskShelf masks, Masking masking, SnapshotsModel snapshots, Messages messages) {
        this.painter = painter;
        this.settings = settings;
        this.pictures = pictures;
        this.network = network;
        this.advice = advice;
        this.masks = masks;
        this.masking = masking;
        this.snapshots = snapshots;
        this.messages = messages;
        painter.colour(settings.now().transfer().colour());
        settings.setupProperty().addListener((observed, old, now) -> {
            steer();
            colour(old, now);
        });
    }

    /** Calls when there may be pictures to paint from, or none any more. */
    void onPictures(Runnable changed) {
        pictures.content().sourceProperty().addListener((observed, old, now) -> changed.run());
        pictures.styles().forEach(slot -> slot.sourceProperty().addListener((observed, old, now) -> changed.run()));
        pictures.styles().addListener((ListChangeListener<PictureSlot>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(slot -> slot.sourceProperty().addListener((observed, old, now) -> changed.run()));
            }
            changed.run();
        });
    }

    /** Whether there are a photo and a painting. */
    boolean hasPictures() {
        return !pictures.content().isFree() && pictures.styles().stream().anyMatch(slot -> !slot.isFree());
    }

    /** Begins to paint, or says what is missing. */
    @Override
    public void paint() {
        if (masks.isReady(this::paint)) {
            request(false).ifPresent(painter::start);
        }
    }

    /** Goes on with what was left at another time, from the pictures and with the settings of now; or says what is missing. */
    @Override
    public void goOn(LeftPainting left) {
        if (masks.isReady(() -> goOn(left))) {
            request(true).ifPresent(request -> painter.goOn(request, left));
        }
    }

    /** @param begun whether it has a picture already, so that it needs none to start from */
    private Optional<PaintRequest> request(boolean begun) {
        masking.done();
        List<Integer> used = IntStream.range(0, pictures.styles().size())
                .filter(place -> !pictures.styles().get(place).isFree()).boxed().toList();
        if (missing(pictures.content()) || used.isEmpty() && missing(pictures.styles().get(0))) {
            return Optional.empty();
        }
        if (!network.errorProperty().get().isEmpty()) {
            messages.error(Words.of("window.cannot-begin"), network.errorProperty().get());
            network.lookAgain();
            return Optional.empty();
        }
        if (advice.hinders()) {
            return Optional.empty();
        }
        boolean fromPicture = settings.now().transfer().start() == Start.PICTURE;
        if (fromPicture && !begun && missing(pictures.start())) {
            return Optional.empty();
        }
        List<PaintRequest.StyleSource> styles = used.stream().map(place -> pictures.styles().get(place))
                .map(slot -> new PaintRequest.StyleSource(slot.source(), slot.mask().mask())).toList();
        PictureSlot first = pictures.start().isFree() ? pictures.content() : pictures.start();
        Optional<PictureSource> start = fromPicture ? Optional.of(first.source()) : Optional.empty();
        snapshots.view(null);
        places = used;
        Setup setup = settings.now().withTransfer(settings.now().transfer().withWeights(weights()));
        return Optional.of(new PaintRequest(setup, pictures.content().source(), styles, start, pictures.content().mask().mask()));
    }

    /** Paints on what has ended, with the weights and the likeness of now. */
    @Override
    public void paintOn() {
        if (!painter.state().active()) {
            masking.done();
            snapshots.view(null);
            painter.paintOn(transfer -> transfer.withWeights(weights()).withMatching(transfer.matching()
                    .withLikeness(settings.now().transfer().matching().likeness())));
        }
    }

    /** Paints, waits or goes on, whichever comes next. */
    public void paintOrPause() {
        switch (painter.state()) {
            case IDLE -> paint();
            case PAUSED -> painter.resume();
            case PREPARING, PAINTING -> painter.pause();
            case STOPPING -> { }
        }
    }

    private boolean missing(PictureSlot slot) {
        if (!slot.isFree()) {
            return false;
        }
        messages.advise(Words.of("window.missing." + slot.role().toString()), slot.errorProperty().get().isEmpty()
                ? Words.of("window.missing.text", slot.role().title()) : slot.errorProperty().get());
        return true;
    }

    /** The weights with the blend of the styles that are painted from. */
    private Weights weights() {
        Weights all = settings.now().transfer().weights();
        return all.withBlend(places.stream().map(place -> Catalogue.blend(place).in(settings.now()).doubleValue()).toList());
    }

    private void steer() {
        try {
            painter.weights(weights());
            painter.likeness(settings.now().transfer().matching().likeness());
        } catch (SettingsException unfit) {
            messages.advise(Words.of("window.unfit"), Sentence.of(unfit));
        }
    }

    private void colour(Setup old, Setup now) {
        if (!now.transfer().colour().equals(old.transfer().colour())) {
            painter.colour(now.transfer().colour());
            snapshots.colour(now.transfer().colour());
        }
    }

    /** Whether anything that was set since the start waits for the next painting: all but weights and colours laid over it. */
    public boolean somethingWaits() {
        PaintRequest request = painter.request();
        return Catalogue.waits(request.setup(), settings.now()) || masksWait(request);
    }

    private boolean masksWait(PaintRequest request) {
        return !request.protect().equals(pictures.content().mask().mask())
                || IntStream.range(0, Math.min(places.size(), request.styles().size())).anyMatch(i ->
                        places.get(i) < pictures.styles().size() && !request.styles().get(i).mask()
                                .equals(pictures.styles().get(places.get(i)).mask().mask()));
    }
}
