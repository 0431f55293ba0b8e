package impasto.session.project;

/** Where a picture of a project lies. */
public sealed interface Place {

    /**
     * In the project itself.
     *
     * @param entry as {@link Entries} names them
     */
    record Inside(String entry) implements Place {}

    /**
     * In a file of its own, which may be moved.
     *
     * @param path absolute
     * @param relative to the folder of the project, with slashes; empty when there is no such way
     * @param size in bytes; negative when it is not known
     * @param sha256 64 hexadecimal digits; empty when it is not known
     */
    record Linked(String path, String relative, long size, String sha256) implements Place {}

    /**
     * Among the samples in the program.
     *
     * @param source as {@link impasto.session.PictureSource} is written
     */
    record Sample(String source) implements Place {}
}
