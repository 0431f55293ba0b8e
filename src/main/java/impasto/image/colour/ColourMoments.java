package impasto.image.colour;

import impasto.image.Picture;

/**
 * Where the colours of a picture lie and how they spread.
 *
 * @param mean of each of the three channels
 * @param covariance of each channel with each, over all pixels
 */
record ColourMoments(double[] mean, double[][] covariance) {

    /** @param colours three channels of a pixel side by side, of at least one pixel */
    static ColourMoments of(float[] colours) {
        double[] mean = mean(colours);
        double xx = 0;
        double xy = 0;
        double xz = 0;
        double yy = 0;
        double yz = 0;
        double zz = 0;
        for (int i = 0; i < colours.length; i += Picture.CHANNELS) {
            double x = colours[i] - mean[0];
            double y = colours[i + 1] - mean[1];
            double z = colours[i + 2] - mean[2];
            xx += x * x;
            xy += x * y;
            xz += x * z;
            yy += y * y;
            yz += y * z;
            zz += z * z;
        }
        double n = colours.length / Picture.CHANNELS;
        double[][] covariance = {{xx / n, xy / n, xz / n}, {xy / n, yy / n, yz / n}, {xz / n, yz / n, zz / n}};
        return new ColourMoments(mean, covariance);
    }

    private static double[] mean(float[] colours) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (int i = 0; i < colours.length; i += Picture.CHANNELS) {
            x += colours[i];
            y += colours[i + 1];
            z += colours[i + 2];
        }
        double n = colours.length / Picture.CHANNELS;
        return new double[] {x / n, y / n, z / n};
    }
}
