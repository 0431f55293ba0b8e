package impasto.cli;

import impasto.settings.Preset;
import impasto.settings.Setup;
import impasto.settings.Words;
import impasto.settings.catalogue.Catalogue;
import impasto.settings.catalogue.Group;
import impasto.settings.catalogue.Setting;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.TextTable;

/** What the presets are for and what they set, for the help. */
final class PresetHelp {

    private static final int NAME = 12;
    private static final int WIDTH = 80;

    private PresetHelp() {}

    /** The first preset with all that it sets, the others with what they set otherwise; at most 80 columns wide. */
    static String text(ColorScheme scheme) {
        TextTable table = TextTable.forColumns(scheme, new Column(NAME, 2, Overflow.SPAN), new Column(WIDTH - NAME, 0, Overflow.WRAP));
        for (Preset preset : Preset.values()) {
            row(table, scheme, preset.toString(), Words.english("preset." + preset + ".help"));
            row(table, scheme, "", Catalogue.OPTIONS.stream()
                    // Network and snapshots are no matter of a preset.
                    .filter(setting -> setting != Catalogue.NETWORK && setting.group() != Group.SNAPSHOTS)
                    .map(setting -> given(preset, setting)).filter(option -> !option.isEmpty()).collect(Collectors.joining(" ")));
        }
        return String.format("%nPresets; the first sets what is not given, the others as it does but for%n%s", table);
    }

    private static <T> String given(Preset preset, Setting<T> setting) {
        String value = value(preset, setting);
        Preset first = Preset.values()[0];
        return value.isEmpty() || preset != first && value.equals(value(first, setting)) ? ""
                : setting.option().orElseThrow().name() + " " + value;
    }

    private static <T> String value(Preset preset, Setting<T> setting) {
        return setting.text(setting.in(Setup.of(preset.settings(), "")));
    }

    private static void row(TextTable table, ColorScheme scheme, String left, String right) {
        table.addRowValues(text(scheme, left), text(scheme, right));
    }

    private static Text text(ColorScheme scheme, String plain) {
        return scheme.ansi().new Text(plain);
    }
}
