package impasto.studio.settings;

import impasto.settings.Setup;
import impasto.settings.catalogue.Acts;
import impasto.settings.catalogue.Catalogue;
import impasto.settings.catalogue.Group;
import impasto.settings.catalogue.Setting;
import impasto.studio.fx.Section;
import impasto.studio.fx.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The right column, from what is used most to what is not: look, strength, size and time, and folded away all the rest. */
public final class ControlsColumn extends ScrollPane {

    private final SettingsModel settings;
    /** What has no row of its own: layers have a bank of faders, the network has cards, a blend stands between the styles. */
    private final Map<Setting<?>, List<Node>> special;

    /**
     * The column put together.
     *
     * @param looks to choose among
     * @param size in which the size is chosen
     * @param layers the faders
     * @param network the row that chooses the network
     */
    public ControlsColumn(SettingsModel settings, Node looks, Node size, Node layers, Node network) {
        this.settings = settings;
        special = Map.of(Catalogue.SIZE, List.of(size), Catalogue.CONTENT_LAYERS, List.of(layers), Catalogue.STYLE_LAYERS,
                List.of(), Catalogue.BLEND, List.of(), Catalogue.MATCHED_LAYERS, List.of(), Catalogue.NETWORK, List.of(network));
        VBox sections = new VBox(section("look", Words.of("settings.look"), looks));
        groups(false).map(group -> section(id(group), group.label(), rows(group))).forEach(sections.getChildren()::add);
        sections.getChildren().add(section("expert", Words.of("settings.expert"),
                groups(true).map(this::part).toArray(Node[]::new)).folded());
        sections.getStyleClass().add("sections");
        setContent(sections);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("controls-column", "edge-to-edge");
    }

    private static Stream<Group> groups(boolean expert) {
        return Stream.of(Group.values()).filter(group -> group.expert() == expert);
    }

    private static String id(Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    private static Section section(String id, String title, Node... rows) {
        Section section = new Section(title, rows);
        section.setId(id);
        return section;
    }

    private VBox part(Group group) {
        Label heading = new Label(group.label());
        heading.getStyleClass().add("group-title");
        heading.setWrapText(true);
        VBox part = new VBox(heading);
        part.setId(id(group));
        part.getStyleClass().add("group");
        part.getChildren().addAll(rows(group));
        return part;
    }

    private Node[] rows(Group group) {
        return group.settings().stream()
                .flatMap(setting -> special.containsKey(setting) ? special.get(setting).stream() : Stream.of(row(setting)))
                .toArray(Node[]::new);
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
        later.setWrapText(true);
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
