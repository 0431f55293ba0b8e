package impasto.studio.chart;

import impasto.transfer.Losses;
import impasto.vgg.VggLayer;
import java.util.Map;

/** Losses that fall as those of a run do. */
final class MadeLosses {

    private MadeLosses() {}

    /** Content 0 at the first iteration, style falling from 1000, no palette, a little smoothness. */
    static Losses at(int iteration) {
        double style = 1000 * Math.pow(iteration, -0.7) * (1 + 0.05 * Math.sin(iteration * 0.9));
        double content = 40 * (1 - Math.pow(iteration, -0.5));
        return new Losses(
                Map.of(VggLayer.CONV4_2, content),
                Map.of(
                        VggLayer.CONV1_1, 0.4 * style, VggLayer.CONV2_1, 0.3 * style, VggLayer.CONV3_1, 0.2 * style,
                        VggLayer.CONV4_1, 0.07 * style, VggLayer.CONV5_1, 0.03 * style),
                0, 2 + Math.pow(iteration, 0.2));
    }

    /** Just a style loss, all of it in one layer. */
    static Losses style(double loss) {
        return new Losses(Map.of(), Map.of(VggLayer.CONV1_1, loss), 0, 0);
    }
}
