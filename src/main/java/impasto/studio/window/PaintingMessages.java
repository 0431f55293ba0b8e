package impasto.studio.window;

import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.painting.Painter;
import impasto.studio.painting.RunEvents;
import impasto.studio.painting.RunState;

/** Says what the artist should know of a painting, and how it ended. */
final class PaintingMessages implements RunEvents {

    private final Painter painter;
    private final Messages messages;

    PaintingMessages(Painter painter, Messages messages) {
        this.painter = painter;
        this.messages = messages;
    }

    @Override
    public void noted(String sentence) {
        messages.advise(Words.of("window.about-painting"), sentence);
    }

    @Override
    public void ended(int iterations, boolean stopped, String error) {
        messages.over(Words.of("window.only-in-memory"));
        if (!error.isEmpty()) {
            messages.error(Words.of(iterations > 0 ? "window.ended" : "window.cannot-begin"), error);
        } else if (!stopped && painter.state() == RunState.IDLE) {
            messages.done(Words.of("window.done"), Words.count("window.done.text", iterations, iterations));
        }
    }
}
