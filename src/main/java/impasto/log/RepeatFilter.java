package impasto.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Failures that come again with every frame of a window are told of ever more rarely. Safe from several threads. */
final class RepeatFilter {

    private static final int ALWAYS = 3;
    private static final int MOST = 500;

    private final Map<String, Integer> times = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST;
        }
    };

    /** Words about how often it has come, the first times none; nothing when it is not to be told. */
    synchronized Optional<String> told(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        String kind = failure.getClass().getName() + (frames.length == 0 ? "" : frames[0]);
        int count = times.merge(kind, 1, Integer::sum);
        boolean rare = Integer.bitCount(count) == 1 && count > ALWAYS;
        return count <= ALWAYS ? Optional.of("") : rare ? Optional.of(" (for the " + count + "th time)") : Optional.empty();
    }
}
