package impasto.cli;

import impasto.settings.Preset;
import impasto.settings.Setup;
import impasto.settings.catalogue.Catalogue;
import impasto.settings.catalogue.Group;
import impasto.settings.catalogue.Setting;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the presets set, as a table for the help. */
final class PresetTable {

    private static final String ROW = "  %-17s%-10s%-21s%-12s%s";

    private static final int LONGEST = 60;

    private PresetTable() {}

    /** The table, at most 80 columns wide. */
    static String text() {
        // Network and snapshots are no matter of a preset.
        Stream<String> rows = Catalogue.OPTIONS.stream()
                .filter(setting -> setting != Catalogue.NETWORK && setting.group() != Group.SNAPSHOTS)
                .map(PresetTable::row).filter(row -> !row.isEmpty());
        return Stream.concat(Stream.of("", "Where an option is not given, the preset sets it (one value: the same in all):",
                line("", Stream.of(Preset.values()).map(Preset::toString).toList())), rows)
                .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
    }

    /** Empty when no preset sets anything. */
    private static String row(Setting<?> setting) {
        String option = setting.option().orElseThrow().name();
        List<String> cells = Stream.of(Preset.values()).map(preset -> cell(preset, setting)).toList();
        boolean same = cells.stream().distinct().count() == 1;
        return !same ? line(option, cells) : cells.get(0).isEmpty() ? ""
                : String.format(ROW, option, shortened(cells.get(0)), "", "", "").stripTrailing();
    }

    private static <T> String cell(Preset preset, Setting<T> setting) {
        return setting.text(setting.in(Setup.of(preset.settings(), "")));
    }

    /** A list that is too long for a line by its ends. */
    private static String shortened(String cell) {
        return cell.length() < LONGEST ? cell : cell.replaceAll("(?<=^[^,]{1,20}),.*,", ",…,");
    }

    private static String line(String option, List<String> cells) {
        return String.format(ROW, Stream.concat(Stream.of(option), cells.stream()).toArray()).stripTrailing();
    }
}
