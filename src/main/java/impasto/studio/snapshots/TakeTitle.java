package impasto.studio.snapshots;

import impasto.session.snapshot.TakeLabel;
import impasto.studio.fx.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** What a take is called. */
public final class TakeTitle {

    private TakeTitle() {}

    /** Its name, or the photo and when it was begun. @param begun in milliseconds since 1970 */
    public static String of(TakeLabel label, String photo, long begun) {
        return !label.name().isEmpty() ? label.name()
                : photo.isBlank() ? when(begun) : Words.of("snapshots.group", photo, when(begun));
    }

    /** The time alone, when it was today. */
    static String when(long milliseconds) {
        ZonedDateTime time = Instant.ofEpochMilli(milliseconds).atZone(ZoneId.systemDefault());
        DateTimeFormatter form = time.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()))
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return form.withLocale(Locale.getDefault(Locale.Category.FORMAT)).format(time);
    }
}
