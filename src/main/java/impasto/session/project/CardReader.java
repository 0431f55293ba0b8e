package impasto.session.project;

import impasto.files.LocalPath;
import impasto.image.Mask;
import impasto.image.file.PictureException;
import impasto.session.MaskStore;
import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.settings.Setup;
import impasto.words.Saying;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a project says is on the cards, with the pictures where they are now. */
final class CardReader {

    private final Path project;
    private final Path folder;
    private final LinkedFiles links;
    private final MaskStore masks;
    private final List<Saying> notes = new ArrayList<>();
    private boolean maskLost;

    CardReader(Path project, Path folder, LinkedFiles links) {
        this.project = project;
        this.folder = folder;
        this.links = links;
        masks = new MaskStore(folder.resolve(Entries.MASKS));
    }

    Cards read(Project from) {
        Cards cards = new Cards(from.photo().flatMap(this::card), from.paintings().stream().map(one -> one.flatMap(this::card)).toList(),
                from.start().flatMap(this::card), setup(from.setup()));
        if (maskLost) {
            notes.add(Said.of("project.masks-lost", ProjectFolder.name(project)));
        }
        return cards;
    }

    /** What is to be said of what was read. */
    List<Saying> notes() {
        return notes;
    }

    private Setup setup(Setup setup) {
        if (!LocalPath.isRemote(setup.network())) {
            return setup;
        }
        notes.add(Said.of("project.remote", setup.network()));
        return setup.withNetwork(Setup.SMALL);
    }

    private Optional<Card> card(ProjectPicture picture) {
        return source(picture).map(source -> new Card(source.framed(picture.framing()), picture.mask().flatMap(this::mask)));
    }

    private Optional<PictureSource> source(ProjectPicture picture) {
        if (picture.place() instanceof Place.Sample sample) {
            return Optional.of(PictureSource.of(sample.source()));
        }
        if (picture.place() instanceof Place.Inside inside) {
            Path file = folder.resolve(inside.entry());
            if (!Files.isRegularFile(file)) {
                notes.add(Said.of("project.not-inside", picture.name()));
            }
            return Optional.of(new OfFile(file, Optional.of(picture.name())));
        }
        Place.Linked link = (Place.Linked) picture.place();
        Optional<LinkedFiles.Found> found = links.find(link);
        switch (found.map(LinkedFiles.Found::state).orElse(LinkedFiles.State.SAME)) {
            case MISSING -> notes.add(Said.of("project.missing", picture.name(), link.path()));
            case CHANGED -> notes.add(Said.of("project.changed", picture.name(), found.get().file()));
            case SAME -> { }
        }
        if (found.isEmpty()) {
            notes.add(Said.of("project.remote", link.path()));
        }
        return found.map(where -> new OfFile(where.file()));
    }

    private Optional<Mask> mask(String name) {
        try {
            return Optional.of(masks.read(name));
        } catch (PictureException lost) {
            maskLost = true;
            return Optional.empty();
        }
    }
}
