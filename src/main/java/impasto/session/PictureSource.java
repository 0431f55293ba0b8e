package impasto.session;

import impasto.files.LocalPath;
import impasto.files.Names;
import impasto.image.Picture;
import impasto.image.file.PictureException;
import impasto.image.file.PictureReader;
import impasto.image.file.Shrunk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a picture comes from; as text it can be remembered. */
public sealed interface PictureSource {

    /** What to call it, without folder. */
    String name();

    /** The picture with this longest side. */
    Picture read(PictureReader reader, int longestSide) throws PictureException;

    /** The picture, shrunk to be no longer than that. */
    Shrunk readShrunk(PictureReader reader, int longestSide) throws PictureException;

    /** The source that {@link Object#toString} gave this text. */
    static PictureSource of(String text) {
        return text.startsWith(OfSample.PREFIX) ? new OfSample(text.substring(OfSample.PREFIX.length()))
                : new OfFile(Path.of(text));
    }

    /**
     * The source that a file remembers; empty when it can be none, or is on another computer.
     *
     * @param text as {@link Object#toString} gave it
     */
    static Optional<PictureSource> remembered(String text) {
        return text.startsWith(OfSample.PREFIX)
                ? OfSample.PATH.matcher(text).matches() ? Optional.of(of(text)) : Optional.empty()
                : LocalPath.of(text).map(OfFile::new);
    }

    /**
     * A file of the user's, or of the program's own.
     *
     * @param title what to call one whose name says nothing; text remembers the file alone
     */
    record OfFile(Path file, Optional<String> title) implements PictureSource {

        /** A file that is called by its name. */
        public OfFile(Path file) {
            this(file, Optional.empty());
        }

        @Override
        public String name() {
            return title.orElseGet(() -> Names.of(file));
        }

        @Override
        public Picture read(PictureReader reader, int longestSide) throws PictureException {
            return reader.read(file, longestSide);
        }

        @Override
        public Shrunk readShrunk(PictureReader reader, int longestSide) throws PictureException {
            return reader.readShrunk(file, longestSide);
        }

        @Override
        public String toString() {
            return file.toAbsolutePath().toString();
        }
    }

    /**
     * A sample inside the program.
     *
     * @param path within the samples, {@code content/cat.jpg}
     */
    record OfSample(String path) implements PictureSource {
        private static final String PREFIX = "sample:";
        private static final Pattern PATH = Pattern.compile(PREFIX + "[a-z]{1,20}/[a-z0-9-]{1,60}\\.jpg");

        @Override
        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public Picture read(PictureReader reader, int longestSide) throws PictureException {
            return reader.read(bytes(), name()).fitted(longestSide);
        }

        @Override
        public Shrunk readShrunk(PictureReader reader, int longestSide) throws PictureException {
            return reader.readShrunk(bytes(), name(), longestSide);
        }

        private byte[] bytes() throws PictureException {
            try (InputStream in = OfSample.class.getResourceAsStream("/impasto/samples/" + path)) {
                if (in == null) {
                    throw new PictureException(Said.of("session.no-sample", path));
                }
                return in.readAllBytes();
            } catch (PictureException failure) {
                throw failure;
            } catch (IOException failure) {
                throw new PictureException(Said.of("session.sample-unreadable", path), failure);
            }
        }

        @Override
        public String toString() {
            return PREFIX + path;
        }
    }
}
