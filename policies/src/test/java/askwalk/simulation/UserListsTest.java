package askwalk.simulation;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.BOB;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.AnswerModel;
import askwalk.conversation.Ask;
import askwalk.conversation.Noise;
import askwalk.conversation.Opening;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Recommend;
import askwalk.conversation.Turn;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.UserAttributes;
import askwalk.graph.VertexType;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.Rules;
import askwalk.testing.ScriptedPolicy;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Dialogues with users who accept only attributes on a private list. */
class UserListsTest {

    private static final KnowledgeGraph MUSIC = TinyGraphs.music();

    /** Kind of Blue also carries trumpet, which is not on Ann's list; her no to it removes nothing. */
    @Test
    void aNoIsNotEvidenceAboutTheTarget() {
        Action wrong = new Recommend(Ids.of(BITCHES_BREW));
        Action right = new Recommend(Ids.of(KIND_OF_BLUE));
        ScriptedPolicy policy = new ScriptedPolicy(Ask.about(TRUMPET), Ask.about(ROCK), Ask.about(JAZZ), wrong, right);
        DialogueSimulator simulator = simulator(policy, protocol(5, Opening.NONE, QuestionType.BINARY));
        assertThat(simulator.run(ANN, KIND_OF_BLUE, 0)).isEqualTo(new Outcome(true, 5, 1, 3));
        assertThat(simulator.turns())
                .containsExactly(
                        new Turn(Ask.about(TRUMPET), Answer.NO),
                        new Turn(Ask.about(ROCK), Answer.NO),
                        new Turn(Ask.about(JAZZ), Answer.YES),
                        new Turn(wrong, Answer.NO),
                        new Turn(right, Answer.YES));
    }

    /** Of the attributes of Kind of Blue only trumpet is on Bob's list. */
    @Test
    void theOpeningComesFromTheList() {
        ScriptedPolicy policy = new ScriptedPolicy(new Recommend(Ids.of(KIND_OF_BLUE)));
        simulator(policy, protocol(1, Opening.TARGET_ATTRIBUTE, QuestionType.BINARY))
                .run(BOB, KIND_OF_BLUE, 0);
        assertThat(policy.observed().get(0)).isEqualTo(new Turn(Ask.about(TRUMPET), Answer.YES));
        assertThat(policy.context().answerModel()).isEqualTo(AnswerModel.NO_PROVES_NOTHING);
    }

    @Test
    void noiseAppliesToTheAnswersOfTheList() {
        ScriptedPolicy policy = new ScriptedPolicy(Ask.about(TRUMPET), Ask.about(JAZZ));
        DialogueSimulator simulator =
                simulator(policy, protocol(2, Opening.NONE, QuestionType.BINARY).withNoise(new Noise(1, 0)));
        simulator.run(ANN, KIND_OF_BLUE, 0);
        assertThat(simulator.turns()).extracting(Turn::answer).containsExactly(Answer.YES, Answer.NO);
    }

    /** The target always stays a candidate, and the answers follow from the target and the list. */
    @Test
    void anAcceptedAttributeIsOnTheTargetAndOnTheList() {
        Map<Response, Integer> times = new EnumMap<>(Response.class);
        for (long seed = 0; seed < 60; seed++) {
            SplittableRandom random = new Seed(seed).derive("lists").random();
            KnowledgeGraph graph = RandomGraphs.small(random);
            UserAttributes lists = RandomGraphs.lists(random, graph, 0.5);
            for (QuestionType type : List.of(QuestionType.BINARY, QuestionType.ENUMERATED)) {
                Protocol protocol = protocol(10, Opening.TARGET_ATTRIBUTE, type).withListSize(1 + random.nextInt(4));
                Map<String, Policy> policies =
                        Rules.all(graph, protocol, new PopularityPreference().create(PreferenceSetup.of(graph)));
                for (Map.Entry<String, Policy> entry : policies.entrySet()) {
                    int user = random.nextInt(graph.count(VertexType.USER));
                    int target = random.nextInt(graph.count(VertexType.ITEM));
                    String what = "seed " + seed + ", " + entry.getKey();
                    TargetWatch watch = new TargetWatch(entry.getValue(), target, what);
                    new DialogueSimulator(
                                    Testbed.of(graph, protocol, new Seed(seed)).withUserAttributes(lists), watch)
                            .run(user, target, 0);
                    assertThat(watch.observed()).as(what).isNotEmpty();
                    Set<Integer> both = RandomGraphs.attributes(graph, target);
                    both.removeIf(attribute -> !lists.contains(user, attribute));
                    said(watch.observed()).forEach((attribute, response) -> {
                        assertThat(response == Response.ACCEPTED)
                                .as("%s, attribute %d", what, attribute)
                                .isEqualTo(both.contains(attribute));
                        times.merge(response, 1, Integer::sum);
                    });
                }
            }
        }
        assertThat(times).containsOnlyKeys(Response.ACCEPTED, Response.REJECTED);
        assertThat(times.values()).as("of each").allMatch(count -> count > 100);
    }

    /** A dialogue stays the same if the lists change in everything but this user's attributes of the target. */
    @Test
    void aPolicySeesOnlyTheAnswersAndNotTheLists() {
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new Seed(seed).derive("unseen").random();
            KnowledgeGraph graph = RandomGraphs.small(random);
            int user = random.nextInt(graph.count(VertexType.USER));
            int target = random.nextInt(graph.count(VertexType.ITEM));
            UserAttributes lists = RandomGraphs.lists(random, graph, 0.5);
            UserAttributes others = othersAlike(lists, user, RandomGraphs.attributes(graph, target), graph);
            for (QuestionType type : List.of(QuestionType.BINARY, QuestionType.ENUMERATED)) {
                Protocol protocol = protocol(10, Opening.TARGET_ATTRIBUTE, type);
                Map<String, Policy> policies =
                        Rules.all(graph, protocol, new PopularityPreference().create(PreferenceSetup.of(graph)));
                for (Map.Entry<String, Policy> entry : policies.entrySet()) {
                    String what = "seed " + seed + ", " + entry.getKey();
                    TargetWatch here = new TargetWatch(entry.getValue(), target, what);
                    TargetWatch there = new TargetWatch(entry.getValue(), target, what);
                    new DialogueSimulator(
                                    Testbed.of(graph, protocol, new Seed(1)).withUserAttributes(lists), here)
                            .run(user, target, 0);
                    new DialogueSimulator(
                                    Testbed.of(graph, protocol, new Seed(1)).withUserAttributes(others), there)
                            .run(user, target, 0);
                    assertThat(there.observed()).as(what).isEqualTo(here.observed());
                }
            }
        }
    }

    @Test
    void aProtocolInWhichANoMeansAbsentIsRejected() {
        Protocol believing =
                protocol(5, Opening.NONE, QuestionType.BINARY).withAnswerModel(AnswerModel.NO_MEANS_ABSENT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simulator(new ScriptedPolicy(), believing))
                .withMessage(
                        "these users can be asked about some attributes only, so that a no proves nothing, but protocol"
                                + " test has the answer model NO_MEANS_ABSENT: use FACT_STRICT, or another with the answer model"
                                + " NO_PROVES_NOTHING");
        assertThatCode(() -> simulator(new ScriptedPolicy(), Protocol.FACT_STRICT))
                .doesNotThrowAnyException();
    }

    /** A protocol that claims less than is true is safe. */
    @Test
    void withoutListsAnyProtocolIsAllowed() {
        Protocol.presets()
                .forEach(protocol -> assertThatCode(() -> Testbed.of(MUSIC, protocol, new Seed(1)))
                        .doesNotThrowAnyException());
    }

    @Test
    void listsOfAnotherGraphAreRejected() {
        for (int[] counts : new int[][] {{3, 7}, {5, 7}, {4, 6}, {4, 8}}) {
            UserAttributes lists = UserAttributes.of(counts[0], counts[1], Ids.of(), Ids.of());
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            Testbed.of(MUSIC, Protocol.FACT_STRICT, new Seed(1)).withUserAttributes(lists))
                    .withMessage(
                            counts[0] == 4
                                    ? "the lists are of %d attributes, but the graph has 7 of them"
                                    : "the lists are of %d users, but the graph has 4 of them",
                            counts[0] == 4 ? counts[1] : counts[0]);
        }
    }

    @Test
    void theUserMustExist() {
        DialogueSimulator simulator = simulator(new ScriptedPolicy(), Protocol.FACT_STRICT);
        assertThatThrownBy(() -> simulator.run(-1, KIND_OF_BLUE, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> simulator.run(4, KIND_OF_BLUE, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static Map<Integer, Response> said(List<Turn> turns) {
        Map<Integer, Response> said = new TreeMap<>();
        for (Turn turn : turns) {
            Ids subjects = turn.action().subjects();
            for (int i = 0; i < subjects.size() && turn.action() instanceof Ask; i++) {
                said.put(subjects.get(i), turn.answer().responses().get(i));
            }
        }
        return said;
    }

    /** Returns the complement of some lists, except for the attributes that one user shares with the target. */
    private static UserAttributes othersAlike(
            UserAttributes lists, int user, Set<Integer> carried, KnowledgeGraph graph) {
        IdBuffer users = new IdBuffer();
        IdBuffer attributes = new IdBuffer();
        for (int other = 0; other < lists.userCount(); other++) {
            for (int attribute = 0; attribute < lists.attributeCount(); attribute++) {
                boolean stays = other == user && carried.contains(attribute);
                if (lists.contains(other, attribute) == stays) {
                    users.add(other);
                    attributes.add(attribute);
                }
            }
        }
        return UserAttributes.of(
                graph.count(VertexType.USER),
                graph.count(VertexType.ATTRIBUTE),
                Ids.copyOf(users),
                Ids.copyOf(attributes));
    }

    private static DialogueSimulator simulator(Policy policy, Protocol protocol) {
        return new DialogueSimulator(
                Testbed.of(MUSIC, protocol, new Seed(1)).withUserAttributes(TinyGraphs.lists()), policy);
    }

    private static Protocol protocol(int actions, Opening opening, QuestionType type) {
        return Protocols.of(actions, 2, opening, type).withAnswerModel(AnswerModel.NO_PROVES_NOTHING);
    }
}
