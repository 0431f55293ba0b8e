package impasto.studio.window;

import impasto.session.Preferences;
import impasto.studio.canvas.FirstStepsModel;
import impasto.studio.painting.Painter;
import impasto.studio.pictures.PictureSlot;
import impasto.studio.pictures.PicturesModel;
import javafx.collections.ListChangeListener;

/** Has the first steps follow what a newcomer does: pictures come, a painting begins. */
final class Newcomer {

    private Newcomer() {}

    static FirstStepsModel steps(Preferences preferences, PicturesModel pictures, Painter painter) {
        FirstStepsModel steps = new FirstStepsModel(preferences, pictures.content().isFree() && !anyStyle(pictures));
        Runnable have = () -> steps.have(!pictures.content().isFree(), anyStyle(pictures));
        follow(pictures.content(), have);
        pictures.styles().forEach(slot -> follow(slot, have));
        pictures.styles().addListener((ListChangeListener<PictureSlot>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(slot -> follow(slot, have));
            }
            have.run();
        });
        painter.stateProperty().addListener((observed, old, now) -> {
            if (now.active() && steps.shownProperty().get()) {
                steps.done();
            }
        });
        have.run();
        return steps;
    }

    private static boolean anyStyle(PicturesModel pictures) {
        return pictures.styles().stream().anyMatch(slot -> !slot.isFree());
    }

    private static void follow(PictureSlot slot, Runnable have) {
        slot.sourceProperty().addListener((observed, old, now) -> have.run());
        slot.errorProperty().addListener((observed, old, now) -> have.run());
    }
}
