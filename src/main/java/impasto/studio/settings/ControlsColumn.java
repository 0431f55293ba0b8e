package impasto.studio.settings;

import impasto.settings.Setup;
import impasto.settings.catalogue.Acts;
import impasto.settings.catalogue.Catalogue;
import impasto.settings.catalogue.Group;
import impasto.settings.catalogue.Setting;
import impasto.studio.fx.Section;
import impasto.studio.fx.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The right column: every setting, those that are seldom needed folded away. */
public final class ControlsColumn extends ScrollPane {

    private static final Set<Group> FOLDED = EnumSet.of(Group.ADVANCED, Group.SNAPSHOTS);

    private final SettingsModel settings;
    /** What has no row of its own: layers have a bank of faders, the network has cards, a blend stands between the styles. */
    private final Map<Setting<?>, List<Node>> special;

    /** Puts the faders and the row that chooses the network among the settings. */
    public ControlsColumn(SettingsModel settings, Node layers, Node network) {
        this.settings = settings;
        special = Map.of(Catalogue.CONTENT_LAYERS, List.of(layers), Catalogue.STYLE_LAYERS,
                List.of(), Catalogue.BLEND, List.of(), Catalogue.MATCHED_LAYERS, List.of(), Catalogue.NETWORK, List.of(network));
        VBox sections = new VBox(Stream.of(Group.values()).map(this::section).toArray(Node[]::new));
        sections.getStyleClass().add("sections");
        setContent(sections);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("controls-column", "edge-to-edge");
    }

    private Section section(Group group) {
        Section section = new Section(group.label(), group.settings().stream()
                .flatMap(setting -> special.containsKey(setting) ? special.get(setting).stream() : Stream.of(row(setting)))
                .toArray(Node[]::new));
        section.setId(group.name().toLowerCase(Locale.ROOT));
        return FOLDED.contains(group) ? section.folded() : section;
    }

    @SuppressWarnings("unchecked") // A setting along a scale is a number, and one that is neither that nor a choice is numbers.
    private Node row(Setting<?> setting) {
        return setting.scale().isPresent() ? number((Setting<Number>) setting)
                : !setting.values().isEmpty() ? new ChoiceRow<>(settings, setting)
                : new NumbersRow(settings, (Setting<List<Integer>>) setting);
    }

    private Node number(Setting<Number> setting) {
        NumberRow row = new NumberRow(settings, setting);
        if (setting.idle().isPresent()) {
            return row.onlyWhen(when(setup -> setting.effective().orElseThrow().test(setup.transfer())), setting.idle().get());
        }
        if (setting.acts(Setup.standard()) != Acts.AT_ONCE) {
            return row;
        }
        Label later = new Label(Words.of("settings.row.later"));
        later.getStyleClass().add("reading");
        shown(later, when(setup -> setting.acts(setup) == Acts.NEXT_PAINTING));
        VBox marked = new VBox(row, later);
        setting.effective().ifPresent(effective -> shown(marked, when(setup -> effective.test(setup.transfer()))));
        return marked;
    }

    private BooleanBinding when(Predicate<Setup> what) {
        return Bindings.createBooleanBinding(() -> what.test(settings.now()), settings.setupProperty());
    }

    private static void shown(Node node, BooleanBinding when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
