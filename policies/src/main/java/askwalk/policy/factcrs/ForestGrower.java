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

/** Grows a forest. Trees are grown on all cores; the forest does not depend on how many there are. */
final class ForestGrower {

    private final TrainingSessions sessions;
    private final Factors factors;
    private final FactCrsSettings settings;
    private final NodeFit fit;
    private final double[] root;
    private final Seed seed;

    ForestGrower(TrainingSessions sessions, Factors factors, FactCrsSettings settings, Seed seed) {
        this.sessions = sessions;
        this.factors = factors;
        this.settings = settings;
        this.seed = seed;
        fit = new NodeFit(
                sessions,
                factors.items,
                settings.learning().rate(),
                settings.learning().decay(),
                settings.growth().loss());
        root = root();
    }

    /** Grows all trees; the first may ask about every attribute. */
    List<DecisionTree> grow(SplitAttributes attributes, Stages stages) {
        FactCrsSettings.Growth growth = settings.growth();
        int members = Math.max(1, (int) (growth.sample() * sessions.size()));
        try (Progress progress = stages.begin("trees", growth.trees() * TreeGrower.steps(members, growth))) {
            TreeGrower grower = new TreeGrower(fit, sessions, factors.items.length, attributes, growth, progress);
            return IntStream.range(0, growth.trees())
                    .parallel()
                    .mapToObj(tree -> {
                        SplittableRandom random = seed.derive(tree).random();
                        int[] sample = random.ints(members, 0, sessions.size()).toArray();
                        return grower.grow(
                                root, sample, allowed(attributes.size(), tree == 0 ? 1 : growth.keep(), random));
                    })
                    .toList();
        }
    }

    /** The vector of all roots: of all sessions, from the mean of theirs. */
    double[] root() {
        double[] vector = new double[settings.learning().dimensions()];
        for (double[] session : factors.sessions) {
            Vectors.addScaled(1.0 / sessions.size(), session, vector);
        }
        int[] all = new int[sessions.size()];
        Arrays.setAll(all, session -> session);
        fit.fit(vector, all, settings.growth().passes());
        return vector;
    }

    private static boolean[] allowed(int attributes, double keep, SplittableRandom random) {
        boolean[] allowed = new boolean[attributes];
        for (int column = 0; column < attributes; column++) {
            allowed[column] = keep == 1 || random.nextDouble() < keep;
        }
        return allowed;
    }
}
