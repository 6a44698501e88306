package askwalk.dataset.doctor;

import askwalk.dataset.DatasetBuilder;
import askwalk.graph.VertexType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Checks ids that are whole numbers: that none is negative, and none is missing in between. */
final class IdCheck {

    /** The layouts that number their ids; in others, which show a source as it is, gaps are natural. */
    private static final Set<String> NUMBERED = Set.of("tsv", "scpr", "ear", "factcrs");

    private final Inspection patient;
    private final Issues findings;

    IdCheck(Inspection patient, Issues findings) {
        this.patient = patient;
        this.findings = findings;
    }

    void run() {
        int fine = patient.fineAttributes();
        check(VertexType.USER, 0, patient.count(VertexType.USER), "");
        check(VertexType.ITEM, 0, patient.count(VertexType.ITEM), "");
        check(VertexType.ATTRIBUTE, 0, fine, "");
        check(VertexType.ATTRIBUTE, fine, patient.count(VertexType.ATTRIBUTE), DatasetBuilder.COARSE_PREFIX);
    }

    private void check(VertexType type, int from, int to, String prefix) {
        long[] numbers = new long[to - from];
        for (int id = from; id < to; id++) {
            long number = WholeNumber.of(patient.builder().key(type, id).substring(prefix.length()));
            if (number == WholeNumber.NONE) {
                return; // text among them: these are names and not numbers
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
        if (!NUMBERED.contains(patient.layout()) || sorted.length == 0) {
            return;
        }
        long last = sorted[sorted.length - 1];
        long missing = last - sorted[0] + 1 - sorted.length;
        if (missing > 0) {
            int gap = 1;
            while (sorted[gap] == sorted[gap - 1] + 1) {
                gap++;
            }
            int behind = from;
            while (numbers[behind - from] != sorted[gap]) {
                behind++;
            }
            reportGap(type, behind, missing, sorted[0], last, sorted[gap - 1] + 1);
        }
    }

    private void reportNegative(VertexType type, int id) {
        findings.add(
                IssueKind.NEGATIVE_ID,
                () -> patient.at(
                        type,
                        id,
                        patient.describe(type, id) + " has an id below zero; number the " + type.word() + "s from 0"));
    }

    private void reportGap(VertexType type, int behind, long missing, long first, long last, long firstMissing) {
        findings.add(
                IssueKind.ID_GAP,
                () -> patient.at(
                        type,
                        behind,
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
