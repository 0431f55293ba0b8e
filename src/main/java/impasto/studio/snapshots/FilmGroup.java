package impasto.studio.snapshots;

import impasto.studio.fx.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.image.Image;

/**
 * The snapshots of one painting, side by side in the filmstrip.
 *
 * @param from the place of the first
 * @param to the place after the last
 * @param style what it learns from, small; null when there is no picture of it
 * @param title the photo and when it was begun, in a few words
 * @param words all of that in a sentence
 */
record FilmGroup(int from, int to, Image style, String title, String words) {

    /** Of neighbours that are of the same painting, as far as is known of them. */
    static List<FilmGroup> of(List<SnapshotItem> items) {
        List<FilmGroup> groups = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= items.size(); i++) {
            if (i == items.size() || !together(items.get(i - 1), items.get(i))) {
                groups.add(of(from, items.subList(from, i)));
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

    private static FilmGroup of(int from, List<SnapshotItem> items) {
        SnapshotItem first = items.get(0);
        Image style = items.stream().map(item -> item.of().picture()).filter(Objects::nonNull).findFirst().orElse(null);
        String when = when(first.of().begun() > 0 ? first.of().begun() : first.taken());
        String name = first.of().style();
        return new FilmGroup(from, from + items.size(), style,
                first.photo().isBlank() ? when : Words.of("snapshots.group", first.photo(), when),
                name.isBlank() ? Words.of("snapshots.group.unknown", first.photo(), when)
                        : Words.of("snapshots.group.words", first.photo(), name, when));
    }

    /** The time alone, when it was today. */
    private static String when(long milliseconds) {
        ZonedDateTime time = Instant.ofEpochMilli(milliseconds).atZone(ZoneId.systemDefault());
        DateTimeFormatter form = time.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()))
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return form.withLocale(Locale.getDefault(Locale.Category.FORMAT)).format(time);
    }
}
