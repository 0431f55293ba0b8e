package impasto.session;

import impasto.files.LocalPath;
import impasto.files.Names;
import impasto.files.Sha256;
import impasto.image.Framing;
import impasto.image.Picture;
import impasto.image.Sides;
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

    /** The sides of the picture, found out without reading all of it. */
    Sides sides(PictureReader reader) throws PictureException;

    /**
     * The SHA-256 sum of its file, 64 hexadecimal digits in lower case.
     *
     * @throws IOException when it cannot be read
     */
    String sha256() throws IOException;

    /** The same without what is taken of it. */
    default PictureSource whole() {
        return this;
    }

    /** What is taken of the whole. */
    default Framing framing() {
        return Framing.WHOLE;
    }

    /** What is taken of the whole, instead of what was taken before. */
    default PictureSource framed(Framing framing) {
        return framing.equals(Framing.WHOLE) ? whole() : new Framed(whole(), framing);
    }

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
        public Sides sides(PictureReader reader) throws PictureException {
            return reader.sides(file);
        }

        @Override
        public String sha256() throws IOException {
            return Sha256.of(file);
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

        @Override
        public Sides sides(PictureReader reader) throws PictureException {
            return reader.sides(bytes(), name());
        }

        @Override
        public String sha256() throws PictureException {
            return Sha256.of(bytes());
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

    /**
     * A part of a picture, whose file stays as it is; text remembers the whole alone.
     *
     * @param whole not framed itself
     */
    record Framed(PictureSource whole, Framing framing) implements PictureSource {

        @Override
        public String name() {
            return whole.name();
        }

        @Override
        public Picture read(PictureReader reader, int longestSide) throws PictureException {
            Sides all = whole.sides(reader);
            return read(reader, longestSide, all, framing.of(all).fitted(longestSide));
        }

        @Override
        public Shrunk readShrunk(PictureReader reader, int longestSide) throws PictureException {
            Sides all = whole.sides(reader);
            Sides part = framing.of(all);
            int side = Math.min(longestSide, part.longest());
            return new Shrunk(read(reader, side, all, part.fitted(side)), part.width(), part.height());
        }

        private Picture read(PictureReader reader, int longestSide, Sides all, Sides target) throws PictureException {
            return framing.of(whole.readShrunk(reader, framing.wholeSide(all, longestSide)).picture(), target);
        }

        @Override
        public Sides sides(PictureReader reader) throws PictureException {
            return framing.of(whole.sides(reader));
        }

        @Override
        public String sha256() throws IOException {
            return whole.sha256();
        }

        @Override
        public String toString() {
            return whole.toString();
        }
    }
}
