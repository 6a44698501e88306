package askwalk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Opening;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Recommend;
import askwalk.conversation.Turn;
import askwalk.graph.GraphBuilder;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.Rules;
import askwalk.walk.Walk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No model of the users shows a policy more of the target than its attributes. */
class HiddenTargetTest {

    private static final int USERS = 3;
    private static final int ITEMS = 60;
    private static final int ATTRIBUTES = 12;

    @TempDir
    private Path temp;

    private final KnowledgeGraph graph = twins(new SplittableRandom(7));
    private final PreferenceModel preference = new PopularityPreference().create(PreferenceSetup.of(graph));

    /**
     * Items come in pairs with equal attributes. After the opening the other item of the pair becomes the target, with
     * the same random streams of the user: every action up to the first list is the same.
     */
    @Test
    void anItemWithTheSameAttributesIsTheSameToAPolicy() {
        for (UserModelProvider provider : UserModels.all()) {
            if (provider.name().equals("targets")) {
                continue; // another target comes with other further targets
            }
            String arguments = switch (provider.syntax()) {
                case "" -> "";
                case "P" -> ":0.3";
                case "N" -> ":3";
                case "TURN,LIST" -> ":0.1,0.1";
                case "FILE" -> ":" + rates();
                default -> ":" + provider.syntax().split("\\|", -1)[0];
            };
            Protocol protocol = Protocols.of(8, 3, Opening.TARGET_ATTRIBUTE, QuestionType.BINARY)
                    .withUsers(UserModels.parse(provider.name() + arguments));
            for (Map.Entry<String, Policy> policy :
                    Rules.all(graph, protocol, preference).entrySet()) {
                for (int item = 0; item < ITEMS; item += 2) {
                    assertThat(actions(protocol, policy.getValue(), item, item + 1))
                            .as("%s, %s, item %d", policy.getKey(), provider.name(), item)
                            .isEqualTo(actions(protocol, policy.getValue(), item, item));
                }
            }
        }
    }

    /** Returns the actions up to the first list, at most three, of a dialogue with another target after the opening. */
    private List<Action> actions(Protocol protocol, Policy policy, int item, int later) {
        Testbed testbed = Testbed.of(graph, protocol, new Seed(4)).withTuples(tuples());
        UserModels models = new UserModels(testbed);
        UserSetup setup = new UserSetup(testbed, item % USERS, item, item, new Seed(item));
        Optional<Turn> opening = new OpeningDraw(graph, protocol)
                .draw(models.truth(setup), setup.seed().derive("opening"));
        UserSetup exchanged = new UserSetup(testbed, item % USERS, later, item, new Seed(item));
        UserSimulator user = models.behaviour(models.truth(exchanged), exchanged);
        Conversation conversation = new Conversations(graph, policy, protocol)
                .start(item % USERS, opening, new Seed(item), new Walk(graph));
        List<Action> actions = new ArrayList<>();
        while (!conversation.isOver() && !user.hasLeft() && actions.size() < 3) {
            actions.add(conversation.nextAction());
            if (conversation.nextAction() instanceof Recommend) {
                break;
            }
            conversation.answer(user.answer(conversation.nextAction()));
        }
        return actions;
    }

    private Path rates() {
        try {
            return Files.writeString(temp.resolve("rates.tsv"), """
                    attribute\tanswered_if_present\tanswered_if_absent\twrong
                    a1\t0.5\t0.9\t0.2
                    *\t0.9\t0.5\t0.1
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Both items of a pair are of the same user. */
    private static Tuples tuples() {
        int[] users = new int[ITEMS];
        int[] items = new int[ITEMS];
        for (int item = 0; item < ITEMS; item++) {
            users[item] = item / 2 * 2 % USERS;
            items[item] = item;
        }
        return Tuples.of(Role.TEST, Ids.of(users), Ids.of(items));
    }

    private static KnowledgeGraph twins(SplittableRandom random) {
        GraphBuilder builder = new GraphBuilder();
        for (int user = 0; user < USERS; user++) {
            builder.add(VertexType.USER, "u" + user, "u" + user);
        }
        for (int item = 0; item < ITEMS; item++) {
            builder.add(VertexType.ITEM, "i" + item, "i" + item);
        }
        for (int attribute = 0; attribute < ATTRIBUTES; attribute++) {
            builder.add(VertexType.ATTRIBUTE, "a" + attribute, "a" + attribute);
        }
        for (int item = 0; item < ITEMS; item += 2) {
            for (int attribute = 0; attribute < ATTRIBUTES; attribute++) {
                if (random.nextInt(3) == 0) {
                    builder.connect(Relation.HAS_ATTRIBUTE, item, attribute)
                            .connect(Relation.HAS_ATTRIBUTE, item + 1, attribute);
                }
            }
        }
        return InMemoryGraph.of(builder.build());
    }
}
