package impasto.studio.settings;

import impasto.settings.Setup;
import impasto.settings.catalogue.Setting;
import impasto.studio.fx.History;
import impasto.studio.fx.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The settings as one immutable setup, whose changes are steps of a history, and each setting as a property bound to it both ways. */
public final class SettingsModel {

    private final History history;
    private final ReadOnlyObjectWrapper<Setup> setup;
    private final Map<Setting<?>, Property<?>> properties = new HashMap<>();

    /**
     * @param first what it begins with
     * @param history where changes become steps
     */
    public SettingsModel(Setup first, History history) {
        this.history = history;
        setup = new ReadOnlyObjectWrapper<>(first);
    }

    /** The setup as it is. */
    public Setup now() {
        return setupProperty().get();
    }

    public ReadOnlyObjectProperty<Setup> setupProperty() {
        return setup.getReadOnlyProperty();
    }

    /** A number among the settings. */
    public DoubleProperty number(Setting<Number> setting) {
        return (DoubleProperty) properties.computeIfAbsent(setting, key -> {
            DoubleProperty property = new SimpleDoubleProperty(this, setting.key(), setting.in(now()).doubleValue());
            property.addListener((observed, old, value) -> {
                // A seed may have more digits than the property shows.
                if (value.doubleValue() != setting.in(now()).doubleValue()) {
                    change(setting, value);
                }
            });
            setupProperty().addListener((observed, old, now) -> property.set(setting.in(now).doubleValue()));
            return property;
        });
    }

    /** A setting that is no number. */
    @SuppressWarnings("unchecked") // A setting of a type has one property, of that type.
    public <T> ObjectProperty<T> value(Setting<T> setting) {
        return (ObjectProperty<T>) properties.computeIfAbsent(setting, key -> {
            ObjectProperty<T> property = new SimpleObjectProperty<>(this, setting.key(), setting.in(now()));
            property.addListener((observed, old, value) -> {
                if (value != null) {
                    change(setting, value);
                }
            });
            setupProperty().addListener((observed, old, now) -> property.set(setting.in(now)));
            return property;
        });
    }

    /** The default of a setting, for the chosen network. */
    public <T> T standard(Setting<T> setting) {
        return setting.in(now().defaults());
    }

    /** Gives a setting its default again. */
    public <T> void reset(Setting<T> setting) {
        change(setting, standard(setting));
    }

    /** Changes one setting. */
    public <T> void change(Setting<T> setting, T value) {
        if (!Objects.equals(setting.in(now()), value)) {
            history.change(setting, setting.label(), now(), setting.put(now(), value), setup::set);
        }
    }

    /**
     * Replaces all settings at once, as a preset does.
     *
     * @param name of that preset
     */
    public void replace(Setup other, String name) {
        history.change(new Object(), Words.of("settings.step.look", name), now(), other, setup::set);
    }

    /** For undo and redo. */
    public History history() {
        return history;
    }
}
