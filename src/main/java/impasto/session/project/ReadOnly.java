package impasto.session.project;

import impasto.words.Saying;

/** Why an open project cannot be saved under its name. */
public enum ReadOnly {
    /** Another studio has it. */
    OPEN_ELSEWHERE,
    /** Its file or folder may not be written to. */
    NOT_WRITABLE,
    /** It is work on a project of one of these kinds that was found again. */
    COPY;

    /** What to say about it. */
    public Saying about(String name) {
        return switch (this) {
            case OPEN_ELSEWHERE -> Said.of("project.open-elsewhere", name);
            case NOT_WRITABLE -> Said.of("project.not-writable", name);
            case COPY -> Said.of("project.copy", name);
        };
    }
}
