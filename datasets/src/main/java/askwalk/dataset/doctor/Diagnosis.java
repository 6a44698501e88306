package askwalk.dataset.doctor;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What was found in a folder. Immutable.
 *
 * @param folder the folder
 * @param layout the name of the layout with which it was read
 * @param findings the first ones of each kind, by kind and in the order in which they were found
 * @param counts how many there are of each kind that there is, those included that are not kept as findings
 */
public record Diagnosis(Path folder, String layout, List<Issue> findings, Map<IssueKind, Long> counts) {

    /** Makes a diagnosis. */
    public Diagnosis {
        findings = List.copyOf(findings);
        Map<IssueKind, Long> copy = new EnumMap<>(IssueKind.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
    }

    /**
     * Counts the findings of a kind.
     *
     * @param kind the kind
     * @return how many there are, kept or not
     */
    public long count(IssueKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /**
     * Counts the findings of a severity.
     *
     * @param severity the severity
     * @return how many there are, kept or not
     */
    public long count(Severity severity) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().severity() == severity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * Returns the findings of a kind that were kept.
     *
     * @param kind the kind
     * @return the first ones
     */
    public List<Issue> findings(IssueKind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    /**
     * Says whether there is neither an error nor a leak.
     *
     * @return whether there are notes at most
     */
    public boolean isHealthy() {
        return count(Severity.ERROR) == 0 && count(Severity.LEAK) == 0;
    }

    /**
     * Leaves kinds out.
     *
     * @param ignored the kinds
     * @return what is left
     */
    public Diagnosis without(Set<IssueKind> ignored) {
        Map<IssueKind, Long> left = new EnumMap<>(IssueKind.class);
        left.putAll(counts);
        left.keySet().removeAll(ignored);
        return new Diagnosis(
                folder,
                layout,
                findings.stream()
                        .filter(finding -> !ignored.contains(finding.kind()))
                        .toList(),
                left);
    }

    /**
     * Sums up.
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
