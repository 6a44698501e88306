package askwalk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.ChangedAnswer;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Opening;
import askwalk.conversation.Proposal;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Transcript;
import askwalk.conversation.Turn;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.preference.CosinePreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.RandomGraphs;
import askwalk.testing.SmallPolicies;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Other answers in random conversations with every policy, compared with every single change. */
class WhatIfPoliciesTest {

    private static final int SEEDS = 4;
    private static final List<Response> ANY = List.of(Response.ACCEPTED, Response.REJECTED, Response.UNKNOWN);

    static Stream<String> policies() {
        return Policies.all().stream().map(PolicyProvider::name);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void theSmallestChangeListsTheItemAndLeavesNoTrace(String name) {
        int changes = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new Seed(seed).derive(name).random();
            QuestionType questions = seed % 2 == 0 ? QuestionType.BINARY : QuestionType.ENUMERATED;
            Protocol protocol = Protocols.of(7, 2, Opening.NONE, questions);
            KnowledgeGraph graph = InMemoryGraph.of(
                    RandomGraphs.withFriends(random, RandomGraphs.data(random, 8, random.nextInt(10, 30), 12, 4)));
            Conversations conversations = new Conversations(
                    graph,
                    SmallPolicies.of(
                            name, graph, protocol, new CosinePreference().create(PreferenceSetup.of(graph)), seed),
                    protocol);
            Ids liked = Ids.of(random.nextInt(12));
            Conversation asked = conversations.start(random.nextInt(8), liked, new Seed(seed));
            Conversation twin = conversations.start(asked.walk().user(), liked, new Seed(seed));
            for (int turn = 0; turn < 4 && !asked.isOver(); turn++) {
                Proposal proposal = asked.next();
                Transcript before = asked.transcript();
                for (int i = 0; i < 2; i++) {
                    int item = random.nextInt(graph.count(VertexType.ITEM));
                    String what = name + ", seed " + seed + ", turn " + turn + ", item " + item;
                    Optional<List<ChangedAnswer>> change = asked.changesFor(item);
                    assertSmallest(asked, item, change, what);
                    changes += change.isPresent() && !change.get().isEmpty() ? 1 : 0;
                }
                assertThat(asked.transcript()).as("%s, seed %d", name, seed).isEqualTo(before);
                assertThat(asked.next()).as("%s, seed %d", name, seed).isEqualTo(proposal);
                assertThat(twin.next()).as("%s, seed %d", name, seed).isEqualTo(proposal);
                Answer answer = anything(proposal.action(), random);
                asked.answer(answer);
                twin.answer(answer);
            }
        }
        assertThat(changes).as(name).isPositive();
    }

    private static void assertSmallest(
            Conversation conversation, int item, Optional<List<ChangedAnswer>> found, String what) {
        boolean isListed = conversation.whatIf(List.of()).list().contains(item);
        assertThat(found.isPresent() && found.get().isEmpty()).as(what).isEqualTo(isListed);
        found.ifPresent(changes -> {
            assertThat(changes).as(what).hasSizeLessThanOrEqualTo(2);
            assertThat(conversation.whatIf(changes).list().contains(item))
                    .as(what)
                    .isTrue();
        });
        boolean isSingle = found.isPresent() && found.get().size() == 1;
        Optional<ChangedAnswer> first = isListed
                ? Optional.empty()
                : singles(conversation.transcript(), item).stream()
                        .filter(change ->
                                conversation.whatIf(List.of(change)).list().contains(item))
                        .findFirst();
        assertThat(first).as(what).isEqualTo(isSingle ? Optional.of(found.get().get(0)) : Optional.empty());
    }

    private static List<ChangedAnswer> singles(Transcript transcript, int item) {
        List<Turn> turns = new ArrayList<>(transcript.turns());
        turns.add(0, transcript.opening().orElseThrow());
        List<ChangedAnswer> singles = new ArrayList<>();
        for (int number = turns.size() - 1; number >= 0; number--) {
            Turn turn = turns.get(number);
            List<Response> given = turn.answer().responses();
            for (int i = 0; i < given.size(); i++) {
                for (Response other : ANY) {
                    boolean isOfItem = turn.action().subjects().get(i) == item
                            && given.get(i).removesItem()
                            && other == Response.UNKNOWN;
                    if (other != given.get(i) && (turn.action() instanceof Ask || isOfItem)) {
                        List<Response> changed = new ArrayList<>(given);
                        changed.set(i, other);
                        singles.add(new ChangedAnswer(number, new Answer(changed)));
                    }
                }
            }
        }
        return singles;
    }

    private static Answer anything(Action action, SplittableRandom random) {
        return new Answer(IntStream.range(0, action.subjects().size())
                .mapToObj(i -> action instanceof Ask ? ANY.get(random.nextInt(3)) : Response.REJECTED)
                .toList());
    }
}
