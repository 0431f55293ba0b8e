package impasto.studio.takes;

import impasto.files.Names;
import impasto.image.Mask;
import impasto.session.MaskStore;
import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.session.snapshot.Take;
import impasto.session.snapshot.TakePicture;
import impasto.settings.Setup;
import impasto.settings.Start;
import impasto.studio.fx.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a take was made with, as far as it is still there.
 *
 * @param photo empty when it is not there any more
 * @param paintings in their places, empty where one is not there any more
 * @param start the picture to start from; empty when it needs none or it is not there any more
 * @param protect the photo's mask
 * @param masks of the paintings
 * @param missing a sentence for each that is not there any more
 * @param paintable whether photo and paintings are there
 */
record Found(Setup setup, Optional<PictureSource> photo, List<Optional<PictureSource>> paintings, Optional<PictureSource> start,
        Optional<Mask> protect, List<Optional<Mask>> masks, List<String> missing, boolean paintable) {

    /** Looks for it, on any thread. */
    static Found of(Take take, Setup setup, MaskStore store) {
        List<String> missing = new ArrayList<>();
        Optional<PictureSource> photo = take.photo().flatMap(picture -> source(picture, missing));
        List<Optional<PictureSource>> paintings = take.paintings().stream().map(picture -> source(picture, missing)).toList();
        boolean paintable = photo.isPresent() && !paintings.isEmpty() && paintings.stream().allMatch(Optional::isPresent);
        Optional<PictureSource> start = setup.transfer().start() != Start.PICTURE ? Optional.empty()
                : take.start().flatMap(picture -> source(picture, missing));
        // A mask is of its photo.
        Optional<Mask> protect = photo.flatMap(there -> take.photo()).flatMap(picture -> mask(picture, store, missing));
        List<Optional<Mask>> masks = photo.isEmpty() ? List.of()
                : take.paintings().stream().map(picture -> mask(picture, store, missing)).toList();
        return new Found(setup, photo, paintings, start, protect, masks, missing, paintable);
    }

    private static Optional<PictureSource> source(TakePicture picture, List<String> missing) {
        if (picture.source().isPresent() && picture.source().get().whole() instanceof OfFile of && !Files.isRegularFile(of.file())) {
            missing.add(Words.of("takes.missing", picture.name(), Names.of(of.file().toAbsolutePath().getParent())));
            return Optional.empty();
        }
        if (picture.source().isEmpty()) {
            missing.add(Words.of("takes.missing.unknown", picture.name()));
        }
        return picture.source();
    }

    private static Optional<Mask> mask(TakePicture picture, MaskStore store, List<String> missing) {
        try {
            return picture.mask().isEmpty() ? Optional.empty() : Optional.of(store.read(picture.mask().get()));
        } catch (IOException lost) {
            missing.add(Words.of("takes.missing.mask", picture.name()));
            return Optional.empty();
        }
    }

    /** The same with other settings, to start from another picture. */
    Found starting(Setup other, PictureSource from) {
        return new Found(other, photo, paintings, Optional.of(from), protect, masks, missing, paintable);
    }

    /** What is not there any more, in a few sentences; empty when nothing is missing. */
    String missingWords() {
        return String.join(" ", missing);
    }
}
