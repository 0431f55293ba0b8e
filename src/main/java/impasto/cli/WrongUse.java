package impasto.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The sentence for a command line that cannot be understood. */
final class WrongUse {

    private WrongUse() {}

    static String sentence(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing(missing);
        }
        if (wrong instanceof OverwrittenOptionException twice && twice.getOverwritten() instanceof OptionSpec option) {
            return option.longestName() + " is there twice: give it once";
        }
        if (wrong.getArgSpec() instanceof OptionSpec option && wrong.getValue() != null) {
            return value(option, wrong.getValue(), wrong);
        }
        return inHouseStyle(wrong.getMessage());
    }

    private static String unmatched(UnmatchedArgumentException unmatched) {
        String argument = unmatched.getUnmatched().get(0);
        String sentence = unmatched.isUnknownOption()
                ? "there is no option " + argument.split("=", 2)[0]
                : "'" + argument + "' is not understood";
        List<String> suggestions = unmatched.getSuggestions();
        return suggestions.isEmpty() ? sentence : sentence + ": did you mean " + alternatives(suggestions) + "?";
    }

    private static String missing(MissingParameterException missing) {
        List<String> names = missing.getMissing().stream()
                .map(arg -> arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel()).toList();
        // Picocli has one exception for an option and for its value, told apart by its words only.
        if (missing.getMessage().startsWith("Missing required option")) {
            return missing(names);
        }
        ArgSpec first = missing.getMissing().get(0);
        return names.get(0) + " needs a value: " + first.paramLabel();
    }

    /** What is said when options that must be there are not; empty when there are none. */
    static String missing(List<String> names) {
        return names.isEmpty() ? "" : joined(names, " and ") + (names.size() == 1 ? " is missing" : " are missing");
    }

    private static String value(OptionSpec option, String value, ParameterException wrong) {
        String name = option.longestName();
        Class<?> type = option.auxiliaryTypes()[0];
        if (type.isEnum()) {
            List<String> words = Arrays.stream(type.getEnumConstants())
                    .map(word -> ((Enum<?>) word).name().toLowerCase(Locale.ROOT)).toList();
            return name + " " + value + " is unknown: choose " + alternatives(words);
        }
        if (type == Integer.class || type == Long.class) {
            return name + " " + value + " is not a whole number" + (value.matches("[+-]?\\d+") ? " in range" : "");
        }
        if (type == Double.class) {
            return name + " " + value + " is not a number";
        }
        return wrong.getCause() instanceof TypeConversionException own
                ? name + ": " + own.getMessage() : name + " " + value + " cannot be understood";
    }

    private static String alternatives(List<String> words) {
        return joined(words, " or ");
    }

    private static String joined(List<String> words, String last) {
        int end = words.size() - 1;
        return end == 0 ? words.get(0)
                : words.subList(0, end).stream().collect(Collectors.joining(", ")) + last + words.get(end);
    }

    private static String inHouseStyle(String message) {
        String plain = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
        boolean capital = plain.length() > 1 && Character.isUpperCase(plain.charAt(0))
                && Character.isLowerCase(plain.charAt(1));
        return capital ? plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1) : plain;
    }
}
