package askwalk.benchmark.forging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the outcomes of forged files by kind. Not safe for concurrent use. */
final class Tally {

    /** The outcome of a forged file. */
    enum Outcome {
        /** It was refused with the documented exception. */
        REFUSED,
        /** It was opened and ran dialogues. */
        PLAYED,
        /** Something else was thrown, or a score was not finite. */
        FAILED
    }

    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    /**
     * Counts a file.
     *
     * @param kind the kind of the file
     * @param outcome its outcome
     */
    void add(String kind, Outcome outcome) {
        counts.computeIfAbsent(kind, key -> new int[Outcome.values().length])[index(outcome)]++;
    }

    /**
     * Counts a failure and keeps its description.
     *
     * @param kind the kind of the file
     * @param number the number of the file
     * @param cause the exception or error
     */
    void fail(String kind, int number, Throwable cause) {
        add(kind, Outcome.FAILED);
        StackTraceElement[] trace = cause.getStackTrace();
        failures.add("file " + number + " (" + kind + "): " + cause + (trace.length == 0 ? "" : " at " + trace[0]));
    }

    /**
     * Returns the number of files of all kinds with an outcome.
     *
     * @param outcome the outcome
     */
    int count(Outcome outcome) {
        return counts.values().stream().mapToInt(each -> each[index(outcome)]).sum();
    }

    /** Returns a line for each failure. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Returns a table in Markdown, with a row for each kind and one for all. */
    List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("| kind | files | refused | played | failures |");
        lines.add("| --- | ---: | ---: | ---: | ---: |");
        int[] all = new int[Outcome.values().length];
        counts.forEach((kind, each) -> {
            lines.add(row(kind, each));
            for (int i = 0; i < all.length; i++) {
                all[i] += each[i];
            }
        });
        lines.add(row("all", all));
        return lines;
    }

    private static String row(String kind, int[] counts) {
        int refused = counts[index(Outcome.REFUSED)];
        int played = counts[index(Outcome.PLAYED)];
        int failed = counts[index(Outcome.FAILED)];
        return "| " + kind + " | " + (refused + played + failed) + " | " + refused + " | " + played + " | " + failed
                + " |";
    }

    private static int index(Outcome outcome) {
        return List.of(Outcome.values()).indexOf(outcome);
    }
}
