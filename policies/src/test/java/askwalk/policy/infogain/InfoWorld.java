package askwalk.policy.infogain;

import askwalk.conversation.Opening;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Evaluation;
import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphData;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Checkpoint;
import askwalk.model.Progress;
import askwalk.model.Stages;
import askwalk.model.TrainingState;
import askwalk.policy.PolicySetup;
import askwalk.random.Seed;
import askwalk.simulation.Testbed;
import askwalk.testing.KeyTask;
import askwalk.testing.Protocols;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A world of 420 items, each with about a quarter of 20 attributes. Every third item is a possible target, with a
 * probability that falls with its index; the training interactions are with other items.
 */
public record InfoWorld(GraphData data, Tuples validation, Tuples test) {

    public static final int ITEMS = 420;
    private static final int USERS = 40;
    private static final int FINE = 20;
    private static final int COARSE = 4;

    public static InfoWorld of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        GraphBuilder builder = new GraphBuilder();
        add(builder, VertexType.USER, USERS);
        add(builder, VertexType.ITEM, ITEMS);
        add(builder, VertexType.ATTRIBUTE, FINE + COARSE);
        for (int item = 0; item < ITEMS; item++) {
            for (int attribute = 0; attribute < FINE; attribute++) {
                if (attribute == item % FINE || random.nextInt(4) == 0) {
                    builder.connect(Relation.HAS_ATTRIBUTE, item, attribute);
                }
            }
        }
        for (int attribute = 0; attribute < FINE; attribute++) {
            builder.connect(Relation.CHILD_OF, attribute, FINE + attribute % COARSE);
        }
        for (int user = 0; user < USERS; user++) {
            for (int item = 1; item < ITEMS; item += 3) {
                if (random.nextInt(10) == 0) {
                    builder.connect(Relation.INTERACTED_WITH, user, item);
                }
            }
        }
        return new InfoWorld(builder.build(), tuples(random, Role.VALIDATION), tuples(random, Role.TEST));
    }

    private static void add(GraphBuilder builder, VertexType type, int count) {
        for (int id = 0; id < count; id++) {
            builder.add(type, type.word() + id, type.word() + " " + id);
        }
    }

    private static Tuples tuples(SplittableRandom random, Role role) {
        IdBuffer users = new IdBuffer();
        IdBuffer items = new IdBuffer();
        for (int i = 0; i < 400; i++) {
            users.add(random.nextInt(USERS));
            items.add(3 * random.nextInt(1 + random.nextInt(ITEMS / 3)));
        }
        return Tuples.of(role, Ids.copyOf(users), Ids.copyOf(items));
    }

    /** Returns a protocol of six actions with lists of two, opened with an attribute of the target. */
    public static Protocol protocol() {
        return Protocols.of(6, 2, Opening.TARGET_ATTRIBUTE, QuestionType.BINARY);
    }

    public KnowledgeGraph graph() {
        return InMemoryGraph.of(data);
    }

    public PolicySetup setup(Protocol protocol, String... settings) {
        return setup(protocol, Stages.NONE, settings);
    }

    /** Returns a setup with settings as {@code key=value}; dialogues are few unless set. */
    public PolicySetup setup(Protocol protocol, Stages stages, String... settings) {
        Map<String, String> values = new HashMap<>(Map.of("dialogues", "120"));
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            values.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return new PolicySetup(
                graph(),
                validation,
                null,
                protocol,
                KeyTask.UNIFORM,
                new InfoGainProvider().values(values),
                new Seed(3),
                stages,
                TrainingState.NONE);
    }

    Checkpoint train(Protocol protocol, String... settings) {
        return new InfoGainProvider().train(setup(protocol, settings));
    }

    List<DialogueRow> rows(Protocol protocol, int threads, Checkpoint checkpoint, String... settings) {
        return new Evaluation(Testbed.of(graph(), protocol, new Seed(1)), test, threads)
                .run(new InfoGainProvider().restore(setup(protocol, settings), checkpoint), Progress.NONE)
                .rows();
    }

    static double success(List<DialogueRow> rows) {
        return rows.stream().filter(row -> row.outcome().success()).count() / (double) rows.size();
    }
}
