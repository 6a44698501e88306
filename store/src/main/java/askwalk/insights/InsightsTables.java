package askwalk.insights;

import static askwalk.insights.InsightsText.count;
import static askwalk.insights.InsightsText.interval;
import static askwalk.insights.InsightsText.number;
import static askwalk.insights.InsightsText.p;
import static askwalk.insights.InsightsText.share;
import static askwalk.insights.InsightsText.signed;
import static askwalk.insights.InsightsText.signedInterval;

import askwalk.evaluation.Estimate;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Insights as tables of text. */
public final class InsightsTables {

    private static final String INTERVAL = "95% interval";

    private final Insights insights;
    private final InsightNames names;

    private InsightsTables(Insights insights, InsightNames names) {
        this.insights = insights;
        this.names = names;
    }

    /**
     * Creates the tables, without those that would have no row.
     *
     * @param insights the figures
     * @param names the names of attributes and items
     * @param maxRows the maximum number of rows of a table
     * @return the tables: outcomes, policies, their differences, questions, lists, turns, items and paths
     */
    public static List<InsightsTable> of(Insights insights, InsightNames names, int maxRows) {
        InsightsTables tables = new InsightsTables(insights, names);
        return List.of(
                        tables.outcomes(),
                        tables.policies(),
                        tables.differences(),
                        tables.questions(),
                        tables.lists(),
                        tables.turns(),
                        tables.items(),
                        tables.paths())
                .stream()
                .filter(table -> !table.rows().isEmpty())
                .map(table -> table.limitedTo(maxRows))
                .toList();
    }

    private InsightsTable outcomes() {
        Outcomes outcomes = insights.outcomes();
        List<List<String>> rows = new ArrayList<>();
        add(rows, outcomes.accepted(), "an item was accepted");
        add(rows, outcomes.ended(), "ended without an accepted item");
        add(rows, outcomes.left() - insights.leftElsewhere(), "left at a question or a list");
        add(rows, insights.leftElsewhere(), "left before anything was shown next");
        add(rows, outcomes.open(), "open");
        return new InsightsTable(
                "Outcomes",
                conversations(outcomes.conversations()) + "; success rate in the " + count(outcomes.rated())
                        + " that are neither open nor recent: "
                        + number(outcomes.successRate().value(), 3) + " "
                        + interval(outcomes.successRate(), 3),
                1,
                List.of("outcome", "conversations", "share"),
                rows,
                0);
    }

    private void add(List<List<String>> rows, long conversations, String outcome) {
        rows.add(List.of(
                outcome,
                count(conversations),
                share(conversations, insights.outcomes().conversations())));
    }

    private static String conversations(long number) {
        return count(number) + (number == 1 ? " conversation" : " conversations");
    }

    private InsightsTable policies() {
        List<String> shown = insights.policyNames();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            PolicyFigures policy = insights.policies().get(i);
            Outcomes outcomes = policy.outcomes();
            rows.add(List.of(
                    shown.get(i),
                    policy.protocol(),
                    count(outcomes.conversations()),
                    count(outcomes.accepted()),
                    count(outcomes.ended()),
                    count(outcomes.left()),
                    count(outcomes.open()),
                    number(outcomes.successRate().value(), 3),
                    interval(outcomes.successRate(), 3),
                    number(policy.turns().mean(), 2)));
        }
        return new InsightsTable(
                "Policies",
                insights.changed() == 0
                        ? ""
                        : "without " + conversations(insights.changed())
                                + " in which policy, model, settings or protocol changed",
                2,
                List.of(
                        "policy",
                        "protocol",
                        "conversations",
                        "accepted",
                        "ended",
                        "left",
                        "open",
                        "success rate",
                        INTERVAL,
                        "turns to success"),
                rows,
                0);
    }

    private InsightsTable differences() {
        List<String> shown = insights.policyNames();
        List<List<String>> rows = new ArrayList<>();
        for (PolicyDifference difference : insights.differences()) {
            Estimate success = difference.success().estimate();
            Estimate turns = difference.turns().estimate();
            rows.add(List.of(
                    shown.get(difference.policy()),
                    signed(success.value(), 3),
                    signedInterval(success, 3),
                    p(difference.success().pValue()),
                    p(difference.successAdjusted()),
                    signed(turns.value(), 2),
                    signedInterval(turns, 2),
                    p(difference.turns().pValue()),
                    p(difference.turnsAdjusted())));
        }
        return new InsightsTable(
                rows.isEmpty() ? "Differences" : "Differences to " + shown.get(0),
                "conversations count as independent; turns are those of successes only",
                1,
                List.of(
                        "policy",
                        "success rate",
                        INTERVAL,
                        "p",
                        "p (Holm)",
                        "turns to success",
                        INTERVAL,
                        "p",
                        "p (Holm)"),
                rows,
                0);
    }

    private InsightsTable questions() {
        return new InsightsTable(
                "Questions",
                "exit rate: conversations left at the question, by times shown",
                1,
                showingsHead("question", "yes, chosen", "no, none", "don't know"),
                insights.questions().stream()
                        .map(question -> showingsRow(names.name(question.question()), question.showings()))
                        .toList(),
                0);
    }

    private InsightsTable lists() {
        return new InsightsTable(
                "Recommended lists",
                "by their number in the conversation",
                1,
                showingsHead("list", "taken", "none", "skipped"),
                insights.lists().stream()
                        .map(list -> showingsRow(list.number() + (list.orLater() ? " or later" : ""), list.showings()))
                        .toList(),
                0);
    }

    private static List<String> showingsHead(String first, String accepted, String declined, String skipped) {
        return List.of(
                first,
                "shown",
                accepted,
                declined,
                skipped,
                "undone",
                "withdrawn",
                "left",
                "waiting",
                "exit rate",
                INTERVAL);
    }

    private static List<String> showingsRow(String first, Showings showings) {
        return List.of(
                first,
                count(showings.shown()),
                count(showings.accepted()),
                count(showings.declined()),
                count(showings.skipped()),
                count(showings.undone()),
                count(showings.withdrawn()),
                count(showings.left()),
                count(showings.waiting()),
                number(showings.exitRate().value(), 3),
                interval(showings.exitRate(), 3));
    }

    private InsightsTable turns() {
        TurnCounts turns = insights.turns();
        List<List<String>> rows = new ArrayList<>();
        turns.conversations()
                .forEach((number, conversations) -> rows.add(
                        List.of(Integer.toString(number), count(conversations), share(conversations, turns.count()))));
        return new InsightsTable(
                "Turns to success",
                "answered questions and lists, without the opening; mean " + number(turns.mean(), 2),
                0,
                List.of("turns", "conversations", "share"),
                rows,
                0);
    }

    private InsightsTable items() {
        return new InsightsTable(
                "Recommended items",
                "",
                1,
                List.of("item", "shown", "accepted", "rejected", "seen", "not now", "skipped"),
                insights.items().stream()
                        .map(item -> List.of(
                                names.name(VertexType.ITEM, item.key()),
                                count(item.shown()),
                                count(item.accepted()),
                                count(item.rejected()),
                                count(item.seen()),
                                count(item.notNow()),
                                count(item.skipped())))
                        .toList(),
                0);
    }

    private InsightsTable paths() {
        long all = insights.outcomes().conversations();
        return new InsightsTable(
                "Commonest paths",
                "",
                1,
                List.of("path", "conversations", "share"),
                insights.paths().stream()
                        .map(path -> List.of(path(path), count(path.conversations()), share(path.conversations(), all)))
                        .toList(),
                0);
    }

    private String path(PathCount path) {
        String steps = path.steps().stream()
                .map(step -> InsightsText.step(step, names))
                .collect(Collectors.joining(" → "));
        return (steps.isEmpty() ? "" : steps + " → ") + InsightsText.outcome(path.outcome());
    }
}
