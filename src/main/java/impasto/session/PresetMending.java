package impasto.session;

import impasto.files.Names;
import impasto.files.SetAside;
import impasto.files.StoredObject.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps presets that cannot be read as they were, and makes of them what can be read. */
final class PresetMending {

    private static final int MOST_NAMED = 3;

    private final List<String> gone = new ArrayList<>();
    private final List<String> mended = new ArrayList<>();
    private final List<String> newer = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    private PresetMending() {}

    /** @return what is to be said; empty when all of them are whole */
    static Optional<Notice> mend(List<Path> files) {
        PresetMending mending = new PresetMending();
        files.forEach(mending::mend);
        return mending.notice(files);
    }

    private void mend(Path path) {
        PresetFile file = PresetFile.read(path);
        String name = Names.of(path);
        try {
            if (file.stored().state() == State.MISSING) {
                return;
            }
            if (file.preset().isEmpty()) {
                gone.add(Names.of(SetAside.move(path, "damaged")));
            } else if (file.newer()) {
                newer.add(name);
            } else if (file.partly()) {
                String original = Names.of(file.stored().setAside());
                PresetFile.write(file.preset().get(), path);
                mended.add(original);
            }
        } catch (IOException unmovable) {
            left.add(name);
        }
    }

    private Optional<Notice> notice(List<Path> files) {
        List<String> sentences = new ArrayList<>();
        say(sentences, gone, "gone");
        say(sentences, mended, "mended");
        say(sentences, newer, "newer");
        say(sentences, left, "left");
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Notice(Said.of("session.presets").here(), Said.of("session.presets.text",
                String.join(" ", sentences), files.get(0).toAbsolutePath().getParent()).here()));
    }

    private static void say(List<String> sentences, List<String> names, String what) {
        if (!names.isEmpty()) {
            String first = names.stream().limit(MOST_NAMED).map(name -> Said.of("session.quoted", name).here())
                    .collect(Collectors.joining(", "));
            sentences.add(Said.of("session.presets." + what, names.size() <= MOST_NAMED ? first
                    : Said.of("session.and-more", first, names.size() - MOST_NAMED)).here());
        }
    }
}
