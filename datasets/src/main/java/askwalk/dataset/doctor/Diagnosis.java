package askwalk.dataset.doctor;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The issues found in a folder. Immutable.
 *
 * @param folder the folder
 * @param layout the name of the layout of the folder
 * @param issues the first issues of each kind, by kind and in the order in which they were found
 * @param counts the number of issues of each kind that occurs, including those that are not kept
 * @param coverage the shares of items with attributes of each group and with numbers
 */
public record Diagnosis(
        Path folder, String layout, List<Issue> issues, Map<IssueKind, Long> counts, Coverage coverage) {

    /** Creates a diagnosis. */
    public Diagnosis {
        issues = List.copyOf(issues);
        Map<IssueKind, Long> copy = new EnumMap<>(IssueKind.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
    }

    /**
     * Returns the number of issues of a kind.
     *
     * @param kind the kind
     * @return their number, kept or not
     */
    public long count(IssueKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /**
     * Returns the number of issues of a severity.
     *
     * @param severity the severity
     * @return their number, kept or not
     */
    public long count(Severity severity) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().severity() == severity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * Returns the kept issues of a kind.
     *
     * @param kind the kind
     * @return the first ones
     */
    public List<Issue> issues(IssueKind kind) {
        return issues.stream().filter(issue -> issue.kind() == kind).toList();
    }

    /**
     * Returns whether there is neither an error nor a leak.
     *
     * @return whether there are no issues other than notes
     */
    public boolean isHealthy() {
        return count(Severity.ERROR) == 0 && count(Severity.LEAK) == 0;
    }

    /**
     * Returns this diagnosis without some kinds of issue.
     *
     * @param ignored the kinds
     * @return the remaining issues
     */
    public Diagnosis without(Set<IssueKind> ignored) {
        Map<IssueKind, Long> left = new EnumMap<>(IssueKind.class);
        left.putAll(counts);
        left.keySet().removeAll(ignored);
        return new Diagnosis(
                folder,
                layout,
                issues.stream().filter(issue -> !ignored.contains(issue.kind())).toList(),
                left,
                coverage);
    }

    /**
     * Returns a summary.
     *
     * @return such as "3 defects, 1 leak, 2 notes" or "no defect, no leak"
     */
    public String verdict() {
        long notes = count(Severity.NOTE);
        return number(count(Severity.ERROR), "defect") + ", " + number(count(Severity.LEAK), "leak")
                + (notes == 0 ? "" : ", " + number(notes, "note"));
    }

    private static String number(long count, String word) {
        return count == 0 ? "no " + word : String.format(Locale.ROOT, "%,d %s%s", count, word, count == 1 ? "" : "s");
    }
}
