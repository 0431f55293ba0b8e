package impasto.studio.snapshots;

import impasto.session.snapshot.TakeLabel;
import java.util.List;

/** What a person may ask of takes; called on the JavaFX thread. */
public interface TakeActions {

    /** What was said of a take. */
    TakeLabel label(long take);

    /** How many others were begun from these. */
    int branches(List<TakeChoice> chosen);

    /** Whether it is known with which settings it was made. */
    boolean isKnown(TakeChoice chosen);

    /** Whether it could be painted on now. */
    boolean canPaint(TakeChoice chosen);

    /** Whether these can be looked at side by side: two, or a branch beside what it was begun from. */
    boolean canCompare(List<TakeChoice> chosen);

    /** Set what it was made with, and put its pictures on the cards. */
    void returnTo(TakeChoice chosen);

    /** Look at them side by side. */
    void compare(List<TakeChoice> chosen);

    /** Go on painting where it was left. */
    void paintOn(TakeChoice chosen);

    /** Paint it as large as a print, from what there is. */
    void paintLarger(TakeChoice chosen);

    /** Star it, or take its star away. */
    void star(TakeChoice chosen);

    /** Give it a name. */
    void rename(TakeChoice chosen);

    /** Write a note about it. */
    void note(TakeChoice chosen);

    /** Delete their snapshots, and those of their branches. */
    void delete(List<TakeChoice> chosen);
}
