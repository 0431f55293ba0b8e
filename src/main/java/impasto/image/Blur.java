package impasto.image;

/**
 * Blurs a plane of numbers by about a Gaussian: three boxes in a row along each side, whose widths may lie between whole pixels, so
 * that it takes as long for a wide one as for a narrow one.
 */
final class Blur {

    private static final int BOXES = 3;

    private Blur() {}

    /**
     * The plane blurred, in a new array; what lies at its sides goes on beyond them.
     *
     * @param plane {@code height × width} values, row by row
     * @param deviation the Gaussian's standard deviation in pixels, above 0
     */
    static float[] gaussian(float[] plane, int width, int height, double deviation) {
        double reach = (Math.sqrt(12 * deviation * deviation / BOXES + 1) - 1) / 2;
        float[] across = turned(boxes(plane.clone(), width, height, reach), width, height);
        return turned(boxes(across, height, width, reach), height, width);
    }

    private static float[] boxes(float[] plane, int width, int height, double reach) {
        float[] row = new float[width];
        for (int y = 0; y < height; y++) {
            for (int box = 0; box < BOXES; box++) {
                System.arraycopy(plane, y * width, row, 0, width);
                box(row, plane, y * width, reach);
            }
        }
        return plane;
    }

    /** The mean over so many values to either side, of the outermost ones in part. */
    private static void box(float[] row, float[] out, int at, double reach) {
        int whole = (int) reach;
        double part = reach - whole;
        double sum = 0;
        for (int x = -whole; x <= whole; x++) {
            sum += value(row, x);
        }
        for (int x = 0; x < row.length; x++) {
            double ends = value(row, x - whole - 1) + value(row, x + whole + 1);
            out[at + x] = (float) ((sum + part * ends) / (2 * reach + 1));
            sum += value(row, x + whole + 1) - value(row, x - whole);
        }
    }

    private static double value(float[] row, int x) {
        return row[Math.max(0, Math.min(row.length - 1, x))];
    }

    /** Columns as rows. */
    private static float[] turned(float[] plane, int width, int height) {
        float[] turned = new float[plane.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[x * height + y] = plane[y * width + x];
            }
        }
        return turned;
    }
}
