package askwalk.experiment;

import askwalk.conversation.Protocol;
import askwalk.conversation.TupleSet;
import askwalk.dataset.Dataset;
import askwalk.dataset.RangeCuts;
import askwalk.evaluation.AverageTurns;
import askwalk.evaluation.Clusters;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Metrics;
import askwalk.evaluation.PairedComparison;
import askwalk.experiment.run.PlanException;
import askwalk.graph.ItemValues;
import askwalk.graph.Role;
import askwalk.random.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * The number of parts into which quantiles cut the numbers of items, chosen on validation tuples. Immutable.
 *
 * <p>Half of the users of the validation tuples, by a hash of the seed and their keys, train and tune the policy; it is
 * evaluated on the tuples of the other half. Test tuples have no influence. The best number of parts has the fewest
 * average turns, where a failure counts the cap; the success rate breaks ties. The chosen one is the smallest that is
 * not significantly worse than the best on the same dialogues, neither in the success rate nor in the turns. The tests
 * are not corrected for the number of comparisons: a correction would choose fewer parts on weaker evidence.
 *
 * @param name the name of the numbers, such as {@code price}
 * @param protocol the rules of the dialogues
 * @param candidates the numbers of parts that were compared, ascending
 * @param best the best of them
 * @param chosen the smallest that is not significantly worse than the best
 */
public record CutChoice(String name, Protocol protocol, List<Candidate> candidates, Candidate best, Candidate chosen) {

    /** The largest number of parts that can be compared. */
    public static final int MAX_PARTS = 100;

    /** Creates a choice. */
    public CutChoice {
        candidates = List.copyOf(candidates);
    }

    /**
     * One number of parts with its figures.
     *
     * @param parts the number of parts, from 2
     * @param cuts the cuts at the quantiles, ascending; fewer than {@code parts - 1} if numbers are equal
     * @param metrics the figures of the policy
     * @param againstBest its difference to the best number of parts on the same dialogues; null for the best
     */
    public record Candidate(int parts, List<Double> cuts, Metrics metrics, PairedComparison againstBest) {

        /** Creates a candidate. */
        public Candidate {
            cuts = List.copyOf(cuts);
        }

        /**
         * Returns whether it is significantly worse than the best in the success rate or in the turns.
         *
         * @return whether it is; false for the best
         */
        public boolean isWorse() {
            return againstBest != null
                    && (againstBest.success().isWorse()
                            || againstBest.difference(AverageTurns.NAME).isWorse());
        }
    }

    /**
     * Compares numbers of parts.
     *
     * @param name the name of the numbers
     * @param min the smallest number of parts, from 2
     * @param max the largest number of parts, at most {@value #MAX_PARTS}
     * @param data returns the data set with the numbers cut at the quantiles of a number of parts
     * @param plan the one policy with its options; its role is ignored, and its number of dialogues is a sample of the
     *     evaluated half
     * @param listener the observer of the trainings and of the dialogues
     * @return the choice
     * @throws PlanException if the range or the plan is not valid, the numbers cannot be cut, or there are too few
     *     users or items for a test
     * @throws InterruptedRunException if the listener stopped it
     */
    public static CutChoice of(
            String name,
            int min,
            int max,
            IntFunction<Dataset> data,
            ExperimentPlan plan,
            ExperimentListener listener) {
        check(name, min, max, plan);
        Map<List<Double>, ExperimentResult> byCuts = new LinkedHashMap<>(); // equal cuts lead to equal dialogues
        List<List<Double>> cuts = new ArrayList<>();
        for (int parts = min; parts <= max; parts++) {
            Dataset cut = data.apply(parts);
            List<Double> ofParts = cuts(cut, name, parts);
            cuts.add(ofParts);
            if (!byCuts.containsKey(ofParts)) {
                listener.notice(name + " in " + parts + " parts, up to " + max);
                byCuts.put(ofParts, run(cut, plan, listener));
            }
        }
        List<ExperimentResult> results = cuts.stream().map(byCuts::get).toList();
        return choose(name, min, cuts, results);
    }

    private static void check(String name, int min, int max, ExperimentPlan plan) {
        Objects.requireNonNull(name, "name");
        if (min < 2 || min > max || max > MAX_PARTS) {
            throw new PlanException(
                    "min",
                    "and max are numbers of parts from 2 to " + MAX_PARTS + ", the smaller one first, not " + min
                            + " and " + max);
        }
        if (plan.policies().size() + (plan.model() == null ? 0 : 1) != 1 || plan.oracle()) {
            throw new PlanException("numbers of parts are compared with one policy, not with " + plan.policies());
        }
        if (plan.model() != null) {
            throw new PlanException("a model belongs to the attributes that it was trained with, so it cannot compare"
                    + " cuts; name a policy, which is trained for each number of parts");
        }
    }

    private static List<Double> cuts(Dataset data, String name, int parts) {
        ItemValues values = data.graph().values();
        List<Double> cuts = Arrays.stream(
                        RangeCuts.quantiles(values.known(data.graph().schema().column(name)), parts))
                .boxed()
                .toList();
        if (cuts.isEmpty()) {
            throw new PlanException("all known numbers '" + name + "' are equal, so there is nothing to cut");
        }
        return cuts;
    }

    private static ExperimentResult run(Dataset cut, ExperimentPlan plan, ExperimentListener listener) {
        Dataset halves = ValidationHalves.of(cut, new Seed(plan.seed()));
        ExperimentPlan onHalf =
                plan.tuples(new TupleSet(Role.TEST, plan.tuples().dialogues()));
        ExperimentResult result = Experiment.prepare(onHalf, halves, listener).run();
        Clusters clusters = Clusters.of(rows(result));
        if (!clusters.areEnough()) {
            throw new PlanException("the evaluated half of the validation tuples of data set "
                    + cut.manifest().name() + " has " + clusters.users() + " users and " + clusters.items()
                    + " items in " + clusters.dialogues() + " dialogues, too few for a test; it needs at least "
                    + Clusters.MIN_CLUSTERS + " of both");
        }
        return result;
    }

    private static List<DialogueRow> rows(ExperimentResult result) {
        return result.policies().get(0).rows();
    }

    private static CutChoice choose(String name, int min, List<List<Double>> cuts, List<ExperimentResult> results) {
        Protocol protocol = results.get(0).protocol();
        ExperimentResult best = results.stream()
                .min(Comparator.comparingDouble((ExperimentResult result) ->
                                metrics(result).averageTurns().value())
                        .thenComparingDouble(result -> -success(metrics(result))))
                .orElseThrow();
        int bestAt = results.indexOf(best); // the fewest parts of those with equal figures
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            ExperimentResult result = results.get(i);
            candidates.add(new Candidate(
                    min + i,
                    cuts.get(i),
                    metrics(result),
                    i == bestAt ? null : PairedComparison.of(rows(result), rows(best), protocol)));
        }
        Candidate chosen = candidates.stream()
                .filter(candidate -> !candidate.isWorse())
                .findFirst()
                .orElseThrow();
        return new CutChoice(name, protocol, candidates, candidates.get(bestAt), chosen);
    }

    private static Metrics metrics(ExperimentResult result) {
        return result.policies().get(0).metrics();
    }

    private static double success(Metrics metrics) {
        return metrics.successRate(metrics.successRates().size()).value();
    }
}
