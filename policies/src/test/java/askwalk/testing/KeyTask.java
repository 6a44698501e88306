package askwalk.testing;

import askwalk.conversation.Opening;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphData;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Stages;
import askwalk.model.TrainingState;
import askwalk.policy.PolicySetup;
import askwalk.preference.PreferenceModel;
import askwalk.random.Seed;
import askwalk.settings.SettingValues;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A task with one right way. Of 60 items the 5 that people look for carry a key, as nothing else does; there are 12
 * more attributes that carry no information about the target. With two actions and lists of 5, a policy that asks for
 * the key and then recommends always succeeds, and all others rarely do.
 */
public final class KeyTask {

    public static final Protocol PROTOCOL = Protocols.of(2, 5, Opening.NONE, QuestionType.BINARY);
    public static final PreferenceModel UNIFORM = (user, seed) -> (items, size, into) -> Arrays.fill(into, 0, size, 0);

    private static final int USERS = 30;
    private static final int ITEMS = 60;
    private static final int KEYED = 5;

    private KeyTask() {}

    /** Users 0 to 14 have training interactions; the others have none. */
    public static GraphData graph() {
        SplittableRandom random = new SplittableRandom(8);
        GraphBuilder builder = new GraphBuilder();
        add(builder, VertexType.USER, USERS);
        add(builder, VertexType.ITEM, ITEMS);
        add(builder, VertexType.ATTRIBUTE, 13);
        for (int item = 0; item < ITEMS; item++) {
            if (item < KEYED) {
                builder.connect(Relation.HAS_ATTRIBUTE, item, 7);
            }
            for (int attribute = 0; attribute < 13; attribute++) {
                if (attribute != 7 && random.nextInt(3) == 0) {
                    builder.connect(Relation.HAS_ATTRIBUTE, item, attribute);
                }
            }
        }
        for (int user = 0; user < USERS / 2; user++) {
            builder.connect(Relation.INTERACTED_WITH, user, random.nextInt(ITEMS));
        }
        return builder.build();
    }

    public static Tuples tuples(int size) {
        return Tuples.of(
                Role.VALIDATION,
                Ids.of(IntStream.range(0, size)
                        .map(i -> USERS / 2 + i % (USERS / 2))
                        .toArray()),
                Ids.of(IntStream.range(0, size).map(i -> i % KEYED).toArray()));
    }

    public static PolicySetup setup(GraphData graph, Tuples tuples, long seed, SettingValues settings) {
        return setup(graph, tuples, UNIFORM, settings, seed);
    }

    public static PolicySetup setup(
            GraphData graph, Tuples tuples, PreferenceModel preference, SettingValues settings, long seed) {
        return new PolicySetup(
                InMemoryGraph.of(graph),
                tuples,
                null,
                PROTOCOL,
                preference,
                settings,
                new Seed(seed),
                Stages.NONE,
                TrainingState.NONE);
    }

    private static void add(GraphBuilder builder, VertexType type, int count) {
        for (int id = 0; id < count; id++) {
            builder.add(type, type.word() + id, "some " + type.word() + " " + id);
        }
    }
}
