package askwalk.experiment.run;

import askwalk.conversation.Protocol;
import askwalk.dataset.Dataset;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Estimate;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import askwalk.evaluation.TraceMetrics;
import askwalk.experiment.chart.SuccessByTurn;
import askwalk.experiment.chart.TurnTable;
import askwalk.experiment.text.Json;
import java.util.ArrayList;
import java.util.List;

/** Writes the files of a run into its directory, policy by policy. Not safe for concurrent use. */
public final class RunWriter {

    private final RunDirectory directory;
    private final Dataset data;
    private final List<PolicyFigures> figures = new ArrayList<>();
    private final SuccessByTurn successByTurn;
    private final TurnTable satisfaction = new TurnTable();
    private final TurnTable coverage = new TurnTable();

    /**
     * Creates a writer; in a new directory, writes the files that do not depend on dialogues.
     *
     * @param directory the run directory
     * @param config the request
     * @param data the data set
     * @param protocol the protocol of the dialogues
     */
    public RunWriter(RunDirectory directory, RunConfig config, Dataset data, Protocol protocol) {
        this.directory = directory;
        this.data = data;
        successByTurn = SuccessByTurn.of(data.manifest().name(), protocol, "seed " + config.seed());
        if (!directory.isResumed()) {
            put(RunFiles.CONFIG, config);
            put(RunFiles.ENVIRONMENT, RunEnvironment.current());
            put(RunFiles.MANIFEST, data.manifest().toMap());
            put(RunFiles.PROTOCOL, RunProtocol.of(protocol));
        }
    }

    /**
     * Continues after a policy that is already in the directory.
     *
     * @param policy its stored figures
     * @param metrics its metrics
     */
    public void continueAfter(PolicyFigures policy, Metrics metrics) {
        figures.add(policy);
        putByTurn(policy.policy(), metrics);
    }

    /**
     * Adds the next policy: its rows, and the figures of all policies, since the correction of comparisons depends on
     * their number.
     *
     * @param policy the figures of the policy
     * @param metrics its metrics
     * @param rows its dialogues
     * @param againstFirst the comparisons of all policies except the first with the first one, up to this policy
     */
    public void add(
            PolicyFigures policy, Metrics metrics, List<DialogueRow> rows, List<PairedComparison> againstFirst) {
        String file = RunFiles.rows(figures.size() + 1, policy.policy());
        directory.put(file, RowsFile.text(rows, data.graph().catalogue()));
        figures.add(policy.withRows(file));
        for (int i = 0; i < againstFirst.size(); i++) {
            figures.set(i + 1, figures.get(i + 1).withComparison(againstFirst.get(i)));
        }
        put(RunFiles.METRICS, figures);
        putByTurn(policy.policy(), metrics);
    }

    private void putByTurn(String policy, Metrics metrics) {
        successByTurn.add(policy, metrics);
        directory.put(RunFiles.SUCCESS_TABLE, successByTurn.csv());
        directory.put(RunFiles.SUCCESS_CHART, successByTurn.svg());
        TraceMetrics traces = metrics.traces();
        putTable(RunFiles.SATISFACTION_TABLE, satisfaction, policy, traces == null ? null : traces.satisfaction());
        putTable(RunFiles.COVERAGE_TABLE, coverage, policy, traces == null ? null : traces.coverage());
    }

    /** Writes a table, unless no policy has values so far. */
    private void putTable(String file, TurnTable table, String policy, TraceMetrics.Curve curve) {
        table.add(
                policy,
                curve == null
                        ? List.of()
                        : curve.byTurn().stream().map(Estimate::value).toList());
        if (!table.isEmpty()) {
            directory.put(file, table.csv());
        }
    }

    private void put(String file, Object value) {
        directory.put(file, Json.write(value) + "\n");
    }
}
