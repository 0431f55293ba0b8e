package impasto.studio.settings;

import atlantafx.base.controls.ProgressSliderSkin;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;

/** A slider from 0 to 1, as wide as there is room, with a tick where the default is. */
final class ScaleSlider extends Region {

    private static final double TICK_WIDTH = 2;
    private static final double TICK_HEIGHT = 5;

    private final Slider slider = new Slider(0, 1, 0);
    private final Region tick = new Region();
    private double standard;

    ScaleSlider() {
        slider.getStyleClass().add("small");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setBlockIncrement(0.02);
        tick.getStyleClass().add("default-tick");
        tick.setMouseTransparent(true);
        getChildren().addAll(tick, slider);
        getStyleClass().add("scale-slider");
    }

    Slider slider() {
        return slider;
    }

    /** Where the default is, from 0 to 1. */
    void standard(double position) {
        if (position != standard) {
            standard = position;
            requestLayout();
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snapSizeY(slider.prefHeight(-1) + TICK_HEIGHT);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double height = slider.prefHeight(-1);
        slider.resizeRelocate(0, 0, getWidth(), height);
        Node thumb = slider.lookup(".thumb");
        double thumbWidth = thumb == null ? 0 : thumb.prefWidth(-1);
        double centre = thumbWidth / 2 + standard * (getWidth() - thumbWidth);
        tick.resizeRelocate(snapPositionX(centre - TICK_WIDTH / 2), height - 1, TICK_WIDTH, TICK_HEIGHT);
    }
}
