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
 * Trains the vectors of sessions and items by stochastic gradient descent on the logistic loss: each session with its
 * item as the positive example and, with a weight, items that its user never interacted with as negative examples.
 *
 * <p>Vectors are initialised from attributes, on common axes: a session's from its accepted attributes, an item's from
 * its attributes. Training from random initial values does not give useful vectors. If there are more attributes than
 * dimensions, both are projected by one random matrix.
 */
final class FactorTrainer {

    private static final double SESSION_SCALE = 1.2;
    private static final double ITEM_SCALE = 0.5;
    private static final double NOISE_SCALE = 0.02;

    private final KnowledgeGraph graph;
    private final TrainingSessions sessions;
    private final FactCrsSettings.Learning settings;
    private final Ids[] itemsOfUser;
    private final SplittableRandom random;
    private final double[][] axes;

    FactorTrainer(KnowledgeGraph graph, TrainingSessions sessions, FactCrsSettings.Learning settings, Seed seed) {
        this.graph = graph;
        this.sessions = sessions;
        this.settings = settings;
        random = seed.random();
        itemsOfUser =
                graph.adjacency(Relation.INTERACTED_WITH, Direction.FORWARD).toLists();
        axes = axes(graph.count(VertexType.ATTRIBUTE), settings.embeddingSize(), random);
    }

    Factors train(Stages stages) {
        Factors factors = new Factors(initialSessions(), initialItems());
        try (Progress progress = stages.begin("vectors", settings.itemEpochs() + (long) settings.jointEpochs())) {
            for (int epoch = 0; epoch < settings.itemEpochs(); epoch++) {
                progress.check();
                itemEpoch(factors);
                progress.advance(1);
            }
            for (int epoch = 0; epoch < settings.jointEpochs(); epoch++) {
                progress.check();
                jointEpoch(factors);
                progress.advance(1);
            }
        }
        return factors;
    }

    private void itemEpoch(Factors factors) {
        for (int draw = 0; draw < sessions.size(); draw++) {
            int session = random.nextInt(sessions.size());
            double[] item = factors.items[sessions.item(session)];
            double[] vector = factors.sessions[session];
            double error = Logistic.sigmoid(-Vectors.dot(vector, item));
            GradientStep.step(item, vector, error, settings.learningRate(), settings.l2());
        }
    }

    private void jointEpoch(Factors factors) {
        for (int draw = 0; draw < sessions.size(); draw++) {
            int session = random.nextInt(sessions.size());
            double[] vector = factors.sessions[session];
            double[] item = factors.items[sessions.item(session)];
            updateBoth(vector, item, Logistic.sigmoid(-Vectors.dot(vector, item)), settings.learningRate());
            Ids own = itemsOfUser[sessions.user(session)];
            for (int i = 0; i < settings.negatives() && own.size() < factors.items.length; i++) {
                double[] other = factors.items[negative(own, factors.items.length)];
                double error = -Logistic.sigmoid(Vectors.dot(vector, other));
                updateBoth(vector, other, error, settings.learningRate() * settings.negativeWeight());
            }
        }
    }

    /** Updates both vectors; the item's step uses the updated session vector. */
    private void updateBoth(double[] session, double[] item, double error, double rate) {
        GradientStep.step(session, item, error, rate, settings.l2());
        GradientStep.step(item, session, error, rate, settings.l2());
    }

    private int negative(Ids own, int items) {
        int item = random.nextInt(items);
        while (own.contains(item)) {
            item = random.nextInt(items);
        }
        return item;
    }

    private double[][] initialSessions() {
        double[][] vectors = new double[sessions.size()][settings.embeddingSize()];
        for (int session = 0; session < vectors.length; session++) {
            for (int at = sessions.start(session); at < sessions.start(session + 1); at++) {
                Vectors.addScaled(SESSION_SCALE, axes[sessions.accepted()[at]], vectors[session]);
            }
            addNoise(vectors[session]);
        }
        return vectors;
    }

    private double[][] initialItems() {
        Adjacency carried = graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.FORWARD);
        double[][] vectors = new double[carried.rowCount()][settings.embeddingSize()];
        for (int item = 0; item < vectors.length; item++) {
            for (int at = carried.start(item); at < carried.end(item); at++) {
                Vectors.addScaled(ITEM_SCALE, axes[carried.target(at)], vectors[item]);
            }
            addNoise(vectors[item]);
        }
        return vectors;
    }

    private void addNoise(double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] += random.nextDouble() * NOISE_SCALE;
        }
    }

    /**
     * Returns the direction of each attribute, {@code [attributes][embeddingSize]}: an axis of its own, or a random
     * unit vector if there are too few axes.
     */
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
