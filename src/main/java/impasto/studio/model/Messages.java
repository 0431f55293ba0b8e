package impasto.studio.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the studio has to say to the artist. */
public final class Messages {

    /** How a message is meant. */
    public enum Kind { DONE, ADVICE, ERROR }

    /**
     * One message.
     *
     * @param title in a few words
     * @param text a sentence or two
     */
    public record Message(Kind kind, String title, String text) {}

    private final List<Consumer<Message>> listeners = new ArrayList<>();

    /** Adds one that shows messages. */
    public void listen(Consumer<Message> listener) {
        listeners.add(listener);
    }

    /** Something went well. */
    public void done(String title, String text) {
        say(new Message(Kind.DONE, title, text));
    }

    /** Something is missing. */
    public void advise(String title, String text) {
        say(new Message(Kind.ADVICE, title, text));
    }

    /** Something failed. */
    public void error(String title, String text) {
        say(new Message(Kind.ERROR, title, text));
    }

    private void say(Message message) {
        listeners.forEach(listener -> listener.accept(message));
    }
}
