package askwalk.policy.factcrs;

import askwalk.graph.Adjacency;
import askwalk.graph.Direction;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.math.Logistic;
import askwalk.math.Vectors;
import askwalk.model.Progress;
import askwalk.model.Stages;
import askwalk.policy.tree.TrainingSessions;
import askwalk.random.Seed;
import java.util.SplittableRandom;

/**
 * Learns vectors of sessions and items by stochastic gradient descent on the logistic loss: of a session with the item
 * that it wanted, and, with a weight, of the session against items that its user never wanted.
 *
 * <p>Both start from what is known of them, the attributes that a session says yes to and those that an item carries,
 * on the same axes; from random starts nothing comes of it. Where there are more attributes than dimensions, both
 * starts go through one random projection.
 */
final class FactorTrainer {

    private static final double SESSION_START = 1.2;
    private static final double ITEM_START = 0.5;
    private static final double NOISE = 0.02;

    private final KnowledgeGraph graph;
    private final TrainingSessions sessions;
    private final FactCrsSettings.Learning settings;
    private final Ids[] wanted;
    private final SplittableRandom random;
    private final double[][] axes;

    FactorTrainer(KnowledgeGraph graph, TrainingSessions sessions, FactCrsSettings.Learning settings, Seed seed) {
        this.graph = graph;
        this.sessions = sessions;
        this.settings = settings;
        random = seed.random();
        wanted = graph.adjacency(Relation.INTERACTED_WITH, Direction.FORWARD).toLists();
        axes = axes(graph.count(VertexType.ATTRIBUTE), settings.dimensions(), random);
    }

    Factors train(Stages stages) {
        Factors factors = new Factors(sessionStart(), itemStart());
        try (Progress progress = stages.begin("vectors", settings.itemPasses() + (long) settings.jointPasses())) {
            for (int pass = 0; pass < settings.itemPasses(); pass++) {
                progress.check();
                itemPass(factors);
                progress.advance(1);
            }
            for (int pass = 0; pass < settings.jointPasses(); pass++) {
                progress.check();
                jointPass(factors);
                progress.advance(1);
            }
        }
        return factors;
    }

    private void itemPass(Factors factors) {
        for (int draw = 0; draw < sessions.size(); draw++) {
            int session = random.nextInt(sessions.size());
            double[] item = factors.items[sessions.item(session)];
            double[] vector = factors.sessions[session];
            double error = Logistic.sigmoid(-Vectors.dot(vector, item));
            GradientStep.step(item, vector, error, settings.rate(), settings.decay());
        }
    }

    private void jointPass(Factors factors) {
        for (int draw = 0; draw < sessions.size(); draw++) {
            int session = random.nextInt(sessions.size());
            double[] vector = factors.sessions[session];
            double[] item = factors.items[sessions.item(session)];
            both(vector, item, Logistic.sigmoid(-Vectors.dot(vector, item)), settings.rate());
            Ids own = wanted[sessions.user(session)];
            for (int negative = 0; negative < settings.negatives() && own.size() < factors.items.length; negative++) {
                double[] other = factors.items[unwanted(own, factors.items.length)];
                double error = -Logistic.sigmoid(Vectors.dot(vector, other));
                both(vector, other, error, settings.rate() * settings.negativeWeight());
            }
        }
    }

    /** The item's step sees where the session's has come to. */
    private void both(double[] session, double[] item, double error, double rate) {
        GradientStep.step(session, item, error, rate, settings.decay());
        GradientStep.step(item, session, error, rate, settings.decay());
    }

    private int unwanted(Ids own, int items) {
        int item = random.nextInt(items);
        while (own.contains(item)) {
            item = random.nextInt(items);
        }
        return item;
    }

    private double[][] sessionStart() {
        double[][] start = new double[sessions.size()][settings.dimensions()];
        for (int session = 0; session < start.length; session++) {
            for (int at = sessions.start(session); at < sessions.start(session + 1); at++) {
                Vectors.addScaled(SESSION_START, axes[sessions.accepted()[at]], start[session]);
            }
            addNoise(start[session]);
        }
        return start;
    }

    private double[][] itemStart() {
        Adjacency carried = graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.FORWARD);
        double[][] start = new double[carried.rowCount()][settings.dimensions()];
        for (int item = 0; item < start.length; item++) {
            for (int at = carried.start(item); at < carried.end(item); at++) {
                Vectors.addScaled(ITEM_START, axes[carried.target(at)], start[item]);
            }
            addNoise(start[item]);
        }
        return start;
    }

    private void addNoise(double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] += random.nextDouble() * NOISE;
        }
    }

    /** The direction of each attribute: an axis of its own, or a random unit vector if there are too few axes. */
    private static double[][] axes(int attributes, int dimensions, SplittableRandom random) {
        double[][] axes = new double[attributes][dimensions];
        for (int attribute = 0; attribute < attributes; attribute++) {
            if (attributes <= dimensions) {
                axes[attribute][attribute] = 1;
            } else {
                for (int i = 0; i < dimensions; i++) {
                    axes[attribute][i] = (random.nextBoolean() ? 1 : -1) / Math.sqrt(dimensions);
                }
            }
        }
        return axes;
    }
}
