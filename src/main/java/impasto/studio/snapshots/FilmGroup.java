package impasto.studio.snapshots;

import impasto.session.snapshot.TakeLabel;
import impasto.studio.fx.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.image.Image;

/**
 * The snapshots of one painting, side by side in the filmstrip.
 *
 * @param from the place of the first
 * @param to the place after the last
 * @param style what it learns from, small; null when there is no picture of it
 * @param title its name, or the photo and when it was begun, in a few words
 * @param words all of that in a sentence
 * @param star whether it has one
 */
record FilmGroup(int from, int to, Image style, String title, String words, boolean star) {

    /**
     * Of neighbours that are of the same painting, as far as is known of them.
     *
     * @param labels what was said of the painting that a snapshot is of
     */
    static List<FilmGroup> of(List<SnapshotItem> items, Function<SnapshotItem, TakeLabel> labels) {
        List<FilmGroup> groups = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= items.size(); i++) {
            if (i == items.size() || !together(items.get(i - 1), items.get(i))) {
                groups.add(of(from, items.subList(from, i), labels.apply(items.get(from))));
                from = i;
            }
        }
        return groups;
    }

    /** Of a painting that nothing is known of, steps go up. */
    private static boolean together(SnapshotItem one, SnapshotItem next) {
        long begun = one.of().begun();
        return begun == next.of().begun()
                && (begun > 0 || one.photo().equals(next.photo()) && one.iteration() < next.iteration());
    }

    private static FilmGroup of(int from, List<SnapshotItem> items, TakeLabel label) {
        SnapshotItem first = items.get(0);
        Image style = items.stream().map(item -> item.of().picture()).filter(Objects::nonNull).findFirst().orElse(null);
        long begun = first.of().begun() > 0 ? first.of().begun() : first.taken();
        String name = first.of().style();
        String words = name.isBlank() ? Words.of("snapshots.group.unknown", first.photo(), TakeTitle.when(begun))
                : Words.of("snapshots.group.words", first.photo(), name, TakeTitle.when(begun));
        for (String said : List.of(label.name(), label.note())) {
            words = said.isEmpty() ? words : Words.of("snapshots.group.said", words, said);
        }
        return new FilmGroup(from, from + items.size(), style, TakeTitle.of(label, first.photo(), begun),
                label.star() ? Words.of("snapshots.group.starred", words) : words, label.star());
    }
}
