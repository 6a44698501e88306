package askwalk.policy.tree;

import askwalk.conversation.AnswerModel;
import askwalk.conversation.Protocol;
import askwalk.graph.Direction;
import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphData;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.UserAttributes;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.model.Stages;
import askwalk.model.TrainingState;
import askwalk.policy.PolicyProvider;
import askwalk.policy.PolicySetup;
import askwalk.random.Seed;
import askwalk.testing.KeyTask;
import askwalk.testing.Protocols;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A small world like that of FacT-CRS: users with lists of four of ten attributes, thirty items with some of these
 * attributes, and for each user eight items that share two attributes with the list. Half of the users are for
 * training, a quarter each for validation and test.
 */
public final class TreeWorld {

    static final int USERS = 80;
    public static final int ITEMS = 30;
    public static final int ATTRIBUTES = 10;

    final GraphData data;
    public final KnowledgeGraph graph;
    public final UserAttributes lists;
    final Tuples validation;
    final Tuples test;

    public TreeWorld(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[][] carried = new boolean[ITEMS][ATTRIBUTES];
        GraphBuilder builder = new GraphBuilder();
        add(builder, VertexType.USER, USERS);
        add(builder, VertexType.ITEM, ITEMS);
        add(builder, VertexType.ATTRIBUTE, ATTRIBUTES + 2);
        for (int attribute = 0; attribute < ATTRIBUTES; attribute++) {
            builder.connect(Relation.CHILD_OF, attribute, ATTRIBUTES + attribute % 2);
        }
        for (int item = 0; item < ITEMS; item++) {
            for (int attribute = 0; attribute < ATTRIBUTES; attribute++) {
                carried[item][attribute] = random.nextInt(5) < 2;
                if (carried[item][attribute]) {
                    builder.connect(Relation.HAS_ATTRIBUTE, item, attribute);
                }
            }
        }
        IdBuffer listUsers = new IdBuffer();
        IdBuffer listed = new IdBuffer();
        IdBuffer[] users = {new IdBuffer(), new IdBuffer()};
        IdBuffer[] items = {new IdBuffer(), new IdBuffer()};
        for (int user = 0; user < USERS; user++) {
            boolean[] list = new boolean[ATTRIBUTES];
            for (int left = 4; left > 0; ) {
                int attribute = random.nextInt(ATTRIBUTES);
                if (!list[attribute]) {
                    list[attribute] = true;
                    listUsers.add(user);
                    listed.add(attribute);
                    left--;
                }
            }
            int wanted = 0;
            for (int item = 0; item < ITEMS && wanted < 8; item++) {
                if (shared(list, carried[item]) >= 2) {
                    wanted++;
                    if (user < USERS / 2) {
                        builder.connect(Relation.INTERACTED_WITH, user, item);
                    } else {
                        users[user % 2].add(user);
                        items[user % 2].add(item);
                    }
                }
            }
        }
        data = builder.build();
        graph = InMemoryGraph.of(data);
        lists = UserAttributes.of(USERS, ATTRIBUTES + 2, Ids.copyOf(listUsers), Ids.copyOf(listed));
        validation = Tuples.of(Role.VALIDATION, Ids.copyOf(users[0]), Ids.copyOf(items[0]));
        test = Tuples.of(Role.TEST, Ids.copyOf(users[1]), Ids.copyOf(items[1]));
    }

    /** Returns a protocol of five actions with lists of two. */
    public static Protocol protocol() {
        return Protocols.of(5, 2).withAnswerModel(AnswerModel.NO_PROVES_NOTHING);
    }

    public PolicySetup setup(PolicyProvider provider, Protocol protocol, Map<String, String> settings, long seed) {
        return new PolicySetup(
                graph,
                validation,
                lists.forTraining(validation, train()),
                protocol,
                KeyTask.UNIFORM,
                provider.values(settings),
                new Seed(seed),
                Stages.NONE,
                TrainingState.NONE);
    }

    private Tuples train() {
        IdBuffer users = new IdBuffer();
        IdBuffer items = new IdBuffer();
        IdBuffer found = new IdBuffer();
        for (int user = 0; user < USERS; user++) {
            graph.neighbours(Relation.INTERACTED_WITH, Direction.FORWARD, user, found);
            for (int i = 0; i < found.size(); i++) {
                users.add(user);
                items.add(found.get(i));
            }
        }
        return Tuples.of(Role.TRAIN, Ids.copyOf(users), Ids.copyOf(items));
    }

    private static int shared(boolean[] a, boolean[] b) {
        int shared = 0;
        for (int i = 0; i < a.length; i++) {
            shared += a[i] && b[i] ? 1 : 0;
        }
        return shared;
    }

    private static void add(GraphBuilder builder, VertexType type, int count) {
        for (int id = 0; id < count; id++) {
            builder.add(type, type.word() + id, type.word() + " " + id);
        }
    }
}
