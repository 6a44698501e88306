package askwalk.policy.lazytree;

import askwalk.conversation.AnswerModel;
import askwalk.model.Checkpoint;
import askwalk.policy.DialogueTuning;
import askwalk.policy.PolicySetup;
import askwalk.policy.ValidationTrial;
import askwalk.policy.tree.AttributeQuestions;
import askwalk.policy.tree.TrainingSessions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * Trains a lazy tree: counts the training interactions, and tunes the values that are not set, one after another, in
 * dialogues on validation tuples.
 */
final class LazyTreeTrainer {

    private static final double[] POPULARITY = {0, 0.25, 0.5, 1};
    private static final double[] SMOOTHING = {0.01, 0.1, 1};
    private static final double[] BACK_OFF = {10, 40, 160};
    private static final double[] RATE_BACK_OFF = {2, 10, 50};

    /** The largest acceptance rate where a no proves nothing and users have no attribute lists of their own. */
    private static final double MAX_UNCERTAIN_RATE = 0.9;

    private final PolicySetup setup;
    private final LazyTreeSettings settings;
    private final AttributeQuestions questions;
    private final PairCounts counts;
    private final ValidationTrial trial;
    private final Map<String, Double> metrics = new HashMap<>();
    private final DialogueTuning<Prior> tuning;
    private Prior prior;

    /** The parameters of {@link PairCounts#table}. */
    private record Prior(double popularity, double smoothing, double backOff, double rateBackOff) {

        Prior withPopularity(double value) {
            return new Prior(value, smoothing, backOff, rateBackOff);
        }

        Prior withSmoothing(double value) {
            return new Prior(popularity, value, backOff, rateBackOff);
        }

        Prior withBackOff(double value) {
            return new Prior(popularity, smoothing, value, rateBackOff);
        }

        Prior withRateBackOff(double value) {
            return new Prior(popularity, smoothing, backOff, value);
        }
    }

    LazyTreeTrainer(PolicySetup setup, LazyTreeSettings settings) {
        this(setup, settings, ValidationTrial.ofAtMost(setup, settings.dialogues()));
    }

    LazyTreeTrainer(PolicySetup setup, LazyTreeSettings settings, ValidationTrial trial) {
        this.setup = setup;
        this.settings = settings;
        questions = new AttributeQuestions(setup.graph(), setup.protocol().questions());
        boolean hasUserLists = setup.userAttributes() != null;
        boolean answersAreCertain = hasUserLists || setup.protocol().answerModel() == AnswerModel.NO_MEANS_ABSENT;
        TrainingSessions sessions = TrainingSessions.of(
                setup.graph(), setup.userAttributes(), setup.seed().derive("order"));
        counts = new PairCounts(setup.graph(), sessions, hasUserLists, answersAreCertain ? 1 : MAX_UNCERTAIN_RATE);
        this.trial = trial;
        Thresholds start = initialThresholds();
        tuning = new DialogueTuning<>(
                trial,
                setup.stages(),
                tried -> policy(table(tried), start),
                score -> score.worth(settings.parameters().turnCost()));
    }

    Checkpoint train() {
        LazyTreeSettings.Prior set = settings.prior();
        prior = new Prior(
                set.popularity().orElse(1),
                set.smoothing().orElse(0.1),
                set.backOff().orElse(40),
                set.rateBackOff().orElse(10));
        tune("popularity", set.popularity(), POPULARITY, prior::withPopularity);
        tune("smoothing", set.smoothing(), SMOOTHING, prior::withSmoothing);
        if (counts.hasPairs()) {
            tune("backOff", set.backOff(), BACK_OFF, prior::withBackOff);
            tune("rateBackOff", set.rateBackOff(), RATE_BACK_OFF, prior::withRateBackOff);
        }
        PairTable table = table(prior);
        Thresholds thresholds = initialThresholds();
        if (Double.isNaN(settings.threshold())) {
            ThresholdSearch search =
                    new ThresholdSearch(trial, settings.parameters().turnCost());
            thresholds = search.find(
                    found -> policy(table, found), thresholds, setup.protocol().maxActions(), setup.stages());
        }
        return new Checkpoint(
                LazyTreeMatrices.of(new LazyTreeModel(table, settings.parameters(), thresholds)), metrics);
    }

    /**
     * Returns the initial thresholds. By hits, a question has to be worth more than recommending; by entropy, the value
     * is one that is good on several data sets.
     */
    private Thresholds initialThresholds() {
        double threshold = settings.parameters().criterion() == LazyTreeModel.Criterion.HITS ? 0 : 0.16;
        return Thresholds.constant(
                setup.protocol().maxActions(), Double.isNaN(settings.threshold()) ? threshold : settings.threshold());
    }

    private void tune(String name, OptionalDouble set, double[] grid, DoubleFunction<Prior> changed) {
        double selected = set.isPresent()
                ? set.getAsDouble()
                : grid[tuning.best(name, Arrays.stream(grid).mapToObj(changed).toList(), 0)];
        prior = changed.apply(selected);
        metrics.put(name, selected);
    }

    private PairTable table(Prior tried) {
        return counts.table(tried.popularity, tried.smoothing, tried.backOff, tried.rateBackOff);
    }

    private LazyTreePolicy policy(PairTable table, Thresholds thresholds) {
        return new LazyTreePolicy(
                new LazyTreeModel(table, settings.parameters(), thresholds), questions, setup.preference());
    }
}
