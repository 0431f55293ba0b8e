package impasto.cli;

import impasto.settings.LayerWeights;
import impasto.settings.Preset;
import impasto.settings.TransferSettings;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the presets set, as a table for the help. */
final class PresetTable {

    private static final String ROW = "  %-17s%-22s%-18s%s";
    private static final Map<String, Function<TransferSettings, String>> OPTIONS = new LinkedHashMap<>();

    static {
        OPTIONS.put("--size", settings -> Integer.toString(settings.size()));
        OPTIONS.put("--iterations", settings -> Integer.toString(settings.iterations()));
        OPTIONS.put("--loss", settings -> settings.loss().toString());
        OPTIONS.put("--statistics", settings -> settings.statistics().toString());
        OPTIONS.put("--alpha", settings -> number(settings.weights().alpha()));
        OPTIONS.put("--beta", settings -> number(settings.weights().beta()));
        OPTIONS.put("--palette", settings -> number(settings.weights().palette()));
        OPTIONS.put("--tv", settings -> number(settings.weights().tv()));
        OPTIONS.put("--tv-norm", settings -> settings.tvNorm().toString());
        OPTIONS.put("--content-layers", settings -> layers(settings.weights().content()));
        OPTIONS.put("--style-layers", settings -> layers(settings.weights().style()));
        OPTIONS.put("--pooling", settings -> settings.pooling().toString());
        OPTIONS.put("--pooling-scale", settings -> number(settings.poolingScale()));
        OPTIONS.put("--padding", settings -> settings.padding().toString());
        OPTIONS.put("--scales", settings -> settings.scales().auto() ? "auto" : "none");
        OPTIONS.put("--optimizer", settings -> settings.optimizer().toString());
        OPTIONS.put("--block", settings -> settings.blocks().auto() ? "auto" : "none");
        OPTIONS.put("--average", settings -> number(settings.average()));
        OPTIONS.put("--style-scale", settings -> number(settings.styleScale()));
        OPTIONS.put("--color", settings -> settings.colour().mode().toString());
        OPTIONS.put("--color-strength", settings -> number(settings.colour().strength()));
        OPTIONS.put("--learning-rate", settings -> number(settings.adam().learningRate()));
        OPTIONS.put("--init", settings -> settings.start().toString());
        OPTIONS.put("--seed", settings -> Long.toString(settings.seed()));
    }

    private PresetTable() {}

    /** The table, at most 80 columns wide. */
    static String text() {
        Stream<String> rows = OPTIONS.entrySet().stream().map(option -> row(option.getKey(), option.getValue()));
        return Stream.concat(Stream.of("", "Where an option is not given, the preset sets it (one value: the same in all):",
                line("", Stream.of(Preset.values()).map(Preset::toString).toList())), rows)
                .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
    }

    private static String row(String option, Function<TransferSettings, String> value) {
        List<String> cells = Stream.of(Preset.values()).map(preset -> cell(preset, value)).toList();
        boolean same = cells.stream().distinct().count() == 1;
        return same ? String.format(ROW, option, cells.get(0), "", "").stripTrailing() : line(option, cells);
    }

    private static String cell(Preset preset, Function<TransferSettings, String> value) {
        String small = value.apply(preset.settings(true));
        String others = value.apply(preset.settings(false));
        return small.equals(others) ? small : "small: " + small + ", else " + others;
    }

    private static String line(String option, List<String> cells) {
        return String.format(ROW, Stream.concat(Stream.of(option), cells.stream()).toArray()).stripTrailing();
    }

    private static String layers(LayerWeights layers) {
        return layers.weights().entrySet().stream()
                .map(layer -> layer.getKey() + (layer.getValue() == 1 ? "" : "=" + number(layer.getValue())))
                .collect(Collectors.joining(","));
    }

    private static String number(double value) {
        return new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
