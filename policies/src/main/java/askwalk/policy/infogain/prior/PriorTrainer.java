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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds a prior on validation tuples: the scales of amounts, the weights of each choice, and the choice under which the
 * targets of a held-out third of the tuples are most probable.
 */
public final class PriorTrainer {

    /** The figure of each choice: how many bits were open on average when the held-out dialogues had begun. */
    static final String OPEN_BITS = "openBits.";

    /** The figure that says which choice was taken: its place in {@link PriorChoice#all}. */
    public static final String CHOICE = "prior";

    /** Scales to try, as multiples of an amount's mean where there is any. */
    private static final double[] SCALES = {0.01, 0.03, 0.1, 0.3, 1, 3};

    private static final int MOST_FOR_SCALES = 600;

    private final PolicySetup setup;
    private final PriorSettings settings;
    private final InteractionHistory histories;
    private final PreferenceModel cosine;
    private final Map<String, Double> figures;

    /** Makes a trainer; {@code figures} gets what it came to. */
    public PriorTrainer(
            PolicySetup setup, PriorSettings settings, InteractionHistory histories, Map<String, Double> figures) {
        this.setup = setup;
        this.settings = settings;
        this.histories = histories;
        this.figures = figures;
        cosine = cosine(setup);
    }

    /** Returns the cosine model that one of the features is computed with. */
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
            Prior blank = new Prior(histories, cosine, setup.preference(), none, none);
            all = new Examples(setup, blank, settings.excludeKnown()).make(settings.examples(), progress);
        }
        List<Example> acquainted = all.stream().filter(Example::acquainted).toList();
        List<PriorChoice> choices = PriorChoice.all();
        int steps = Feature.COUNT * SCALES.length + 2 * choices.size();
        try (Progress progress = setup.stages().begin("prior", steps)) {
            double[] scales = scales(all, acquainted, progress);
            PriorWeights ofAcquainted = best(choices, scales, acquainted, true, progress);
            PriorWeights ofStrangers = best(choices, scales, all, false, progress);
            return new Prior(
                    histories,
                    cosine,
                    setup.preference(),
                    acquainted.isEmpty() ? ofStrangers : ofAcquainted,
                    ofStrangers);
        }
    }

    private double[] scales(List<Example> all, List<Example> acquainted, Progress progress) {
        Feature[] signs = Feature.values();
        double[] scales = new double[signs.length];
        Arrays.fill(scales, 1);
        for (int at = 0; at < signs.length; at++) {
            List<Example> some = signs[at].isPersonal() ? acquainted : all;
            some = some.subList(0, Math.min(MOST_FOR_SCALES, some.size()));
            if (signs[at].isAmount() && !some.isEmpty()) {
                scales[at] = scale(signs[at], at, some, scales, progress);
            }
            progress.advance(SCALES.length);
        }
        return scales;
    }

    private static double scale(Feature sign, int at, List<Example> examples, double[] scales, Progress progress) {
        double mean = examples.stream()
                .flatMapToDouble(example -> IntStream.range(0, example.size())
                        .mapToDouble(i -> example.signs()[at][i])
                        .filter(amount -> amount > 0))
                .average()
                .orElse(1);
        double[] grid = Arrays.stream(SCALES).map(multiple -> multiple * mean).toArray();
        return GridSearch.highest(mean, grid, value -> {
            progress.check();
            double[] tried = scales.clone();
            tried[at] = value;
            return PriorFit.logLikelihood(PriorFit.fit(EnumSet.of(sign), tried, examples), examples);
        });
    }

    /** The weights of the choice that was set, or under which held-out targets are most probable. */
    private PriorWeights best(
            List<PriorChoice> choices, double[] scales, List<Example> examples, boolean personal, Progress progress) {
        List<Example> fitting = third(examples, false);
        List<Example> heldOut = third(examples, true);
        PriorWeights best = PriorWeights.uniform(scales);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < choices.size(); i++) {
            progress.check();
            PriorChoice choice = choices.get(i);
            PriorWeights weights = fitting.isEmpty()
                    ? PriorWeights.uniform(scales)
                    : PriorFit.fit(personal ? choice.signs() : choice.impersonal(), scales, fitting);
            double bits = -PriorFit.logLikelihood(weights, heldOut) / Entropy.LN_2;
            if (personal) {
                figures.put(OPEN_BITS + choice.word(), bits);
            }
            boolean wanted = settings.choice().equals(choice.word());
            boolean better = settings.choice().equals(Setting.TUNED) && bits < least;
            if (wanted || better) {
                best = weights;
                least = bits;
                if (personal) {
                    figures.put(CHOICE, (double) i);
                }
            }
            progress.advance(1);
        }
        return best;
    }

    /** Every third example, or all others. */
    private static List<Example> third(List<Example> examples, boolean heldOut) {
        return IntStream.range(0, examples.size())
                .filter(i -> (i % 3 == 2) == heldOut)
                .mapToObj(examples::get)
                .toList();
    }
}
