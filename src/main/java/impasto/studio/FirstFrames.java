package impasto.studio;

import javafx.animation.AnimationTimer;

/** Does something once the window can be used: its first frames are drawn, and events are handled between them. */
final class FirstFrames extends AnimationTimer {

    private static final int DRAWN = 3;

    private final Runnable then;
    private int frames;

    FirstFrames(Runnable then) {
        this.then = then;
    }

    @Override
    public void handle(long now) {
        frames++;
        if (frames == DRAWN) {
            stop();
            then.run();
        }
    }
}
