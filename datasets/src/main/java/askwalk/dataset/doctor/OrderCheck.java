package askwalk.dataset.doctor;

import askwalk.graph.VertexType;
import java.util.Locale;
import java.util.Map;

/**
 * Finds orders of the items in which a user's held-out items come after (or before) the training ones: that of their
 * ids, that of their rows, and that of numeric columns nobody reads. Whoever breaks ties by such an order knows more
 * than they should.
 */
final class OrderCheck {

    /** A share of 0.9 or more, or 0.1 or less, gives targets away. */
    static final double LEAK = 0.4;

    /** A share of 0.6 or more, or 0.4 or less, is worth a note. */
    static final double TREND = 0.1;

    /** Less than this many standard deviations is no evidence. */
    private static final double EVIDENCE = 6;

    private final Inspection patient;
    private final UserInteractions interactions;
    private final Issues findings;

    OrderCheck(Inspection patient, UserInteractions interactions, Issues findings) {
        this.patient = patient;
        this.interactions = interactions;
        this.findings = findings;
    }

    void run() {
        double[] keys = keys();
        double known = 0;
        if (keys != null) {
            RankTest test = test(keys);
            known = grade(test);
            report(known, "id", "give the items new ids at random", test);
        }
        // The rows mostly are in the order of the ids; they count where they say more.
        RankTest rows = test(rows());
        if (grade(rows) > known) {
            report(grade(rows), "row number", "shuffle the rows", rows);
        }
        for (Map.Entry<String, double[]> column : ItemColumns.read(patient).entrySet()) {
            RankTest test = test(column.getValue());
            if (grade(test) > 0) {
                report(IssueKind.COLUMN_ORDER, column.getKey(), column.getKey(), "let nothing use this column", test);
            }
        }
    }

    /** Returns LEAK or TREND, or 0 for neither. */
    static double grade(double strength, double score) {
        if (score < EVIDENCE || strength < TREND) {
            return 0;
        }
        return strength >= LEAK ? LEAK : TREND;
    }

    private static double grade(RankTest test) {
        return grade(test.strength(), test.score());
    }

    private RankTest test(double[] numbers) {
        return new RankTest(interactions, patient.count(VertexType.USER), numbers);
    }

    /** Returns the keys of the items as numbers, or null if one of them is text. */
    private double[] keys() {
        double[] numbers = new double[patient.count(VertexType.ITEM)];
        for (int item = 0; item < numbers.length; item++) {
            long number = WholeNumber.of(patient.builder().key(VertexType.ITEM, item));
            if (number == WholeNumber.NONE) {
                return null;
            }
            numbers[item] = number;
        }
        return numbers;
    }

    private double[] rows() {
        double[] numbers = new double[patient.count(VertexType.ITEM)];
        for (int item = 0; item < numbers.length; item++) {
            numbers[item] = item;
        }
        return numbers;
    }

    private void report(double grade, String what, String remedy, RankTest test) {
        if (grade >= LEAK) {
            report(IssueKind.ID_ORDER, "id", what, remedy, test);
        } else if (grade > 0) {
            report(IssueKind.ID_TREND, "id", what, "break no ties by it, or " + remedy, test);
        }
    }

    private void report(IssueKind kind, String column, String what, String remedy, RankTest test) {
        findings.add(
                kind,
                () -> patient.atItemColumn(
                        column,
                        String.format(
                                Locale.ROOT,
                                "of a held-out and a training item of the same user, the held-out one has the larger %s"
                                        + " in %.1f %% of %,d pairs, where chance gives 50 %%; %s",
                                what,
                                100 * test.share(),
                                test.pairs(),
                                remedy)));
    }
}
