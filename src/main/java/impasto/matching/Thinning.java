package impasto.matching;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Chooses some of many by chance, each as likely as any other, when they come a few at a time (Fan, Muller and Rezucha 1962; Knuth,
 * The Art of Computer Programming, volume 2, algorithm S).
 */
final class Thinning {

    private final SplittableRandom random;
    private long left;
    private long wanted;

    /** @param seed the same makes the same choice */
    Thinning(long all, long most, long seed) {
        left = all;
        wanted = Math.min(all, most);
        random = new SplittableRandom(seed);
    }

    /** Which of the next so many are chosen. */
    int[] next(int count) {
        int[] chosen = new int[count];
        int size = 0;
        for (int i = 0; i < count; i++, left--) {
            if (random.nextDouble() * left < wanted) {
                chosen[size++] = i;
                wanted--;
            }
        }
        return Arrays.copyOf(chosen, size);
    }
}
