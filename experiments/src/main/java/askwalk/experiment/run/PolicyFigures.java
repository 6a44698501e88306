package askwalk.experiment.run;

import askwalk.evaluation.AverageTurns;
import askwalk.evaluation.HierarchicalDcg;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import askwalk.evaluation.PathMetrics;
import askwalk.evaluation.SuccessRate;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An entry of the file {@code metrics.json} of a run: the figures of one policy. All except times are recomputed from
 * the rows when a run is read.
 *
 * @param intervals the unit of intervals and tests; null in former runs, which treated dialogues as independent
 * @param successRates SR@t for t from 1
 * @param otherMetrics metrics of providers on the class path, by name
 * @param paths figures of the paths of dialogues; null if the rows have none
 * @param satisfaction the uncalibrated satisfaction; null if the rows have no turns
 * @param coverage the coverage; null if the rows have no turns, or no user would accept more than one item
 * @param msPerDialogue thread CPU time of a dialogue in milliseconds; null if it was not measured
 * @param queries the number of queries to a database; null for a graph in memory
 * @param queryMs their duration in milliseconds, summed over all threads
 * @param warmUpDialogues the number of dialogues that were not timed
 * @param rows the file of the policy's rows, relative to the run directory
 * @param againstFirst the difference to the first policy, by metric; null for the first policy
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyFigures(
        @JsonProperty(required = true) String policy,
        int dialogues,
        Integer users,
        Integer items,
        String intervals,
        @JsonProperty(required = true) List<EstimateJson> successRates,
        @JsonProperty(required = true) EstimateJson at,
        @JsonProperty(required = true) EstimateJson hdcg,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, EstimateJson> otherMetrics,
        Paths paths,
        TraceFigures satisfaction,
        TraceFigures coverage,
        @JsonInclude(JsonInclude.Include.ALWAYS) Double msPerDialogue,
        Long queries,
        Double queryMs,
        int warmUpDialogues,
        String rows,
        Map<String, DifferenceJson> againstFirst) {

    /** Checks the required values. */
    public PolicyFigures {
        Objects.requireNonNull(policy, "policy");
        successRates = List.copyOf(successRates);
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(hdcg, "hdcg");
        if ((queries == null) != (queryMs == null)) {
            throw new IllegalArgumentException("queries and queryMs go together");
        }
    }

    /** The unit of intervals and tests. */
    public static final String UNIT = "two-way clusters of users and items";

    /**
     * The figures of the paths of dialogues.
     *
     * @param length the number of steps
     * @param valid the share of dialogues whose path exists in the graph
     * @param answerEffectAboveZero the share of successes where the answers raised the target's preference score
     */
    public record Paths(
            EstimateJson length,
            @JsonAlias("legal") EstimateJson valid,
            @JsonAlias("fidelityAboveZero") EstimateJson answerEffectAboveZero) {

        /** Former names of these figures, by their current name. */
        static final Map<String, String> FORMER_NAMES =
                Map.of("valid", "legal", "answerEffectAboveZero", "fidelityAboveZero");

        static Paths of(PathMetrics paths) {
            return paths == null
                    ? null
                    : new Paths(
                            EstimateJson.of(paths.length()),
                            EstimateJson.of(paths.valid()),
                            EstimateJson.of(paths.answerEffectAboveZero()));
        }
    }

    /**
     * The cost of a policy's dialogues.
     *
     * @param millisPerDialogue thread CPU time in milliseconds, or NaN
     * @param queries the number of queries to a database; null for a graph in memory
     * @param queryMillis their duration in milliseconds, or null
     * @param warmUpDialogues the number of dialogues that were not timed
     */
    public record Cost(double millisPerDialogue, Long queries, Double queryMillis, int warmUpDialogues) {}

    /**
     * Returns the figures of a policy, without its rows file and comparison.
     *
     * @param policy the policy's name
     * @param metrics its metrics
     * @param paths figures of its paths, or null
     * @param cost the cost of its dialogues
     */
    public static PolicyFigures of(String policy, Metrics metrics, PathMetrics paths, Cost cost) {
        return new PolicyFigures(
                policy,
                metrics.dialogues(),
                metrics.users(),
                metrics.items(),
                UNIT,
                metrics.successRates().stream().map(EstimateJson::of).toList(),
                EstimateJson.of(metrics.averageTurns()),
                EstimateJson.of(metrics.hdcg()),
                others(metrics),
                Paths.of(paths),
                TraceFigures.satisfaction(metrics),
                TraceFigures.coverage(metrics),
                EstimateJson.number(cost.millisPerDialogue),
                cost.queries,
                cost.queryMillis,
                cost.warmUpDialogues,
                null,
                null);
    }

    /** Returns the figures with the rows file. */
    PolicyFigures withRows(String file) {
        return with(file, againstFirst);
    }

    /** Returns the figures with the comparison to the first policy. */
    PolicyFigures withComparison(PairedComparison comparison) {
        return with(rows, DifferenceJson.of(comparison));
    }

    private PolicyFigures with(String file, Map<String, DifferenceJson> comparison) {
        return new PolicyFigures(
                policy,
                dialogues,
                users,
                items,
                intervals,
                successRates,
                at,
                hdcg,
                otherMetrics,
                paths,
                satisfaction,
                coverage,
                msPerDialogue,
                queries,
                queryMs,
                warmUpDialogues,
                file,
                comparison);
    }

    private static Map<String, EstimateJson> others(Metrics metrics) {
        Map<String, EstimateJson> others = new LinkedHashMap<>();
        for (Metrics.Value value : metrics.values()) {
            if (!(value.metric() instanceof SuccessRate)
                    && !(value.metric() instanceof AverageTurns)
                    && !(value.metric() instanceof HierarchicalDcg)) {
                others.put(value.metric().name(), EstimateJson.of(value.estimate()));
            }
        }
        return others;
    }
}
