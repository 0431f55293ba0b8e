package impasto.sheets;

import impasto.sheets.Composer.Spot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Contact sheets: pairs painted in several ways by the packaged program, side by side. */
@Command(
        name = "sheet",
        description = "Paints pairs in several ways and shows them side by side on a labelled sheet. What was painted before with"
                + " the same options is not painted again.",
        sortOptions = false)
final class SheetCommand implements Callable<Integer> {

    private static final List<Spot> MIDDLE = List.of(new Spot(0.5, 0.5));

    @Option(names = "--content", arity = "1..*", paramLabel = "FILE|FOLDER", description = "Photos; each goes with each style.")
    private List<Path> contents = List.of();

    @Option(names = "--style", arity = "1..*", paramLabel = "FILE|FOLDER", description = "Paintings to learn from.")
    private List<Path> styles = List.of();

    @Option(names = "--pair", paramLabel = "CONTENT,STYLE", description = "One more pair; may be repeated.")
    private List<Pair> pairs = List.of();

    @Option(names = "--column", required = true, paramLabel = "NAME=OPTIONS|FOLDER",
            description = "A way to paint, by options of stylize, or a folder of pictures CONTENT-STYLE-SIZE or CONTENT-STYLE that"
                    + " were painted elsewhere; may be repeated.")
    private List<Column> columns;

    @Option(names = "--options", paramLabel = "OPTIONS", defaultValue = "",
            description = "Options of stylize for all columns.")
    private Words common;

    @Option(names = "--size", paramLabel = "N", defaultValue = "320",
            description = "Longest side of a painting in pixels (default: ${DEFAULT-VALUE}).")
    private int size;

    @Option(names = "--sizes", paramLabel = "N,…", split = ",", hideParamSyntax = true,
            description = "Show each pair at these sizes instead, a row for each of the columns given, with a part pixel for pixel.")
    private List<Integer> sizes = List.of();

    @Option(names = "--spot", paramLabel = "X,Y",
            description = "Show the part around here pixel for pixel, in parts of width and height from 0 to 1; may be repeated"
                    + " (default: with --sizes the middle).")
    private List<Spot> spots = List.of();

    @Option(names = "--cell", paramLabel = "N", defaultValue = "320",
            description = "Longest side of a picture on the sheet in pixels (default: ${DEFAULT-VALUE}).")
    private int cell;

    @Option(names = "--rows", paramLabel = "N", description = "Pairs on a sheet; more go on further sheets, FILE-2 and so on.")
    private int rows = Integer.MAX_VALUE;

    @Option(names = "--folder", paramLabel = "DIR", defaultValue = "target/sheets",
            description = "Where paintings are kept (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(names = "--before", paramLabel = "WORDS", defaultValue = "",
            description = "Words before the command that paints, such as 'nice -n 10'.")
    private Words before;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the sheet goes: .png, .jpg or .tif.")
    private Path out;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help message and exit.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private final Function<List<String>, Program> programs;

    /** @param programs what paints, by the words before its command */
    private SheetCommand(Function<List<String>, Program> programs) {
        this.programs = programs;
    }

    /** The command, with what paints by the words before its command. */
    static CommandLine line(Function<List<String>, Program> programs) {
        return new CommandLine(new SheetCommand(programs))
                .registerConverter(Pair.class, text -> converted(Pair::of, text))
                .registerConverter(Column.class, text -> converted(Column::of, text))
                .registerConverter(Words.class, text -> converted(Words::of, text))
                .registerConverter(Spot.class, text -> converted(Spot::of, text))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (!(failure instanceof IOException)) {
                        throw failure;
                    }
                    line.getErr().println(failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    private static <T> T converted(Function<String, T> conversion, String text) {
        try {
            return conversion.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        }
    }

    public static void main(String[] arguments) {
        int code = line(PackagedProgram::new).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        require(contents.isEmpty() == styles.isEmpty(), "--content and --style are crossed: give both or neither");
        require(cell >= 16, "--cell is " + cell + ", but must be at least 16");
        require(rows >= 1, "--rows is " + rows + ", but must be at least 1");
        List<Pair> all = new ArrayList<>(Pair.crossed(contents, styles));
        all.addAll(pairs);
        require(!all.isEmpty(), "there is no pair: give --content and --style, or --pair");
        try {
            Pair.distinct(all);
            Column.distinct(columns);
        } catch (IllegalArgumentException same) {
            throw new ParameterException(spec.commandLine(), same.getMessage());
        }
        Composer composer = new Composer(new Paintings(folder, common.all(), programs.apply(before.all()), this::say), cell);
        for (int from = 0; from < all.size(); from += Math.min(rows, all.size())) {
            List<Pair> some = all.subList(from, (int) Math.min(all.size(), (long) from + rows));
            Sheet sheet = sizes.isEmpty() ? composer.byPair(some, columns, size, spots)
                    : composer.bySize(some, columns, sizes, spots.isEmpty() ? MIDDLE : spots);
            Path file = numbered(from / rows + 1);
            sheet.write(file);
            say(file.toString());
        }
        return composer.complete() ? 0 : 1;
    }

    private Path numbered(int number) {
        String name = out.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return number == 1 || dot < 0 ? out : out.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
    }

    private void say(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
    }

    private void require(boolean right, String sentence) {
        if (!right) {
            throw new ParameterException(spec.commandLine(), sentence);
        }
    }
}
