package impasto.cli;

import impasto.files.PrivateNames;
import impasto.image.file.ReadableFormats;
import impasto.log.Log;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

/** The files that a command was given: their names never come into the log, their formats and sizes do. */
final class CommandFiles {

    private static final int HEAD = 12;
    private static final String HDF5 = "\u0089HDF";

    private CommandFiles() {}

    /** Notes what is private in a command, and what its log begins with. */
    static void note(ParseResult command) {
        Map<String, List<Path>> files = new LinkedHashMap<>();
        for (ParseResult part = command; part != null; part = part.subcommand()) {
            for (ArgSpec option : part.matchedArgs()) {
                if (isFile(option)) {
                    List<Path> named = files.computeIfAbsent(option.paramLabel(), label -> new ArrayList<>());
                    option.originalStringValues().forEach(value -> add(option, value, named));
                }
            }
        }
        Log.context(() -> "impasto " + String.join(" ", command.originalArgs()) + told(files));
    }

    static boolean isFile(ArgSpec option) {
        return option.paramLabel().contains("FILE") || option.paramLabel().contains("DIR");
    }

    private static void add(ArgSpec option, String value, List<Path> named) {
        if (Arrays.asList(option.paramLabel().split("\\|")).contains(value)) {
            return;
        }
        for (String name : List.of(value, value.substring(value.indexOf('=') + 1),
                value.lastIndexOf('=') < 0 ? value : value.substring(0, value.lastIndexOf('=')))) {
            try {
                PrivateNames.add(Path.of(name));
                named.add(Path.of(name));
            } catch (InvalidPathException strange) {
                PrivateNames.add(name);
            }
        }
    }

    private static String told(Map<String, List<Path>> files) {
        StringBuilder text = new StringBuilder();
        files.forEach((label, paths) -> paths.stream().distinct().filter(Files::isRegularFile).forEach(path ->
                text.append("\n").append(label).append(": ").append(kind(path))));
        return text.toString();
    }

    private static String kind(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(HEAD);
            boolean weights = new String(head, StandardCharsets.ISO_8859_1).startsWith(HDF5);
            return (weights ? "HDF5" : ReadableFormats.of(head).orElse("another format")) + ", " + Files.size(path) + " bytes";
        } catch (IOException unreadable) {
            return "cannot be read";
        }
    }
}
