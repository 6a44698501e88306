package askwalk.cli;

import askwalk.conversation.Accounting;
import askwalk.conversation.Noise;
import askwalk.conversation.Protocol;
import askwalk.evaluation.Estimate;
import askwalk.evaluation.PairedComparison;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Results for people. */
final class ResultTable {

    static final int[] TURNS = {5, 10, 15};

    private ResultTable() {}

    static void print(PrintWriter out, Experiment experiment, List<Experiment.Result> results) {
        int width =
                results.stream().mapToInt(r -> r.policy().name().length()).max().orElse(0);
        String name = "%-" + Math.max(width, "policy".length()) + "s";
        String preference = experiment.preference() != null ? "" : "  %-" + preferenceWidth(results) + "s";
        heading(out, experiment);
        out.println(format(name, "policy") + format(preference, "preference")
                + "   SR@5  SR@10  SR@15  95% interval        AT   hDCG  ms/dialogue"
                + (results.get(0).queries() == null ? "" : "    queries  ms/query"));
        for (Experiment.Result result : results) {
            out.println(format(name, result.policy().name())
                    + format(preference, result.policy().preference().name())
                    + row(result));
        }
        if (results.size() > 1) {
            out.println();
            out.println("Differences to " + results.get(0).policy().name() + " on the same dialogues:");
        }
        for (Experiment.Result result : results.subList(1, results.size())) {
            PairedComparison paired = result.againstFirst();
            out.println(format(
                    name + "  success %+.3f [%+.3f, %+.3f] p %s  AT %+.2f [%+.2f, %+.2f]",
                    result.policy().name(),
                    paired.successRate().value(),
                    paired.successRate().low(),
                    paired.successRate().high(),
                    paired.pValue() < 0.001 ? "< 0.001" : format("= %.3f", paired.pValue()),
                    paired.averageTurns().value(),
                    paired.averageTurns().low(),
                    paired.averageTurns().high()));
        }
        out.println();
        out.println(format(
                "ms/dialogue: thread CPU time, without the first %,d dialogues of each policy (warm-up)",
                results.get(0).evaluation().warmUpDialogues()));
    }

    static void heading(PrintWriter out, Experiment experiment) {
        Protocol protocol = experiment.protocol();
        out.println(format(
                "%s: %,d %s dialogues; protocol %s (%s), %s, top %d; %s questions; seed %d",
                experiment.data().manifest().name(),
                experiment.dialogues(),
                protocol.tuples().role().word(),
                protocol.name(),
                protocol.id(),
                actions(protocol),
                protocol.listSize(),
                protocol.questions(),
                experiment.seed()));
        out.println(format(
                "%s%s",
                experiment.preference() == null
                        ? "preference: one for each policy"
                        : "preference " + experiment.preference(),
                protocol.noise().equals(Noise.NONE)
                        ? ""
                        : format(
                                "; users wrong %.0f %%, without an answer %.0f %% of the time",
                                100 * protocol.noise().flipRate(),
                                100 * protocol.noise().dontKnowRate())));
        out.println();
    }

    static String actions(Protocol protocol) {
        String free = protocol.accounting() == Accounting.EARLY_STOPS_FREE
                ? " beside up to " + Accounting.MOST_FREE + " early stops"
                : "";
        return protocol.maxActions() + " actions" + free;
    }

    private static int preferenceWidth(List<Experiment.Result> results) {
        int width = "preference".length();
        for (Experiment.Result result : results) {
            width = Math.max(width, result.policy().preference().name().length());
        }
        return width;
    }

    static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static String row(Experiment.Result result) {
        StringBuilder row = new StringBuilder();
        for (int turn : TURNS) {
            Estimate rate = result.metrics().successRate(turn);
            row.append(rate == null ? "      -" : format("  %.3f", rate.value()));
        }
        List<Estimate> rates = result.metrics().successRates();
        Estimate last = rates.get(rates.size() - 1);
        row.append(format("  [%.3f, %.3f]", last.low(), last.high()));
        row.append(format("  %6.2f", result.metrics().averageTurns().value()));
        row.append(format("  %.3f", result.metrics().hdcg().value()));
        row.append(format("  %11.4f", result.evaluation().cpuMillisPerDialogue()));
        if (result.queries() != null) {
            QueryMeter.Reading asked = result.queries();
            row.append(format("  %9d  %8s", asked.queries(), asked.perQuery()));
        }
        return row.toString();
    }
}
