package askwalk.policy.infogain.prior;

import askwalk.math.Entropy;
import askwalk.model.Progress;
import askwalk.policy.PolicySetup;
import askwalk.preference.CosinePreference;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.settings.Setting;
import askwalk.training.GridSearch;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Trains the prior on validation tuples: fits the scales of log-transformed features, fits the weights of each
 * {@link PriorChoice} on two thirds of the tuples, and selects the choice with the largest likelihood of the targets on
 * the held-out third.
 */
public final class PriorTrainer {

    /**
     * Prefix of the metric of each choice: the mean of -log2 p(target) after the opening on the held-out tuples, in
     * bits.
     */
    static final String OPEN_BITS = "openBits.";

    /** The metric with the selected choice: its index in {@link PriorChoice#all}. */
    public static final String CHOICE = "prior";

    /** Candidate scales, as multiples of the mean of the positive amounts. */
    private static final double[] SCALES = {0.01, 0.03, 0.1, 0.3, 1, 3};

    /** The largest number of examples that scales are fitted on. */
    private static final int MAX_SCALE_EXAMPLES = 600;

    private final PolicySetup setup;
    private final PriorSettings settings;
    private final InteractionHistory history;
    private final PreferenceModel cosine;
    private final Map<String, Double> metrics;

    /** Creates a trainer, which adds its results to {@code metrics}. */
    public PriorTrainer(
            PolicySetup setup, PriorSettings settings, InteractionHistory history, Map<String, Double> metrics) {
        this.setup = setup;
        this.settings = settings;
        this.history = history;
        this.metrics = metrics;
        cosine = cosine(setup);
    }

    /** Returns the cosine model behind {@link Feature#COSINE}. */
    public static PreferenceModel cosine(PolicySetup setup) {
        return new CosinePreference().create(PreferenceSetup.of(setup.graph()));
    }

    /** Fits the prior. */
    public Prior train() {
        double[] ones = new double[Feature.COUNT];
        Arrays.fill(ones, 1);
        PriorWeights none = PriorWeights.uniform(ones);
        List<Example> all;
        try (Progress progress =
                setup.stages().begin("openings", Examples.count(setup.validation(), settings.examples()))) {
            Prior blank = new Prior(history, cosine, setup.preference(), none, none);
            all = new Examples(setup, blank, settings.excludeKnown()).create(settings.examples(), progress);
        }
        List<Example> ofKnownUsers = all.stream().filter(Example::knownUser).toList();
        List<PriorChoice> choices = PriorChoice.all();
        int steps = Feature.COUNT * SCALES.length + 2 * choices.size();
        try (Progress progress = setup.stages().begin("prior", steps)) {
            double[] scales = scales(all, ofKnownUsers, progress);
            PriorWeights knownUserWeights = best(choices, scales, ofKnownUsers, true, progress);
            PriorWeights unknownUserWeights = best(choices, scales, all, false, progress);
            return new Prior(
                    history,
                    cosine,
                    setup.preference(),
                    ofKnownUsers.isEmpty() ? unknownUserWeights : knownUserWeights,
                    unknownUserWeights);
        }
    }

    private double[] scales(List<Example> all, List<Example> ofKnownUsers, Progress progress) {
        Feature[] features = Feature.values();
        double[] scales = new double[features.length];
        Arrays.fill(scales, 1);
        for (int at = 0; at < features.length; at++) {
            List<Example> relevant = features[at].isPersonal() ? ofKnownUsers : all;
            relevant = relevant.subList(0, Math.min(MAX_SCALE_EXAMPLES, relevant.size()));
            if (features[at].isAmount() && !relevant.isEmpty()) {
                scales[at] = scale(features[at], at, relevant, scales, progress);
            }
            progress.advance(SCALES.length);
        }
        return scales;
    }

    private static double scale(Feature feature, int at, List<Example> examples, double[] scales, Progress progress) {
        double mean = examples.stream()
                .flatMapToDouble(example -> IntStream.range(0, example.size())
                        .mapToDouble(i -> example.features()[at][i])
                        .filter(amount -> amount > 0))
                .average()
                .orElse(1);
        double[] grid = Arrays.stream(SCALES).map(multiple -> multiple * mean).toArray();
        return GridSearch.highest(mean, grid, value -> {
            progress.check();
            double[] tried = scales.clone();
            tried[at] = value;
            return PriorFit.logLikelihood(PriorFit.fit(EnumSet.of(feature), tried, examples), examples);
        });
    }

    /**
     * Returns the weights of the choice that is set or, if it is left to tuning, of the one with the largest held-out
     * likelihood.
     */
    private PriorWeights best(
            List<PriorChoice> choices, double[] scales, List<Example> examples, boolean personal, Progress progress) {
        List<Example> fitting = third(examples, false);
        List<Example> heldOut = third(examples, true);
        PriorWeights best = PriorWeights.uniform(scales);
        double minBits = Double.POSITIVE_INFINITY;
        Map<EnumSet<Feature>, Fitted> all = new HashMap<>(); // choices may have the same non-personal features
        for (int i = 0; i < choices.size(); i++) {
            progress.check();
            PriorChoice choice = choices.get(i);
            EnumSet<Feature> features = personal ? choice.features() : choice.nonPersonalFeatures();
            Fitted fitted = all.computeIfAbsent(features, same -> Fitted.of(same, scales, fitting, heldOut));
            double bits = fitted.bits;
            if (personal) {
                metrics.put(OPEN_BITS + choice.word(), bits);
            }
            boolean isSet = settings.choice().equals(choice.word());
            boolean isBetter = settings.choice().equals(Setting.TUNED) && bits < minBits;
            if (isSet || isBetter) {
                best = fitted.weights;
                minBits = bits;
                if (personal) {
                    metrics.put(CHOICE, (double) i);
                }
            }
            progress.advance(1);
        }
        return best;
    }

    /** Fitted weights, with the mean of -log2 p(target) on held-out examples. */
    private record Fitted(PriorWeights weights, double bits) {

        static Fitted of(EnumSet<Feature> features, double[] scales, List<Example> fitting, List<Example> heldOut) {
            PriorWeights weights =
                    fitting.isEmpty() ? PriorWeights.uniform(scales) : PriorFit.fit(features, scales, fitting);
            return new Fitted(weights, -PriorFit.logLikelihood(weights, heldOut) / Entropy.LN_2);
        }
    }

    /** Returns every third example if {@code heldOut}, all others if not. */
    private static List<Example> third(List<Example> examples, boolean heldOut) {
        return IntStream.range(0, examples.size())
                .filter(i -> (i % 3 == 2) == heldOut)
                .mapToObj(examples::get)
                .toList();
    }
}
