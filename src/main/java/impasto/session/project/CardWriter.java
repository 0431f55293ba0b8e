package impasto.session.project;

import com.google.gson.JsonObject;
import impasto.session.MaskStore;
import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.session.PictureSource.OfSample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings what is on the cards into a working folder, and names it as a project does. */
final class CardWriter {

    private final Path project;
    private final Path folder;
    private final PictureCopies copies;
    private final Optional<Project> before;
    private final boolean linksLarge;
    private final MaskStore masks;

    /** @param before what was kept last, or read */
    CardWriter(Path project, Path folder, PictureCopies copies, Optional<Project> before, boolean linksLarge) {
        this.project = project;
        this.folder = folder;
        this.copies = copies;
        this.before = before;
        this.linksLarge = linksLarge;
        masks = new MaskStore(folder.resolve(Entries.MASKS));
    }

    Project project(Cards cards) throws IOException {
        List<Optional<ProjectPicture>> paintings = new ArrayList<>();
        for (Optional<Card> painting : cards.paintings()) {
            paintings.add(picture(painting));
        }
        return new Project(picture(cards.photo()), paintings, picture(cards.start()), cards.setup(), linksLarge,
                before.map(Project::more).orElseGet(JsonObject::new));
    }

    private Optional<ProjectPicture> picture(Optional<Card> card) throws IOException {
        if (card.isEmpty()) {
            return Optional.empty();
        }
        PictureSource source = card.get().source();
        Place place = place(source.whole());
        Optional<String> mask = card.get().mask().map(MaskStore::name);
        if (mask.isPresent()) {
            masks.write(card.get().mask().get());
        }
        return Optional.of(new ProjectPicture(source.name(), place, source.framing(), mask, before.stream().flatMap(Project::pictures)
                .filter(known -> known.place().equals(place)).findFirst().map(ProjectPicture::more).orElseGet(JsonObject::new)));
    }

    private Place place(PictureSource whole) throws IOException {
        if (whole instanceof OfSample) {
            return new Place.Sample(whole.toString());
        }
        Path file = ((OfFile) whole).file().toAbsolutePath().normalize();
        Optional<String> inside = Entries.of(file, folder);
        if (inside.isPresent()) {
            return new Place.Inside(inside.get());
        }
        Place.Linked link;
        try {
            link = copies.link(file, project);
        } catch (IOException unreadable) {
            // What was known of it is still true.
            return before.stream().flatMap(Project::pictures).map(ProjectPicture::place)
                    .filter(place -> place instanceof Place.Linked known && known.path().equals(file.toString())).findFirst()
                    .orElseGet(() -> PictureCopies.lost(file, project));
        }
        return linksLarge && link.size() > Cards.LARGE ? link : new Place.Inside(copies.copy(file, whole.name(), folder));
    }
}
