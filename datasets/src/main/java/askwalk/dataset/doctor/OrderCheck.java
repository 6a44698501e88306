package askwalk.dataset.doctor;

import askwalk.graph.VertexType;
import java.util.Locale;
import java.util.Map;

/**
 * Finds orders of the items in which a user's held-out items come after (or before) the training ones: the order of
 * ids, of rows, and of unread numeric columns. Breaking ties by such an order leaks the split.
 */
final class OrderCheck {

    /** The deviation from 0.5 of a leak: a share of 0.9 or more, or 0.1 or less. */
    static final double LEAK_STRENGTH = 0.4;

    /** The deviation from 0.5 of a note: a share of 0.6 or more, or 0.4 or less. */
    static final double TREND_STRENGTH = 0.1;

    /** Fewer standard deviations are not significant. */
    private static final double MIN_STANDARD_DEVIATIONS = 6;

    private final Inspection inspection;
    private final UserInteractions interactions;
    private final Issues issues;

    OrderCheck(Inspection inspection, UserInteractions interactions, Issues issues) {
        this.inspection = inspection;
        this.interactions = interactions;
        this.issues = issues;
    }

    void run() {
        double[] keys = keys();
        double idGrade = 0;
        if (keys != null) {
            RankTest test = test(keys);
            idGrade = grade(test);
            report(idGrade, "id", "give the items new ids at random", test);
        }
        // Rows are mostly in the order of the ids; they are reported only if their grade is higher.
        RankTest rows = test(rows());
        if (grade(rows) > idGrade) {
            report(grade(rows), "row number", "shuffle the rows", rows);
        }
        for (Map.Entry<String, double[]> column : ItemColumns.read(inspection).entrySet()) {
            RankTest test = test(column.getValue());
            if (grade(test) > 0) {
                report(IssueKind.COLUMN_ORDER, column.getKey(), column.getKey(), "do not use this column", test);
            }
        }
    }

    /** Returns {@link #LEAK_STRENGTH} or {@link #TREND_STRENGTH}, or 0 for neither. */
    static double grade(double strength, double score) {
        if (score < MIN_STANDARD_DEVIATIONS || strength < TREND_STRENGTH) {
            return 0;
        }
        return strength >= LEAK_STRENGTH ? LEAK_STRENGTH : TREND_STRENGTH;
    }

    private static double grade(RankTest test) {
        return grade(test.strength(), test.score());
    }

    private RankTest test(double[] numbers) {
        return new RankTest(interactions, inspection.count(VertexType.USER), numbers);
    }

    /** Returns the keys of the items as numbers, or null if one of them is text. */
    private double[] keys() {
        double[] numbers = new double[inspection.count(VertexType.ITEM)];
        for (int item = 0; item < numbers.length; item++) {
            long number = WholeNumber.of(inspection.builder().key(VertexType.ITEM, item));
            if (number == WholeNumber.NONE) {
                return null;
            }
            numbers[item] = number;
        }
        return numbers;
    }

    private double[] rows() {
        double[] numbers = new double[inspection.count(VertexType.ITEM)];
        for (int item = 0; item < numbers.length; item++) {
            numbers[item] = item;
        }
        return numbers;
    }

    private void report(double grade, String order, String remedy, RankTest test) {
        if (grade >= LEAK_STRENGTH) {
            report(IssueKind.ID_ORDER, "id", order, remedy, test);
        } else if (grade > 0) {
            report(IssueKind.ID_TREND, "id", order, "do not break ties by it, or " + remedy, test);
        }
    }

    private void report(IssueKind kind, String column, String order, String remedy, RankTest test) {
        issues.add(
                kind,
                () -> inspection.atItemColumn(
                        column,
                        String.format(
                                Locale.ROOT,
                                "of a held-out and a training item of the same user, the held-out one has the larger %s"
                                        + " in %.1f %% of %,d pairs, where chance gives 50 %%; %s",
                                order,
                                100 * test.share(),
                                test.pairs(),
                                remedy)));
    }
}
