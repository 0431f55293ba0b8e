package impasto.session.project;

import impasto.image.Framing;
import impasto.image.Mask;
import impasto.image.Picture;
import impasto.image.file.PictureWriter;
import impasto.session.PictureSource.OfFile;
import impasto.session.SamplePictures;
import impasto.session.snapshot.PaintedPicture;
import impasto.session.snapshot.SnapshotStore;
import impasto.settings.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A project with a bit of everything in it. */
final class MadeProject {

    static final Framing CROP = new Framing(0.1, 0, 0.5, 0.5, 1, 2);
    static final Setup SETUP = Setup.standard().withSnapshotAt(List.of(3, 9));

    private MadeProject() {}

    static Picture picture(float red) {
        float[] samples = new float[8 * 4 * 3];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = i % 3 == 0 ? red : i / (float) samples.length;
        }
        return Picture.of(8, 4, samples);
    }

    static Mask mask() throws IOException {
        return Mask.of(Picture.of(2, 1, new float[] {0, 0, 0, 1, 1, 1}));
    }

    /** A photo in a folder, a painting beside it with a mask, a free place and a sample. */
    static Cards cards(Path folder) throws IOException {
        Path photo = folder.resolve("Kätzchen am Fenster.png");
        Path painting = folder.resolve("b.jpg");
        new PictureWriter().write(picture(0.2f), photo);
        new PictureWriter().write(picture(0.8f), painting);
        return new Cards(Optional.of(new Card(new OfFile(photo).framed(CROP), Optional.empty())),
                List.of(Optional.of(new Card(new OfFile(painting), Optional.of(mask()))), Optional.empty(),
                        Optional.of(new Card(SamplePictures.STYLES.get(0), Optional.empty()))), Optional.empty(), SETUP);
    }

    /** Saves a project of those with two takes. */
    static Path save(ProjectFolders folders, Path file, Cards cards) throws IOException {
        ProjectFolder made = folders.create(file);
        made.keep(cards, false);
        SnapshotStore takes = new SnapshotStore(made.snapshots());
        takes.add(PaintedPicture.of(picture(0.4f)), "cat", 10, 12.5);
        takes.add(new PaintedPicture(picture(0.5f), Optional.of(picture(0.6f)), SETUP.transfer().colour()), "cat", 20, 11.5);
        made.save(Set.of());
        made.discard();
        return file;
    }

    /** The names of everything in a folder, hidden files too. */
    static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
