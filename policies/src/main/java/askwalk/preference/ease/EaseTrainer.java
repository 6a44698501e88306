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

/** Finds what is left open of a linear autoencoder by how well it ranks validation tuples, and the weights. */
final class EaseTrainer {

    /** The figure of how well it ranks them. */
    static final String MRR = "validationMrr";

    private static final double[] LAMBDAS = {30, 100, 300, 1000};
    private static final double[] ATTRIBUTE_WEIGHTS = {1, 0, 0.25};

    /** Where there are no validation tuples. */
    private static final double LAMBDA = 100;

    private static final int MOST_TUPLES = 2000;

    private final PreferenceSetup setup;
    private final EaseSettings settings;
    private final EaseRows rows;
    private final Ids tuples;
    private final BestSoFar<Autoencoder, Double> best = new BestSoFar<>((quality, most) -> quality > most);

    EaseTrainer(PreferenceSetup setup, EaseSettings settings) {
        this.setup = setup;
        this.settings = settings;
        rows = EaseProvider.rows(setup.graph(), settings.rows());
        Tuples validation = setup.validation();
        double share = Math.min(1, (double) MOST_TUPLES / Math.max(1, validation.size()));
        tuples = validation.size() == 0
                ? Ids.of()
                : HeldOut.of(validation, share, setup.seed()).selection();
    }

    Checkpoint train() {
        double[] lambdas = grid(settings.l2(), LAMBDAS, LAMBDA);
        double[] attributeWeights = grid(settings.attributeWeight(), ATTRIBUTE_WEIGHTS, ATTRIBUTE_WEIGHTS[0]);
        double lambda;
        double attributeWeight;
        try (Progress progress = setup.stages().begin("ease", lambdas.length + attributeWeights.length - 1L)) {
            lambda = GridSearch.highest(lambdas[0], lambdas, value -> attempt(value, attributeWeights[0], progress));
            double found = lambda;
            attributeWeight = GridSearch.highest(
                    attributeWeights[0],
                    attributeWeights,
                    value -> value == attributeWeights[0] ? best.score() : attempt(found, value, progress));
        }
        Map<String, Double> figures = new HashMap<>();
        figures.put(EaseSettings.L2.key(), lambda);
        figures.put(EaseSettings.ATTRIBUTE_WEIGHT.key(), attributeWeight);
        if (tuples.size() > 0) {
            figures.put(MRR, best.score());
        }
        return new Checkpoint(
                Map.of(EaseProvider.INVERSE, new Matrix(rows.count, rows.count, best.value().inverse)), figures);
    }

    private double[] grid(OptionalDouble set, double[] tried, double otherwise) {
        return set.isPresent()
                ? new double[] {set.getAsDouble()}
                : tuples.size() == 0 ? new double[] {otherwise} : tried;
    }

    private double attempt(double lambda, double attributeWeight, Progress progress) {
        progress.check();
        Autoencoder made = Autoencoder.fit(rows, lambda, attributeWeight, progress);
        double quality = meanReciprocalRank(made, progress);
        best.offer(quality, () -> made);
        progress.advance(1);
        return quality;
    }

    /** By the rank of a tuple's item among all items that its user has no training interaction with. */
    private double meanReciprocalRank(Autoencoder model, Progress progress) {
        double sum = 0;
        int ofUser = -1;
        double[] scores = null;
        for (int i = 0; i < tuples.size(); i++) {
            int user = setup.validation().user(tuples.get(i));
            if (user != ofUser) {
                progress.check();
                scores = model.scores(user);
                ofUser = user;
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
