package askwalk.cli.common;

import static askwalk.experiment.text.FigureText.format;

import askwalk.conversation.Noise;
import askwalk.conversation.Protocol;
import askwalk.conversation.SimulatedUsers;
import askwalk.evaluation.AverageTurns;
import askwalk.evaluation.Difference;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import askwalk.experiment.Experiment;
import askwalk.experiment.ExperimentResult;
import askwalk.experiment.PolicyResult;
import askwalk.experiment.QueryReading;
import askwalk.experiment.text.FigureText;
import askwalk.graph.DisplayText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Results as text tables. */
public final class ResultTable {

    static final int[] TURNS = {5, 10, 15};

    private ResultTable() {}

    static void print(PrintWriter out, Experiment experiment, ExperimentResult result) {
        List<PolicyResult> results = result.policies();
        heading(out, experiment);
        TextTable figures = new TextTable(1);
        boolean samePreference = experiment.preference() != null;
        if (!samePreference) {
            figures.alsoLeft(1);
        }
        figures.row(head(results.get(0), samePreference));
        results.forEach(policy -> figures.row(row(policy, samePreference)));
        figures.print(out);
        if (results.size() > 1) {
            differences(out, results);
        }
        out.println();
        out.println(FigureText.unit(results.get(0).metrics()));
        out.println(format(
                "ms/dialogue: thread CPU time, without %,d warm-up dialogues of each policy",
                results.get(0).evaluation().warmUpDialogues()));
    }

    private static void differences(PrintWriter out, List<PolicyResult> results) {
        out.println();
        out.println("Differences to " + results.get(0).policy().name() + " on the same dialogues:");
        List<PairedComparison> comparisons =
                results.stream().skip(1).map(PolicyResult::againstFirst).toList();
        TextTable table = new TextTable(2);
        table.row("policy", "metric", FigureText.differenceHead(comparisons));
        for (PolicyResult result : results.subList(1, results.size())) {
            String name = result.policy().name();
            for (Difference difference : FigureText.shown(result.againstFirst())) {
                table.row(name, difference.metric().name(), FigureText.difference(difference, comparisons));
                name = "";
            }
        }
        table.print(out);
    }

    public static void heading(PrintWriter out, Experiment experiment) {
        Protocol protocol = experiment.protocol();
        out.println(format(
                "%s: %,d %s dialogues; protocol %s (%s), %s, top %d; %s questions; seed %d",
                DisplayText.line(experiment.data().manifest().name()),
                experiment.dialogues(),
                protocol.tuples().role().word(),
                protocol.name(),
                protocol.id(),
                FigureText.actions(protocol),
                protocol.listSize(),
                protocol.questions(),
                experiment.plan().seed()));
        out.println(format(
                "%s%s",
                experiment.preference() == null
                        ? "preference: one for each policy"
                        : "preference " + experiment.preference(),
                userText(protocol.users())));
        out.println();
    }

    /** Returns the rates of noise in per cent and the other models; empty for truthful users. */
    private static String userText(SimulatedUsers users) {
        String text = "";
        if (!users.noise().equals(Noise.NONE)) {
            text += format(
                    "; flip rate %.0f %%, don't-know rate %.0f %%",
                    100 * users.noise().flipRate(), 100 * users.noise().dontKnowRate());
        }
        if (!users.others().isEmpty()) {
            text += "; user model " + users.withNoise(Noise.NONE).text();
        }
        return text;
    }

    private static List<String> head(PolicyResult first, boolean samePreference) {
        List<String> cells = new ArrayList<>(samePreference ? List.of("policy") : List.of("policy", "preference"));
        for (Metrics.Value value : first.metrics().values()) {
            cells.add(value.metric().name());
            if (hasInterval(value, first.metrics())) {
                cells.add("95% interval");
            }
        }
        cells.add("ms/dialogue");
        if (first.queries() != null) {
            cells.addAll(List.of("queries", "ms/query"));
        }
        return cells;
    }

    private static List<String> row(PolicyResult result, boolean samePreference) {
        List<String> cells = new ArrayList<>(List.of(result.policy().name()));
        if (!samePreference) {
            cells.add(result.policy().preference().name());
        }
        for (Metrics.Value value : result.metrics().values()) {
            int decimals = value.metric().decimals();
            cells.add(FigureText.number(value.estimate().value(), decimals));
            if (hasInterval(value, result.metrics())) {
                cells.add(FigureText.interval(value.estimate(), decimals));
            }
        }
        cells.add(FigureText.number(result.evaluation().cpuMillisPerDialogue(), 4));
        if (result.queries() != null) {
            cells.add(Long.toString(result.queries().queries()));
            cells.add(perQuery(result.queries()));
        }
        return cells;
    }

    /** Returns whether a table shows the interval: only at the turn limit and for turns, to keep lines short. */
    private static boolean hasInterval(Metrics.Value value, Metrics metrics) {
        return value.metric() instanceof AverageTurns
                || value.metric().name().equals("SR@" + metrics.successRates().size());
    }

    /** Returns the mean time of a query in milliseconds. */
    public static String perQuery(QueryReading queries) {
        return queries.queries() == 0 ? "-" : format("%.2f", queries.millis() / queries.queries());
    }
}
