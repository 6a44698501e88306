package askwalk.preference.ease;

import askwalk.graph.Ids;
import askwalk.graph.Tuples;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.Progress;
import askwalk.preference.PreferenceSetup;
import askwalk.training.BestSoFar;
import askwalk.training.GridSearch;
import askwalk.training.HeldOut;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Training of a linear autoencoder. Settings left to tuning are selected by the ranking of validation tuples. */
final class EaseTrainer {

    /** The metric of the ranking of validation tuples: the mean reciprocal rank, from 0 to 1. */
    static final String MRR = "validationMrr";

    private static final double[] LAMBDAS = {30, 100, 300, 1000};
    private static final double[] ATTRIBUTE_WEIGHTS = {1, 0, 0.25};

    /** The value of lambda without validation tuples. */
    private static final double DEFAULT_LAMBDA = 100;

    private static final int MAX_TUPLES = 2000;

    private final PreferenceSetup setup;
    private final EaseSettings settings;
    private final EaseRows rows;
    private final Ids tuples;
    private final BestSoFar<Autoencoder, Double> best = new BestSoFar<>((mrr, highest) -> mrr > highest);

    EaseTrainer(PreferenceSetup setup, EaseSettings settings) {
        this.setup = setup;
        this.settings = settings;
        rows = EaseProvider.rows(setup.graph(), settings.rows());
        Tuples validation = setup.validation();
        double share = Math.min(1, (double) MAX_TUPLES / Math.max(1, validation.size()));
        tuples = validation.size() == 0
                ? Ids.of()
                : HeldOut.of(validation, share, setup.seed()).selection();
    }

    Checkpoint train() {
        double[] lambdas = grid(settings.l2(), LAMBDAS, DEFAULT_LAMBDA);
        double[] attributeWeights = grid(settings.attributeWeight(), ATTRIBUTE_WEIGHTS, ATTRIBUTE_WEIGHTS[0]);
        double lambda;
        double attributeWeight;
        try (Progress progress = setup.stages().begin("ease", lambdas.length + attributeWeights.length - 1L)) {
            lambda = GridSearch.highest(lambdas[0], lambdas, value -> evaluate(value, attributeWeights[0], progress));
            double bestLambda = lambda;
            attributeWeight = GridSearch.highest(
                    attributeWeights[0],
                    attributeWeights,
                    value -> value == attributeWeights[0] ? best.score() : evaluate(bestLambda, value, progress));
        }
        Map<String, Double> metrics = new HashMap<>();
        metrics.put(EaseSettings.L2.key(), lambda);
        metrics.put(EaseSettings.ATTRIBUTE_WEIGHT.key(), attributeWeight);
        if (tuples.size() > 0) {
            metrics.put(MRR, best.score());
        }
        return new Checkpoint(
                Map.of(EaseProvider.INVERSE, new Matrix(rows.count, rows.count, best.value().inverse)), metrics);
    }

    private double[] grid(OptionalDouble set, double[] candidates, double defaultValue) {
        return set.isPresent()
                ? new double[] {set.getAsDouble()}
                : tuples.size() == 0 ? new double[] {defaultValue} : candidates;
    }

    private double evaluate(double lambda, double attributeWeight, Progress progress) {
        progress.check();
        Autoencoder model = Autoencoder.fit(rows, lambda, attributeWeight, progress);
        double mrr = meanReciprocalRank(model, progress);
        best.offer(mrr, () -> model);
        progress.advance(1);
        return mrr;
    }

    /**
     * Returns the mean reciprocal rank of the tuples' items among all items without a training interaction of the user.
     */
    private double meanReciprocalRank(Autoencoder model, Progress progress) {
        double sum = 0;
        int scoredUser = -1;
        double[] scores = null;
        for (int i = 0; i < tuples.size(); i++) {
            int user = setup.validation().user(tuples.get(i));
            if (user != scoredUser) {
                progress.check();
                scores = model.scores(user);
                scoredUser = user;
            }
            sum += 1.0 / rank(scores, setup.validation().item(tuples.get(i)), rows.itemsOfUser.list(user));
        }
        return sum / Math.max(1, tuples.size());
    }

    private static int rank(double[] scores, int target, Ids known) {
        int rank = 1;
        for (double score : scores) {
            rank += score > scores[target] ? 1 : 0;
        }
        for (int i = 0; i < known.size(); i++) {
            rank -= scores[known.get(i)] > scores[target] ? 1 : 0;
        }
        return rank;
    }
}
