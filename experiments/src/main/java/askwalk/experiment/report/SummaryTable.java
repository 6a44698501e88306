package askwalk.experiment.report;

import static askwalk.experiment.text.FigureText.format;

import askwalk.conversation.Noise;
import askwalk.conversation.Protocol;
import askwalk.evaluation.Difference;
import askwalk.evaluation.PairedComparison;
import askwalk.experiment.run.RunPolicy;
import askwalk.experiment.text.FigureText;
import askwalk.graph.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The table that opens a report: for each section, the best policy and the best rule. A long table is shortened to the
 * first section of each data set and protocol, and follows in full in a collapsed block.
 */
final class SummaryTable {

    private static final int MAX_ROWS = 8;
    private static final String ON_ITS_OWN_TUPLES = " \\*";

    private final List<GroupFigures> sections;

    SummaryTable(List<GroupFigures> sections) {
        this.sections = sections;
    }

    /** Returns the lines of the table in Markdown. */
    List<String> lines() {
        List<Integer> all = IntStream.range(0, sections.size()).boxed().toList();
        List<Integer> shown = all.size() > MAX_ROWS ? firstOfEachTask() : all;
        List<String> lines = new ArrayList<>(table(shown));
        if (shown.size() < all.size()) {
            lines.add("");
            lines.addAll(MarkdownReport.collapsed("All " + all.size() + " sections", table(all)));
        }
        if (lines.stream().anyMatch(line -> line.contains(ON_ITS_OWN_TUPLES))) {
            lines.add("");
            lines.add("\\* trained or tuned on the tuples that it is evaluated on");
        }
        return lines;
    }

    /** Returns the first section of each data set and protocol. */
    private List<Integer> firstOfEachTask() {
        Set<String> tasks = new HashSet<>();
        return IntStream.range(0, sections.size())
                .filter(section -> {
                    Protocol protocol = sections.get(section).first().protocol();
                    return tasks.add(sections.get(section).first().datasetSha256() + "\n" + protocol.name() + "\n"
                            + protocol.questions());
                })
                .limit(MAX_ROWS)
                .boxed()
                .toList();
    }

    private List<String> table(List<Integer> shown) {
        String success = success(shown);
        List<String> lines = new ArrayList<>();
        lines.add(format(
                "| section | data set | protocol | best policy | %s | AT | best rule | %s | difference | p |",
                success, success));
        lines.add("|" + " --- |".repeat(10));
        shown.forEach(section -> lines.add(row(section)));
        return lines;
    }

    /** Returns "SR@15", or "SR@T" if the limits of turns differ. */
    private String success(List<Integer> shown) {
        List<Integer> caps = shown.stream()
                .map(section ->
                        sections.get(section).first().protocol().counting().turnCap())
                .distinct()
                .toList();
        return "SR@" + (caps.size() == 1 ? caps.get(0).toString() : "T");
    }

    private String row(int section) {
        GroupFigures figures = sections.get(section);
        RunGroup group = figures.group();
        List<RunPolicy> policies = group.first().policies();
        List<Integer> candidates = numbers(policies, policy -> !Verdicts.isRule(policy) && !policy.isOracle());
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(section + 1),
                MarkdownReport.code(group.first().dataset()),
                protocol(group.first().protocol())));
        if (candidates.isEmpty()) {
            cells.addAll(List.of(FigureText.NONE, "", ""));
            addRule(cells, figures, numbers(policies, Verdicts::isRule));
            cells.addAll(List.of("", ""));
        } else {
            int best = Verdicts.best(group, candidates);
            cells.addAll(List.of(name(figures, best), success(figures, best), turns(figures, best)));
            List<Integer> rules = Verdicts.rules(policies, best);
            addRule(cells, figures, rules);
            addDifference(cells, group, best, rules);
        }
        return "| " + String.join(" | ", cells) + " |";
    }

    private static List<Integer> numbers(List<RunPolicy> policies, Predicate<RunPolicy> filter) {
        return IntStream.range(0, policies.size())
                .filter(number -> filter.test(policies.get(number)))
                .boxed()
                .toList();
    }

    private static void addRule(List<String> cells, GroupFigures figures, List<Integer> rules) {
        if (rules.isEmpty()) {
            cells.addAll(List.of(FigureText.NONE, ""));
        } else {
            int rule = Verdicts.best(figures.group(), rules);
            cells.addAll(List.of(name(figures, rule), success(figures, rule)));
        }
    }

    private static void addDifference(List<String> cells, RunGroup group, int best, List<Integer> rules) {
        if (rules.isEmpty()) {
            cells.addAll(List.of("", ""));
        } else {
            Difference difference = PairedComparison.of(
                            group.rows(best),
                            group.rows(Verdicts.best(group, rules)),
                            group.first().protocol())
                    .success();
            cells.add(FigureText.signed(
                    difference.estimate().value(), difference.metric().decimals()));
            cells.add(FigureText.p(difference.pValue()));
        }
    }

    private static String name(GroupFigures figures, int number) {
        RunPolicy policy = figures.policy(number);
        boolean trained = policy.trained() != null && policy.trained().onTheseTuples();
        boolean tuned = policy.isTuned() && figures.first().protocol().tuples().role() == Role.VALIDATION;
        return MarkdownReport.code(policy.name()) + (trained || tuned ? ON_ITS_OWN_TUPLES : "");
    }

    private static String success(GroupFigures figures, int number) {
        int cap = figures.first().protocol().counting().turnCap();
        return FigureText.number(figures.metrics().get(number).successRate(cap).value(), 3);
    }

    private static String turns(GroupFigures figures, int number) {
        return FigureText.number(figures.metrics().get(number).averageTurns().value(), 2);
    }

    private static String protocol(Protocol protocol) {
        Noise noise = protocol.noise();
        return protocol.name()
                + ", " + protocol.questions()
                + (noise.flipRate() > 0 ? ", flip rate " + noise.flipRate() : "")
                + (noise.dontKnowRate() > 0 ? ", don't-know rate " + noise.dontKnowRate() : "")
                + (protocol.users().others().isEmpty()
                        ? ""
                        : ", " + protocol.users().withNoise(Noise.NONE).text())
                + (protocol.tuples().role() == Role.VALIDATION ? ", validation tuples" : "");
    }
}
