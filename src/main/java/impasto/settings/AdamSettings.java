package impasto.settings;

/**
 * The constants of Adam (Kingma and Ba, ICLR 2015).
 *
 * @param learningRate about how far a sample moves in a step, in levels from 0 to 255; above 0, at most 255
 * @param beta1 how much of the mean gradient is kept from step to step, from 0 to below 1
 * @param beta2 how much of the mean squared gradient is kept, from 0 to below 1
 * @param epsilon added to the root of the mean squared gradient, in loss per level; above 0
 */
public record AdamSettings(double learningRate, double beta1, double beta2, double epsilon) {

    /** @throws SettingsException when a constant is out of its range */
    public AdamSettings {
        Checks.positive(Said.of("settings.name.learning-rate"), learningRate, 255);
        Checks.between(Said.of("settings.name.beta1"), beta1, 0, 1);
        Checks.between(Said.of("settings.name.beta2"), beta2, 0, 1);
        Checks.positive(Said.of("settings.name.epsilon"), epsilon);
    }

    /** The same with another learning rate. */
    public AdamSettings withLearningRate(double learningRate) { return Records.with(this, "learningRate", learningRate); }
}
