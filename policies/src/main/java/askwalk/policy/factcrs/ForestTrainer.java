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
 * Trains FacT-CRS: vectors and trees on the training interactions, and then, in dialogues on validation tuples, the
 * number of items at which to stop early and, if there are many attributes, the number of attributes to ask about.
 */
final class ForestTrainer {

    private static final int[] EARLY_STOPS = {0, 25, 50, 100, 150, 200, 250, 300, 400, 500, 700, 1000, 1500, 2000};
    private static final int[] ATTRIBUTES = {25, 50, 100, 200};

    private final PolicySetup setup;
    private final AttributeQuestions questions;
    private final FactCrsSettings settings;
    private final Seed seed;
    private final ValidationTrial trial;
    private final BestSoFar<Choice, Score> best = new BestSoFar<>(Score::isBetterThan);

    private record Choice(Forest forest, int attributes, int earlyStop) {}

    ForestTrainer(PolicySetup setup, AttributeQuestions questions, FactCrsSettings settings) {
        this.setup = setup;
        this.questions = questions;
        this.settings = settings;
        seed = setup.seed().derive("fact-crs");
        trial = new ValidationTrial(setup);
    }

    Checkpoint train() {
        TrainingSessions sessions = TrainingSessions.of(setup.graph(), setup.userAttributes(), seed.derive("order"));
        if (sessions.size() == 0) {
            throw new IllegalArgumentException("decision trees need training interactions, but this data set has none");
        }
        Factors factors = new FactorTrainer(setup.graph(), sessions, settings.learning(), seed.derive("vectors"))
                .train(setup.stages());
        ForestGrower grower = new ForestGrower(sessions, factors, settings, seed.derive("trees"));
        float[][] itemVectors = floats(factors.items);
        SplitAttributes all = split(sessions, Integer.MAX_VALUE);
        for (int count : counts(all.size())) {
            SplitAttributes attributes = count == all.size() ? all : split(sessions, count);
            tuneEarlyStop(new Forest(grower.grow(attributes, setup.stages()), itemVectors), count);
        }
        Map<String, Double> metrics = new HashMap<>();
        metrics.put(ForestSettings.EARLY_STOP.key(), (double) best.value().earlyStop());
        metrics.put(FactCrsSettings.ATTRIBUTES.key(), (double) best.value().attributes());
        metrics.put("heldOutSuccess", best.score().successRate());
        metrics.put("heldOutTurns", best.score().averageTurns());
        return new Checkpoint(ForestMatrices.of(best.value().forest()), metrics);
    }

    /** Returns the numbers of attributes to try: all if there are few. */
    private int[] counts(int all) {
        if (settings.attributes() != FactCrsSettings.TUNED) {
            return new int[] {Math.min(all, settings.attributes())};
        }
        if (setup.graph().count(VertexType.ATTRIBUTE) <= settings.learning().embeddingSize()) {
            return new int[] {all};
        }
        return Arrays.stream(ATTRIBUTES)
                .map(count -> Math.min(count, all))
                .distinct()
                .toArray();
    }

    private SplitAttributes split(TrainingSessions sessions, int max) {
        return SplitAttributes.of(sessions, questions.askable(), max, seed.derive("attributes"));
    }

    private void tuneEarlyStop(Forest forest, int attributes) {
        ForestSettings inference = ForestSettings.read(SettingValues.DEFAULTS, 0);
        try (Progress progress = setup.stages().begin("tuning", (long) EARLY_STOPS.length * trial.dialogues())) {
            for (int earlyStop : EARLY_STOPS) {
                ForestPolicy policy = new ForestPolicy(forest, questions, inference.withEarlyStop(earlyStop));
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
