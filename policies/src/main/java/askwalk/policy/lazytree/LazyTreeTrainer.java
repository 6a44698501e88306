package askwalk.policy.lazytree;

import askwalk.conversation.AnswerModel;
import askwalk.model.Checkpoint;
import askwalk.model.Progress;
import askwalk.policy.PolicySetup;
import askwalk.policy.ValidationTrial;
import askwalk.policy.tree.AttributeQuestions;
import askwalk.policy.tree.TrainingSessions;
import askwalk.training.GridSearch;
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
    private double popularity;
    private double smoothing;
    private double backOff;
    private double rateBackOff;

    LazyTreeTrainer(PolicySetup setup, LazyTreeSettings settings) {
        this.setup = setup;
        this.settings = settings;
        questions = new AttributeQuestions(setup.graph(), setup.protocol().questions());
        boolean hasUserLists = setup.userAttributes() != null;
        boolean answersAreCertain = hasUserLists || setup.protocol().answerModel() == AnswerModel.NO_MEANS_ABSENT;
        TrainingSessions sessions = TrainingSessions.of(
                setup.graph(), setup.userAttributes(), setup.seed().derive("order"));
        counts = new PairCounts(setup.graph(), sessions, hasUserLists, answersAreCertain ? 1 : MAX_UNCERTAIN_RATE);
        trial = ValidationTrial.ofAtMost(setup, settings.dialogues());
    }

    Checkpoint train() {
        Thresholds start = initialThresholds();
        LazyTreeSettings.Prior prior = settings.prior();
        popularity = prior.popularity().orElse(1);
        smoothing = prior.smoothing().orElse(0.1);
        backOff = prior.backOff().orElse(40);
        rateBackOff = prior.rateBackOff().orElse(10);
        popularity = tune(
                "popularity",
                prior.popularity(),
                POPULARITY,
                start,
                value -> counts.table(value, smoothing, backOff, rateBackOff));
        smoothing = tune(
                "smoothing",
                prior.smoothing(),
                SMOOTHING,
                start,
                value -> counts.table(popularity, value, backOff, rateBackOff));
        if (counts.hasPairs()) {
            backOff = tune(
                    "backOff",
                    prior.backOff(),
                    BACK_OFF,
                    start,
                    value -> counts.table(popularity, smoothing, value, rateBackOff));
            rateBackOff = tune(
                    "rateBackOff",
                    prior.rateBackOff(),
                    RATE_BACK_OFF,
                    start,
                    value -> counts.table(popularity, smoothing, backOff, value));
        }
        PairTable table = counts.table(popularity, smoothing, backOff, rateBackOff);
        Thresholds thresholds = start;
        if (Double.isNaN(settings.threshold())) {
            ThresholdSearch search =
                    new ThresholdSearch(trial, settings.parameters().turnCost());
            int actions = setup.protocol().maxActions();
            try (Progress progress = setup.stages().begin("thresholds", search.steps(actions))) {
                thresholds = search.find(found -> policy(table, found), start, actions, progress);
            }
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

    private double tune(
            String name, OptionalDouble set, double[] grid, Thresholds thresholds, DoubleFunction<PairTable> table) {
        double best = set.orElse(grid[0]);
        if (set.isEmpty()) {
            try (Progress progress = setup.stages().begin(name, (long) grid.length * trial.dialogues())) {
                best = GridSearch.highest(
                        grid[0],
                        grid,
                        value -> trial.score(policy(table.apply(value), thresholds), progress)
                                .worth(settings.parameters().turnCost()));
            }
        }
        metrics.put(name, best);
        return best;
    }

    private LazyTreePolicy policy(PairTable table, Thresholds thresholds) {
        return new LazyTreePolicy(
                new LazyTreeModel(table, settings.parameters(), thresholds), questions, setup.preference());
    }
}
