package impasto.studio.chart;

import impasto.run.Losses;
import impasto.run.Losses.Part;
import impasto.settings.TermName;
import impasto.settings.VggLayer;
import java.util.Map;

/** Losses that fall as those of a run do. */
final class MadeLosses {

    private MadeLosses() {}

    /** Content 0 at the first iteration, style falling from 1000, no palette, a little smoothness. */
    static Losses at(int iteration) {
        double style = 1000 * Math.pow(iteration, -0.7) * (1 + 0.05 * Math.sin(iteration * 0.9));
        double content = 40 * (1 - Math.pow(iteration, -0.5));
        return Losses.of(Map.of(
                Part.of(TermName.CONTENT, VggLayer.CONV4_2), content,
                Part.of(TermName.STYLE, VggLayer.CONV1_1), 0.4 * style,
                Part.of(TermName.STYLE, VggLayer.CONV2_1), 0.3 * style,
                Part.of(TermName.STYLE, VggLayer.CONV3_1), 0.2 * style,
                Part.of(TermName.STYLE, VggLayer.CONV4_1), 0.07 * style,
                Part.of(TermName.STYLE, VggLayer.CONV5_1), 0.03 * style,
                Part.of(TermName.PALETTE), 0.0,
                Part.of(TermName.TV), 2 + Math.pow(iteration, 0.2)));
    }

    /** Just a style loss, all of it in one layer. */
    static Losses style(double loss) {
        return Losses.of(Map.of(Part.of(TermName.STYLE, VggLayer.CONV1_1), loss));
    }
}
