package askwalk.conversation.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.Conversations;
import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.StoredConversations;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.GraphBuilder;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceModel;
import askwalk.preference.PreferenceSetup;
import askwalk.testing.TinyGraphs;
import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The tools on the tiny graph. The policy "first" asks two questions and recommends then; of those who like jazz, it
 * asks about trumpet, which two of three jazz items carry, and about rock or calm or sax, which one of two carries.
 */
class ConversationToolsTest {

    private final ConversationStore store = new MemoryConversationStore();
    private final ConversationTools tools = tools(TinyGraphs.music(), store, false);

    private static ConversationTools tools(KnowledgeGraph graph, ConversationStore store, boolean split) {
        PreferenceModel popularity = new PopularityPreference().create(PreferenceSetup.of(graph));
        return new ConversationTools(new StoredConversationAccess(
                List.of(
                        offer("first", graph, RulePolicy.askFirst(2, graph, popularity), store),
                        offer("greedy", graph, RulePolicy.askFirst(0, graph, popularity), store)),
                split));
    }

    private static StoredConversationAccess.Offer offer(
            String name, KnowledgeGraph graph, Policy policy, ConversationStore store) {
        Conversations conversations = new Conversations(graph, policy, Protocol.IDEAL)
                .identified(PolicyIdentity.of("rule-" + name, 1, Map.of()));
        return new StoredConversationAccess.Offer(name, new StoredConversations(conversations, store));
    }

    private ToolResult call(String tool, Map<String, Object> arguments) {
        return tools.tool(tool).orElseThrow().call(arguments);
    }

    private TurnView turn(String tool, Map<String, Object> arguments) {
        return (TurnView) call(tool, arguments).content();
    }

    private ToolProblem problem(String tool, Map<String, Object> arguments) {
        ToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(result.text()).isTrue();
        ToolProblem problem = (ToolProblem) result.content();
        assertThat(result.text()).startsWith(problem.problem());
        return problem;
    }

    private static Map<String, Object> at(TurnView turn) {
        return Map.of("conversation", turn.id(), "version", turn.version());
    }

    private static Map<String, Object> answering(TurnView turn, String... responses) {
        Map<String, Object> arguments = new HashMap<>(at(turn));
        arguments.put("responses", List.of(responses));
        return arguments;
    }

    private static String[] all(TurnView turn, String response) {
        return Collections.nCopies(turn.options().size(), response).toArray(String[]::new);
    }

    @Test
    void aConversationFromTheOpeningToAnItem() {
        ToolResult started = call("start", Map.of("liked", List.of("JAZZ"), "disliked", List.of("attribute1")));
        TurnView first = (TurnView) started.content();
        assertThat(started.isError()).isFalse();
        assertThat(first.state()).isEqualTo(TurnView.State.ASKS);
        assertThat(first.candidates()).as("the items with jazz").isEqualTo(3);
        assertThat(started.text())
                .contains(first.text().orElseThrow())
                .contains("1. " + first.options().get(0).name() + " (key "
                        + first.options().get(0).key() + ")")
                .endsWith("conversation " + first.id()
                        + ", version 2: answer with one response: accepted, rejected or unknown");

        TurnView second = turn("answer", answering(first, "unknown"));
        TurnView list = turn("answer", answering(second, "unknown"));
        assertThat(list.state()).isEqualTo(TurnView.State.RECOMMENDS);
        assertThat(list.options()).extracting(OptionView::name).contains("Kind of Blue");
        String[] responses = all(list, "rejected");
        int index = list.options().stream().map(OptionView::name).toList().indexOf("Kind of Blue");
        responses[index] = "accepted";
        ToolResult over = call("answer", answering(list, responses));
        assertThat(((TurnView) over.content()).accepted().orElseThrow().key()).isEqualTo("item0");
        assertThat(over.text()).contains("Kind of Blue").endsWith("over, an item was accepted");

        ToolResult transcript = call("transcript", Map.of("conversation", first.id()));
        assertThat(((TranscriptView) transcript.content()).turns()).hasSize(4);
        assertThat(transcript.text())
                .contains("jazz: accepted, rock: rejected", "Kind of Blue: accepted")
                .endsWith("accepted: Kind of Blue");
        assertThat(problem("why", Map.of("conversation", first.id())).problem())
                .isEqualTo("nothing is proposed now, so that there is no reason");
    }

    @Test
    void anotherInstanceOnTheStoreContinuesWithTheSamePolicy() {
        TurnView list = turn("start", Map.of("policy", "greedy", "user", "Ann"));
        assertThat(list.state()).isEqualTo(TurnView.State.RECOMMENDS);
        ConversationTools other = tools(TinyGraphs.music(), store, false);
        TurnView shown = (TurnView) other.tool("show")
                .orElseThrow()
                .call(Map.of("conversation", list.id()))
                .content();
        assertThat(shown).isEqualTo(list);
        assertThat(shown.policy()).isEqualTo("greedy");
        TranscriptView transcript = (TranscriptView)
                call("transcript", Map.of("conversation", list.id())).content();
        assertThat(transcript.user()).contains(new NamedKey("user0", "Ann"));
    }

    @Test
    void theReasonIsThatOfTheCurrentTurn() {
        TurnView turn = turn("start", Map.of("liked", List.of("jazz")));
        ToolResult why = call("why", Map.of("conversation", turn.id()));
        assertThat(((WhyView) why.content()).reason()).isEqualTo(turn.reason().orElseThrow());
        assertThat(why.text()).startsWith(turn.reason().orElseThrow()).contains("path: jazz");
    }

    @Test
    void undoRevertsTheLastAnswer() {
        TurnView first = turn("start", Map.of("liked", List.of("jazz")));
        assertThat(problem("undo", at(first)).current()).contains(first);
        TurnView second = turn("answer", answering(first, "accepted"));
        TurnView again = turn("undo", at(second));
        assertThat(again.options()).isEqualTo(first.options());
        assertThat(again.version()).isGreaterThan(second.version());
        assertThat(turn("undo", at(second))).as("the repeated call").isEqualTo(again);
    }

    @Test
    void aRepeatedAnswerCountsOnceAndAnotherOneIsRefused() {
        TurnView first = turn("start", Map.of());
        TurnView second = turn("answer", answering(first, "rejected"));
        assertThat(turn("answer", answering(first, "rejected"))).isEqualTo(second);
        ToolProblem other = problem("answer", answering(first, "accepted"));
        assertThat(other.problem())
                .isEqualTo("version: the conversation is at version " + second.version() + ", not " + first.version());
        assertThat(other.current()).contains(second);
    }

    @Test
    void theWrongNumberOfResponsesIsRefusedWithTheTurn() {
        TurnView first = turn("start", Map.of());
        ToolProblem problem = problem("answer", answering(first, "accepted", "accepted"));
        assertThat(problem.problem()).isEqualTo("responses: expected 1, one for each option, but found 2");
        assertThat(problem.current()).contains(first);
        assertThat(problem("answer", answering(first, "seen")).current()).contains(first);
        assertThat(turn("show", Map.of("conversation", first.id()))).isEqualTo(first);
    }

    @Test
    void anUnknownConversationIsRefused() {
        for (String id : List.of("none", "../x", "a\0b")) {
            assertThat(problem("show", Map.of("conversation", id)).problem())
                    .isEqualTo("conversation: there is no conversation '" + id
                            + "', or it was deleted: expected the id that start returned");
        }
    }

    @Test
    void anUnknownNameIsRefusedWithSuggestions() {
        ToolProblem misspelt = problem("start", Map.of("liked", List.of("jazz", "trumpat")));
        assertThat(misspelt.problem())
                .isEqualTo("liked[1]: there is no attribute 'trumpat': expected a name or key, such as 'trumpet'");
        assertThat(misspelt.suggestions()).containsExactly(new NamedKey("attribute2", "trumpet"));
        assertThat(problem("start", Map.of("liked", List.of("style"))).problem())
                .isEqualTo("liked[0]: no item has 'style': expected an attribute that find_attributes lists");
        assertThat(problem("start", Map.of("liked", List.of("jazz"), "disliked", List.of("attribute0")))
                        .problem())
                .contains("an attribute is liked as well");
        assertThat(problem("start", Map.of("user", "Eve")).problem()).contains("no user with the name 'Eve'");
        assertThat(problem("start", Map.of("policy", "best")).problem())
                .isEqualTo("policy: there is no policy 'best': expected one of first, greedy");
    }

    @Test
    void aNameOfSeveralAttributesNeedsAKey() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.USER, "u", "u");
        builder.add(VertexType.ITEM, "i", "i");
        for (String key : List.of("g1", "g2")) {
            builder.connect(Relation.HAS_ATTRIBUTE, 0, builder.add(VertexType.ATTRIBUTE, key, "Blues"));
        }
        ConversationTool start = tools(InMemoryGraph.of(builder.build()), store, false)
                .tool("start")
                .orElseThrow();
        ToolProblem problem =
                (ToolProblem) start.call(Map.of("liked", List.of("blues"))).content();
        assertThat(problem.problem())
                .isEqualTo("liked[0]: there are 2 attributes 'blues': expected the key of one, g1 or g2");
        assertThat(problem.suggestions()).extracting(NamedKey::key).containsExactly("g1", "g2");
        assertThat(start.call(Map.of("liked", List.of("g2"))).isError()).isFalse();
    }

    @Test
    void anAttributeThatIsNamedTwiceCountsOnce() {
        TurnView turn = turn("start", Map.of("liked", List.of("jazz", "attribute0", "Jazz")));
        TranscriptView transcript = (TranscriptView)
                call("transcript", Map.of("conversation", turn.id())).content();
        assertThat(transcript.turns().get(0).answers()).hasSize(1);
    }

    @Test
    void argumentsOfAnotherTypeAreRefused() {
        TurnView turn = turn("start", Map.of());
        assertThat(problem("start", Map.of("like", List.of())).problem())
                .isEqualTo("there is no argument 'like': expected user, liked, disliked, policy");
        assertThat(problem("start", Map.of("liked", "jazz")).problem())
                .isEqualTo("liked: expected a list of at most 100 texts");
        assertThat(problem("start", Map.of("liked", List.of(3))).problem())
                .isEqualTo("liked[0]: expected a text of 1 to 1000 characters");
        assertThat(problem("show", Map.of()).problem()).isEqualTo("conversation: expected a text");
        for (Object version : List.of("2", -1, 1.5, Double.NaN, BigInteger.TEN.pow(30), List.of())) {
            assertThat(problem("undo", Map.of("conversation", turn.id(), "version", version))
                            .problem())
                    .isEqualTo("version: expected a whole number from 0 to 2147483647");
        }
        assertThat(problem("answer", answering(turn, "yes")).problem())
                .isEqualTo("responses[0]: expected accepted, rejected, unknown, seen or not_now");
        assertThat(problem("find_attributes", Map.of("limit", 101)).problem())
                .isEqualTo("limit: expected a whole number from 1 to 100");
    }

    @Test
    void attributesAreFoundByTheirBeginning() {
        assertThat(call("find_attributes", Map.of("prefix", "j")).text()).isEqualTo("jazz (key attribute0)");
        NamesView two = (NamesView) call("find_attributes", Map.of("limit", 2)).content();
        assertThat(two.names()).extracting(NamedKey::name).containsExactly("jazz", "rock");
        assertThat(call("find_attributes", Map.of("prefix", "x")).text()).startsWith("no attribute begins so");
    }

    @Test
    void newConversationsAreDividedIfTheyShouldBe() {
        ConversationTool start =
                tools(TinyGraphs.music(), store, true).tool("start").orElseThrow();
        List<String> chosen = Collections.nCopies(40, start).stream()
                .map(each -> ((TurnView) each.call(Map.of()).content()).policy())
                .distinct()
                .toList();
        assertThat(chosen).as("one of both is missing once in 2^39 runs").containsExactlyInAnyOrder("first", "greedy");
    }

    @Test
    void aStoreThatIsNotAvailableIsAResult() {
        ConversationTools broken = new ConversationTools(new StoredConversationAccess(
                List.of(offer(
                        "first",
                        TinyGraphs.music(),
                        RulePolicy.askFirst(
                                2,
                                TinyGraphs.music(),
                                new PopularityPreference().create(PreferenceSetup.of(TinyGraphs.music()))),
                        new UnavailableStore())),
                false));
        ToolResult refused = broken.tool("show").orElseThrow().call(Map.of("conversation", "a"));
        assertThat(refused.isError()).isTrue();
        assertThat(refused.text()).isEqualTo("the store is not available now: repeat the call with the same arguments");
    }

    @Test
    void policiesOfAnAccessShareAStore() {
        KnowledgeGraph graph = TinyGraphs.music();
        PreferenceModel popularity = new PopularityPreference().create(PreferenceSetup.of(graph));
        List<StoredConversationAccess.Offer> offers = List.of(
                offer("a", graph, RulePolicy.askFirst(1, graph, popularity), store),
                offer("b", graph, RulePolicy.askFirst(2, graph, popularity), new MemoryConversationStore()));
        assertThatThrownBy(() -> new StoredConversationAccess(offers, false))
                .hasMessage("all policies of an access have the same store");
        assertThatThrownBy(() -> new StoredConversationAccess(List.of(), false)).hasMessageContaining("one policy");
    }
}
