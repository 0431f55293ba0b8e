package impasto.cli;

import impasto.settings.LayerWeights;
import impasto.settings.Preset;
import impasto.settings.Scales;
import impasto.settings.SettingsException;
import impasto.settings.Setup;
import impasto.settings.Start;
import impasto.settings.Tiling;
import impasto.settings.TransferSettings;
import impasto.settings.catalogue.Catalogue;
import impasto.settings.catalogue.Group;
import impasto.settings.catalogue.Setting;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The options of the settings, made from the catalogue; what is not given is as the preset has it. */
final class SettingsOptions {

    private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.of(LayerWeights.class, LayerWeights::parse,
            Scales.class, Scales::parse, Tiling.class, Tiling::parse);

    private final CommandSpec spec = CommandSpec.create();
    private final Map<Setting<?>, OptionSpec> options = new LinkedHashMap<>();
    private final OptionSpec preset = OptionSpec.builder("--preset").paramLabel("NAME").type(Preset.class)
            .defaultValue(Preset.STROKES.toString())
            .converters(word -> Preset.of(word).orElseThrow(() -> new TypeConversionException(word)))
            .description("Settings to begin with: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).").build();

    /** @param without groups whose settings have no options here */
    SettingsOptions(Group... without) {
        Set<Group> left = Set.of(without);
        for (Setting<?> setting : Catalogue.OPTIONS) {
            if (!left.contains(setting.group())) {
                options.put(setting, option(setting));
                spec.addOption(options.get(setting));
            }
            if (setting == Catalogue.NETWORK) {
                // What begins a setup comes before what changes it.
                spec.addOption(preset);
            }
        }
    }

    /** To be mixed into a command. */
    CommandSpec spec() {
        return spec;
    }

    private static <T> OptionSpec option(Setting<T> setting) {
        String label = setting.option().orElseThrow().label();
        String help = setting.optionHelp();
        OptionSpec.Builder option = OptionSpec.builder(setting.option().get().name()).paramLabel(label);
        if (setting.type() == List.class) {
            option.type(List.class).auxiliaryTypes(Integer.class).splitRegex(",").hideParamSyntax(true);
        } else if (setting == Catalogue.START) {
            // Special: any other word is the name of a file.
            option.type(String.class);
        } else {
            // A value always follows, also of what is true or false.
            option.type(setting.type()).arity("1");
            if (setting.type().isEnum()) {
                help += ": " + setting.values().stream().map(setting::text).collect(Collectors.joining(", ")) + ".";
            }
        }
        if (PARSERS.containsKey(setting.type())) {
            option.converters(converter(PARSERS.get(setting.type())));
        }
        return option.description(help.replace("%", "%%")).build();
    }

    private static ITypeConverter<Object> converter(Function<String, ?> parser) {
        return text -> {
            try {
                return parser.apply(text);
            } catch (SettingsException wrong) {
                throw new TypeConversionException(wrong.getMessage());
            }
        };
    }

    /**
     * The preset with every option given put into it.
     *
     * @throws SettingsException when a number is out of its range
     */
    Setup setup() {
        return setup(Setup.of(preset(), Setup.SMALL));
    }

    /** The settings of the preset. */
    TransferSettings preset() {
        return preset.<Preset>getValue().settings();
    }

    /** These settings with every option given put into them. */
    Setup setup(Setup begun) {
        Setup setup = begun.withNetwork(given(Catalogue.NETWORK).orElse(begun.network()));
        for (Setting<?> setting : options.keySet()) {
            if (setting != Catalogue.NETWORK) {
                setup = put(setting, setup);
            }
        }
        return setup;
    }

    private <T> Setup put(Setting<T> setting, Setup setup) {
        return given(setting).map(value -> setting.put(setup, value)).orElse(setup);
    }

    /** What an option says; empty when it is not given. */
    @SuppressWarnings("unchecked") // Picocli makes it of the setting's type.
    <T> Optional<T> given(Setting<T> setting) {
        Object value = options.get(setting).getValue();
        return Optional.ofNullable((T) (setting == Catalogue.START && value != null ? start((String) value) : value));
    }

    /** The file to start from, when {@code --init} names one. */
    Optional<Path> startFile() {
        return given(Catalogue.START).filter(Start.PICTURE::equals)
                .map(picture -> Path.of(options.get(Catalogue.START).<String>getValue()));
    }

    private static Start start(String word) {
        return Arrays.stream(Start.values()).filter(start -> start != Start.PICTURE)
                .filter(start -> start.toString().equals(word.toLowerCase(Locale.ROOT))).findFirst().orElse(Start.PICTURE);
    }
}
