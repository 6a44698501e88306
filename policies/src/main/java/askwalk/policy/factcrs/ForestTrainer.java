package askwalk.policy.factcrs;

import askwalk.graph.VertexType;
import askwalk.math.Vectors;
import askwalk.model.Checkpoint;
import askwalk.model.Progress;
import askwalk.policy.PolicySetup;
import askwalk.policy.Score;
import askwalk.policy.ValidationTrial;
import askwalk.policy.tree.AttributeQuestions;
import askwalk.policy.tree.TrainingSessions;
import askwalk.random.Seed;
import askwalk.settings.SettingValues;
import askwalk.training.BestSoFar;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Trains FacT-CRS: vectors and trees from the training interactions, and then what is left to choose in dialogues on
 * validation tuples, which are when to stop early and, where there are many, how many attributes to ask about.
 */
final class ForestTrainer {

    private static final int[] EARLY_STOPS = {0, 25, 50, 100, 150, 200, 250, 300, 400, 500, 700, 1000, 1500, 2000};
    private static final int[] ATTRIBUTES = {25, 50, 100, 200};

    private final PolicySetup setup;
    private final AttributeQuestions inquiries;
    private final FactCrsSettings settings;
    private final Seed seed;
    private final ValidationTrial trial;
    private final BestSoFar<Choice, Score> best = new BestSoFar<>(Score::isBetterThan);

    private record Choice(Forest forest, int attributes, int earlyStop) {}

    ForestTrainer(PolicySetup setup, AttributeQuestions inquiries, FactCrsSettings settings) {
        this.setup = setup;
        this.inquiries = inquiries;
        this.settings = settings;
        seed = setup.seed().derive("fact-crs");
        trial = new ValidationTrial(setup);
    }

    Checkpoint train() {
        TrainingSessions sessions = TrainingSessions.of(setup.graph(), setup.userAttributes(), seed.derive("order"));
        if (sessions.size() == 0) {
            throw new IllegalArgumentException("decision trees need training interactions, and this data set has none");
        }
        Factors factors = new FactorTrainer(setup.graph(), sessions, settings.learning(), seed.derive("vectors"))
                .train(setup.stages());
        ForestGrower grower = new ForestGrower(sessions, factors, settings, seed.derive("trees"));
        float[][] itemVectors = floats(factors.items);
        SplitAttributes all = split(sessions, Integer.MAX_VALUE);
        for (int count : counts(all.size())) {
            SplitAttributes attributes = count == all.size() ? all : split(sessions, count);
            choose(new Forest(grower.grow(attributes, setup.stages()), itemVectors), count);
        }
        Map<String, Double> figures = new HashMap<>();
        figures.put(ForestSettings.EARLY_STOP.key(), (double) best.value().earlyStop());
        figures.put(FactCrsSettings.ATTRIBUTES.key(), (double) best.value().attributes());
        figures.put("heldOutSuccess", best.score().successRate());
        figures.put("heldOutTurns", best.score().averageTurns());
        return new Checkpoint(ForestMatrices.of(best.value().forest()), figures);
    }

    /** Few attributes are all asked about; of many, how many is tried out. */
    private int[] counts(int all) {
        if (settings.attributes() != FactCrsSettings.TUNED) {
            return new int[] {Math.min(all, settings.attributes())};
        }
        if (setup.graph().count(VertexType.ATTRIBUTE) <= settings.learning().dimensions()) {
            return new int[] {all};
        }
        return Arrays.stream(ATTRIBUTES)
                .map(count -> Math.min(count, all))
                .distinct()
                .toArray();
    }

    private SplitAttributes split(TrainingSessions sessions, int most) {
        return SplitAttributes.of(sessions, inquiries.askable(), most, seed.derive("attributes"));
    }

    private void choose(Forest forest, int attributes) {
        ForestSettings acting = ForestSettings.read(SettingValues.DEFAULTS, 0);
        try (Progress progress = setup.stages().begin("tuning", (long) EARLY_STOPS.length * trial.dialogues())) {
            for (int earlyStop : EARLY_STOPS) {
                ForestPolicy policy = new ForestPolicy(forest, inquiries, acting.withEarlyStop(earlyStop));
                best.offer(trial.score(policy, progress), () -> new Choice(forest, attributes, earlyStop));
            }
        }
    }

    private static float[][] floats(double[][] rows) {
        float[][] floats = new float[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            floats[row] = Vectors.toFloats(rows[row]);
        }
        return floats;
    }
}
