package askwalk.policy.factcrs;

import askwalk.math.Vectors;
import askwalk.model.Progress;
import askwalk.model.Stages;
import askwalk.policy.tree.TrainingSessions;
import askwalk.random.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Grows a forest. Trees are grown in parallel; the result does not depend on the number of threads. */
final class ForestGrower {

    private final TrainingSessions sessions;
    private final Factors factors;
    private final FactCrsSettings settings;
    private final NodeFit fit;
    private final double[] rootVector;
    private final Seed seed;

    ForestGrower(TrainingSessions sessions, Factors factors, FactCrsSettings settings, Seed seed) {
        this.sessions = sessions;
        this.factors = factors;
        this.settings = settings;
        this.seed = seed;
        fit = new NodeFit(
                sessions,
                factors.items,
                settings.learning().learningRate(),
                settings.learning().l2(),
                settings.growth().loss());
        rootVector = rootVector();
    }

    /** Grows all trees; the first may ask about every attribute. */
    List<DecisionTree> grow(SplitAttributes attributes, Stages stages) {
        FactCrsSettings.Growth growth = settings.growth();
        int members = Math.max(1, (int) (growth.sampleShare() * sessions.size()));
        try (Progress progress = stages.begin("trees", growth.trees() * TreeGrower.steps(members, growth))) {
            TreeGrower grower = new TreeGrower(fit, sessions, factors.items.length, attributes, growth, progress);
            return IntStream.range(0, growth.trees())
                    .parallel()
                    .mapToObj(tree -> {
                        SplittableRandom random = seed.derive(tree).random();
                        int[] sample = random.ints(members, 0, sessions.size()).toArray();
                        return grower.grow(
                                rootVector,
                                sample,
                                allowed(attributes.size(), tree == 0 ? 1 : growth.keepProbability(), random));
                    })
                    .toList();
        }
    }

    /** Returns the vector of the roots of all trees: the mean session vector, fitted to all sessions. */
    double[] rootVector() {
        double[] vector = new double[settings.learning().embeddingSize()];
        for (double[] session : factors.sessions) {
            Vectors.addScaled(1.0 / sessions.size(), session, vector);
        }
        int[] all = new int[sessions.size()];
        Arrays.setAll(all, session -> session);
        fit.fit(vector, all, settings.growth().fitEpochs());
        return vector;
    }

    private static boolean[] allowed(int attributes, double keepProbability, SplittableRandom random) {
        boolean[] allowed = new boolean[attributes];
        for (int column = 0; column < attributes; column++) {
            allowed[column] = keepProbability == 1 || random.nextDouble() < keepProbability;
        }
        return allowed;
    }
}
