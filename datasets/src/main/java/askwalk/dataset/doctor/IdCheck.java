package askwalk.dataset.doctor;

import askwalk.dataset.DatasetBuilder;
import askwalk.graph.VertexType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Checks ids that are whole numbers: none may be negative, and none may be missing in between. */
final class IdCheck {

    /** The layouts with consecutive ids; in others, which keep the ids of a source, gaps are normal. */
    private static final Set<String> CONSECUTIVE = Set.of("tsv", "scpr", "ear", "factcrs");

    private final Inspection inspection;
    private final Issues issues;

    IdCheck(Inspection inspection, Issues issues) {
        this.inspection = inspection;
        this.issues = issues;
    }

    void run() {
        int fine = inspection.fineAttributes();
        check(VertexType.USER, 0, inspection.count(VertexType.USER), "");
        check(VertexType.ITEM, 0, inspection.count(VertexType.ITEM), "");
        check(VertexType.ATTRIBUTE, 0, fine, "");
        check(VertexType.ATTRIBUTE, fine, inspection.count(VertexType.ATTRIBUTE), DatasetBuilder.COARSE_PREFIX);
    }

    private void check(VertexType type, int from, int to, String prefix) {
        long[] numbers = new long[to - from];
        for (int id = from; id < to; id++) {
            long number = WholeNumber.of(inspection.builder().key(type, id).substring(prefix.length()));
            if (number == WholeNumber.NONE) {
                return; // one text among them: these are names, not numbers
            }
            numbers[id - from] = number;
        }
        for (int id = from; id < to; id++) {
            if (numbers[id - from] < 0) {
                reportNegative(type, id);
            }
        }
        long[] sorted =
                Arrays.stream(numbers).filter(number -> number >= 0).sorted().toArray();
        if (!CONSECUTIVE.contains(inspection.layout()) || sorted.length == 0) {
            return;
        }
        long last = sorted[sorted.length - 1];
        long missing = last - sorted[0] + 1 - sorted.length;
        if (missing > 0) {
            int gap = 1;
            while (sorted[gap] == sorted[gap - 1] + 1) {
                gap++;
            }
            int afterGap = from;
            while (numbers[afterGap - from] != sorted[gap]) {
                afterGap++;
            }
            reportGap(type, afterGap, missing, sorted[0], last, sorted[gap - 1] + 1);
        }
    }

    private void reportNegative(VertexType type, int id) {
        issues.add(
                IssueKind.NEGATIVE_ID,
                () -> inspection.at(
                        type,
                        id,
                        inspection.describe(type, id) + " has an id below zero; number the " + type.word()
                                + "s from 0"));
    }

    private void reportGap(VertexType type, int afterGap, long missing, long first, long last, long firstMissing) {
        issues.add(
                IssueKind.ID_GAP,
                () -> inspection.at(
                        type,
                        afterGap,
                        String.format(
                                Locale.ROOT,
                                "%s ids go from %d to %d, but %,d of these %s missing, the first before this one is"
                                        + " %d; number the %ss without gaps",
                                type.word(),
                                first,
                                last,
                                missing,
                                missing == 1 ? "is" : "are",
                                firstMissing,
                                type.word())));
    }
}
