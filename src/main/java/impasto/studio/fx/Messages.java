package impasto.studio.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What the studio has to say to the artist. */
public final class Messages {

    /** How a message is meant. */
    public enum Kind { DONE, ADVICE, ERROR, OVER }

    /**
     * One message.
     *
     * @param title in a few words
     * @param text a sentence or two
     * @param way what can be done about it at once
     */
    public record Message(Kind kind, String title, String text, Optional<Way> way) {

        /** One that nothing can be done about here. */
        public Message(Kind kind, String title, String text) {
            this(kind, title, text, Optional.empty());
        }
    }

    /**
     * A way out.
     *
     * @param words on its button
     * @param go takes it
     */
    public record Way(String words, Runnable go) {}

    private final List<Consumer<Message>> listeners = new ArrayList<>();
    private final List<Message> early = new ArrayList<>();

    /** Adds one that shows messages; the first is told, in one, what was said before. */
    public void listen(Consumer<Message> listener) {
        listeners.add(listener);
        if (early.size() > 1) {
            boolean failed = early.stream().anyMatch(message -> message.kind() == Kind.ERROR);
            listener.accept(new Message(failed ? Kind.ERROR : Kind.ADVICE, Words.of("fx.early"), early.stream()
                    .map(message -> Words.of("fx.early.line", message.title(), message.text())).collect(Collectors.joining("\n"))));
        } else {
            early.forEach(listener);
        }
        early.clear();
    }

    /** Something went well. */
    public void done(String title, String text) {
        say(new Message(Kind.DONE, title, text));
    }

    /** Something went well, and here is what can be done with it. */
    public void done(String title, String text, Way way) {
        say(new Message(Kind.DONE, title, text, Optional.of(way)));
    }

    /** Something is missing. */
    public void advise(String title, String text) {
        say(new Message(Kind.ADVICE, title, text));
    }

    /** Something is missing, and here is how it can be had. */
    public void advise(String title, String text, Way way) {
        say(new Message(Kind.ADVICE, title, text, Optional.of(way)));
    }

    /** Something failed. */
    public void error(String title, String text) {
        say(new Message(Kind.ERROR, title, text));
    }

    /** What was said under this title no longer holds. */
    public void over(String title) {
        early.removeIf(message -> message.title().equals(title));
        listeners.forEach(listener -> listener.accept(new Message(Kind.OVER, title, "")));
    }

    private void say(Message message) {
        if (listeners.isEmpty()) {
            early.add(message);
        }
        listeners.forEach(listener -> listener.accept(message));
    }
}
