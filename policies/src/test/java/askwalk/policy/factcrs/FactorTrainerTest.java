package askwalk.policy.factcrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.graph.GraphBuilder;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.math.Logistic;
import askwalk.math.Vectors;
import askwalk.model.Stages;
import askwalk.policy.tree.TrainingSessions;
import askwalk.policy.tree.TreeWorld;
import askwalk.random.Seed;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactorTrainerTest {

    private static final long SEED = 5;

    private final TreeWorld world = new TreeWorld(SEED);
    private final TrainingSessions sessions = TrainingSessions.of(world.graph, world.lists, new Seed(SEED));

    @Test
    void vectorsAreInitialisedFromAttributes() {
        Factors start = train(Map.of("itemEpochs", "0", "jointEpochs", "0"), 1);
        for (int session = 0; session < sessions.size(); session++) {
            double[] expected = new double[40];
            for (int at = sessions.start(session); at < sessions.start(session + 1); at++) {
                expected[sessions.accepted()[at]] = 1.2;
            }
            for (int i = 0; i < 40; i++) {
                assertThat(start.sessions[session][i] - expected[i]).isBetween(0.0, 0.02);
            }
        }
        for (double[] item : start.items) {
            for (double x : item) {
                assertThat(x < 0.02 || (x >= 0.5 && x < 0.52)).isTrue();
            }
        }
    }

    /** With fewer axes than attributes, vectors that share attributes still point in the same direction. */
    @Test
    void withFewAxesVectorsAreProjected() {
        Factors start = train(Map.of("itemEpochs", "0", "jointEpochs", "0", "embeddingSize", "9"), 1);
        double own = 0;
        double others = 0;
        for (int session = 0; session < sessions.size(); session++) {
            own += Vectors.dot(start.sessions[session], start.items[sessions.item(session)]);
            for (double[] item : start.items) {
                others += Vectors.dot(start.sessions[session], item) / start.items.length;
            }
        }
        assertThat(own).isGreaterThan(1.5 * others);
    }

    @Test
    void sessionsScoreTheirItemsHigher() {
        assertThat(lead(train(Map.of("itemEpochs", "5", "jointEpochs", "40"), 1)))
                .isGreaterThan(lead(train(Map.of("itemEpochs", "5", "jointEpochs", "0"), 1)) + 0.05);
    }

    /** One user interacted with the first of two items only, so the second is always the negative item. */
    @Test
    void negativesAreItemsWithoutAnInteraction() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.USER, "u", "u");
        for (int item = 0; item < 2; item++) {
            builder.add(VertexType.ITEM, "i" + item, "i");
            builder.add(VertexType.ATTRIBUTE, "a" + item, "a");
            builder.connect(Relation.HAS_ATTRIBUTE, item, item);
        }
        builder.connect(Relation.INTERACTED_WITH, 0, 0);
        KnowledgeGraph two = InMemoryGraph.of(builder.build());
        Factors expected = train(two, Map.of("itemEpochs", "0", "jointEpochs", "0"));
        double[] session = expected.sessions[0];
        for (int pass = 0; pass < 3; pass++) {
            together(session, expected.items[0], 1 - Logistic.sigmoid(Vectors.dot(session, expected.items[0])), 0.01);
            for (int negative = 0; negative < 4; negative++) {
                together(session, expected.items[1], -Logistic.sigmoid(Vectors.dot(session, expected.items[1])), 0.005);
            }
        }
        Factors trained =
                train(two, Map.of("itemEpochs", "0", "jointEpochs", "3", "negatives", "4", "negativeWeight", "0.5"));
        for (int i = 0; i < 40; i++) {
            assertThat(trained.sessions[0][i]).isCloseTo(session[i], within(1e-12));
            assertThat(trained.items[0][i]).isCloseTo(expected.items[0][i], within(1e-12));
            assertThat(trained.items[1][i]).isCloseTo(expected.items[1][i], within(1e-12));
        }
    }

    private static void together(double[] session, double[] item, double error, double rate) {
        GradientStep.step(session, item, error, rate, 0.01);
        GradientStep.step(item, session, error, rate, 0.01);
    }

    private static Factors train(KnowledgeGraph graph, Map<String, String> values) {
        TrainingSessions sessions = TrainingSessions.of(graph, null, new Seed(1));
        return new FactorTrainer(
                        graph,
                        sessions,
                        FactCrsSettings.read(new FactCrsProvider().values(values))
                                .learning(),
                        new Seed(1))
                .train(Stages.NONE);
    }

    @Test
    void theSameSeedGivesTheSameVectors() {
        Map<String, String> few = Map.of("itemEpochs", "2", "jointEpochs", "2");
        assertThat(train(few, 1).items).isDeepEqualTo(train(few, 1).items);
        assertThat(train(few, 2).items[0]).isNotEqualTo(train(few, 1).items[0]);
    }

    /**
     * Returns by how much a session's item scores higher than the items that its user never interacted with, on
     * average.
     */
    private double lead(Factors factors) {
        double lead = 0;
        int pairs = 0;
        for (int session = 0; session < sessions.size(); session++) {
            for (int item = 0; item < factors.items.length; item++) {
                if (!wanted(sessions.user(session), item)) {
                    lead += Vectors.dot(factors.sessions[session], factors.items[sessions.item(session)])
                            - Vectors.dot(factors.sessions[session], factors.items[item]);
                    pairs++;
                }
            }
        }
        return lead / pairs;
    }

    private boolean wanted(int user, int item) {
        for (int session = 0; session < sessions.size(); session++) {
            if (sessions.user(session) == user && sessions.item(session) == item) {
                return true;
            }
        }
        return false;
    }

    private Factors train(Map<String, String> values, long seed) {
        return new FactorTrainer(
                        world.graph,
                        sessions,
                        FactCrsSettings.read(new FactCrsProvider().values(values))
                                .learning(),
                        new Seed(seed))
                .train(Stages.NONE);
    }
}
