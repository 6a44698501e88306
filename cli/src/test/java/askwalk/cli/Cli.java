package askwalk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** One run of the command inside this JVM: how it ended and what it printed. */
record Cli(int exitCode, String out, String err) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Runs a command that finds its input at its end, so that one which reads it by mistake does not wait. */
    static Cli run(String... args) {
        return type("", args);
    }

    /** Runs a command whose user types this. */
    static Cli type(String input, String... args) {
        return type(Main.commandLine(args), input, args);
    }

    /** As {@link #type(String, String...)}, with a command line that may have run before. */
    static Cli type(CommandLine command, String input, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            int exitCode =
                    Main.run(command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)), args);
            return new Cli(exitCode, out.toString(), err.toString());
        } finally {
            System.setIn(before);
        }
    }

    /** Runs a command that has to succeed. */
    static Cli succeed(String... args) {
        Cli run = run(args);
        if (run.exitCode != 0) {
            throw new AssertionError(String.join(" ", args) + " ended with " + run.exitCode + ": " + run.err);
        }
        return run;
    }

    static Cli succeed(List<String> args) {
        return succeed(args.toArray(String[]::new));
    }

    /** The words of a command, and more of them. */
    static List<String> words(String command, String... more) {
        List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
        words.addAll(List.of(more));
        return words;
    }

    JsonNode json() {
        return json(out);
    }

    /** Reads a text that is one JSON value and nothing else. */
    static JsonNode json(String text) {
        try {
            return MAPPER.readerFor(JsonNode.class)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("no JSON: " + text, e);
        }
    }

    static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
