package impasto.message;

import impasto.words.Numbers;
import java.util.Locale;

/** Lengths of time as they are told to people, whose units are alike in all the program's languages; all are in seconds. */
public final class Durations {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private Durations() {}

    /**
     * A forecast to the nearest second, minute or tenth of an hour, as in {@code 80 s}, {@code 5 min} or {@code 2.5 h}, as the
     * command line writes it in any locale.
     */
    public static String forecast(double seconds) {
        return inUnits(seconds, 2 * MINUTE, 2 * HOUR);
    }

    /** A forecast in the user's language that does not change at every measurement: from 10 s on in steps of 5 s, and never 0. */
    public static String steadyForecast(double seconds) {
        double shortest = seconds < 10 ? Math.max(1, seconds) : Math.round(seconds / 5) * 5;
        return Numbers.local(seconds < 1.5 * MINUTE ? inUnits(shortest, HOUR, HOUR) : inUnits(seconds, MINUTE, 1.5 * HOUR));
    }

    /** A time that runs, as a clock shows it: {@code 2:07 min} or {@code 1:05 h}. */
    public static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole >= HOUR ? String.format(Locale.ROOT, "%d:%02d h", whole / HOUR, whole % HOUR / MINUTE)
                : String.format(Locale.ROOT, "%d:%02d min", whole / MINUTE, whole % MINUTE);
    }

    private static String inUnits(double seconds, double minutesFrom, double hoursFrom) {
        return seconds < minutesFrom ? String.format(Locale.ROOT, "%.0f s", seconds)
                : seconds < hoursFrom ? String.format(Locale.ROOT, "%.0f min", seconds / MINUTE)
                : String.format(Locale.ROOT, "%.1f h", seconds / HOUR);
    }
}
