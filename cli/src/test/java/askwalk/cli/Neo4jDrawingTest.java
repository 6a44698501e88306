package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.Protocol;
import askwalk.conversation.StoredConversation;
import askwalk.conversation.StoredConversations;
import askwalk.conversation.Turn;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationSetup;
import askwalk.conversation.event.KeyedAction;
import askwalk.conversation.event.KeyedTurn;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphData;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.graph.neo4j.ConversationGraph;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.Neo4jConnection;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PreferenceSetup;
import askwalk.preference.UniformPreference;
import askwalk.random.Seed;
import askwalk.store.neo4j.ConversationDrawer;
import askwalk.walk.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawings of conversations in the graph that they are about. */
class Neo4jDrawingTest {

    private static final Instant TIME = Instant.parse("2026-01-31T12:00:00Z");

    private static LoadedGraph loaded;
    private static KnowledgeGraph graph;
    private static ConversationGraph drawings;

    /** 60 items, each with three of twelve attributes, and two users. */
    @BeforeAll
    static void load() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.USER, "ann", "Ann");
        builder.add(VertexType.USER, "bob", "Bob");
        for (int attribute = 0; attribute < 12; attribute++) {
            builder.add(VertexType.ATTRIBUTE, "a" + attribute, "attribute " + attribute);
        }
        for (int item = 0; item < 60; item++) {
            builder.add(VertexType.ITEM, "i" + item, "item " + item);
            for (int step = 0; step < 3; step++) {
                builder.connect(Relation.HAS_ATTRIBUTE, item, (item * 7 + step * (1 + item % 3)) % 12);
            }
        }
        GraphData data = builder.connect(Relation.INTERACTED_WITH, 1, 5).build();
        graph = InMemoryGraph.of(data);
        loaded = new LoadedGraph();
        Neo4jConnection connection = loaded.load(data);
        drawings = ConversationGraph.open(connection, GraphMapping.ASKWALK);
    }

    @AfterAll
    static void close() {
        loaded.close();
    }

    @AfterEach
    void erase() {
        StoredNodes.run("MATCH (c:Conversation) DETACH DELETE c", Map.of());
    }

    /** After every turn and every undo, the drawing from events is the one from the turns themselves. */
    @Test
    void theDrawingFromEventsIsThatOfTheTurns() {
        Conversations conversations = new Conversations(
                        graph,
                        RulePolicy.maxEntropy(graph, new UniformPreference().create(PreferenceSetup.of(graph))),
                        Protocol.IDEAL)
                .identified(PolicyIdentity.of("max-entropy", 1, Map.of()));
        StoredConversations factory = new StoredConversations(
                conversations, new MemoryConversationStore(), Clock.fixed(TIME, ZoneOffset.UTC));
        Turn opening = new Turn(
                new Ask(Ids.of(2, 3), Ask.NO_COARSE), new Answer(List.of(Response.ACCEPTED, Response.REJECTED)));
        StoredConversation conversation = factory.start("held", 1, Optional.of(opening), new Seed(5));
        ConversationDrawer drawer = new ConversationDrawer(drawings);
        int turns = 0;
        boolean asked = false;
        boolean refused = false;
        while (!conversation.isOver()) {
            Action action = conversation.next().action();
            asked |= action instanceof Ask;
            refused |= !(action instanceof Ask);
            conversation.answer(answer(action, turns));
            assertSame(drawer, conversation);
            if (turns == 1 || turns == 4) {
                conversation.undo();
                assertSame(drawer, conversation);
                conversation.next(); // a proposal without an answer is not drawn
                assertSame(drawer, conversation);
            }
            turns++;
        }
        assertThat(asked).isTrue();
        assertThat(refused).isTrue();
        assertThat(conversation.conversation().acceptedItem()).isNotNegative();
        assertThat(lines("held"))
                .contains("HELD by bob", "ASKED 0 accepted a2", "ASKED 0 rejected a3")
                .anyMatch(line -> line.startsWith("RECOMMENDED") && line.contains(" true "));
    }

    @Test
    void theUserThatTheGraphDoesNotHaveAndOtherMissingVerticesAreNotDrawn() {
        ConversationSetup setup = new ConversationSetup(PolicyIdentity.of("p", 1, Map.of()), "", "", "");
        KeyedAction ask = new KeyedAction(KeyedAction.Kind.ASK, List.of("gone", "a1"), Optional.empty(), false);
        KeyedAction show = new KeyedAction(KeyedAction.Kind.RECOMMEND, List.of("gone", "i7"), Optional.empty(), false);
        new ConversationDrawer(drawings)
                .draw(
                        "held",
                        List.of(
                                new ConversationEvent.Started(
                                        TIME,
                                        Optional.of("gone"),
                                        Optional.of(new KeyedTurn(ask, List.of(Response.ACCEPTED, Response.UNKNOWN))),
                                        setup,
                                        1),
                                new ConversationEvent.Proposed(TIME, show),
                                new ConversationEvent.Answered(TIME, List.of(Response.ACCEPTED, Response.REJECTED))));
        assertThat(lines("held"))
                .containsExactly(
                        "1 turns, true, 2026-01-31T12:00:00Z", "ASKED 0 unknown a1", "RECOMMENDED 1 2 false i7");
    }

    /** A turn that could not be drawn, because the server gave no answer, is drawn after the next one. */
    @Test
    void aTurnOfAChatThatCouldNotBeDrawnIsDrawnLater(@TempDir Path temp) throws IOException {
        Path mapping = Files.writeString(temp.resolve("mapping.json"), """
                {"user": {"label": "User", "id": "key"}, "item": {"label": "Item", "id": "key"},
                 "attribute": {"label": "Attribute", "id": "key"}, "HAS_ATTRIBUTE": {"type": "HAS_ATTRIBUTE"}}
                """);
        Path password = Files.writeString(temp.resolve("password"), TryServer.PASSWORD);
        StringWriter err = new StringWriter();
        InputStream before = System.in;
        try (Proxy proxy = Proxy.to(TryServer.get().port())) {
            System.setIn(new Script(List.of("", "no", "no", "quit"), line -> proxy.holdBack(line == 1)));
            int exit = Main.commandLine()
                    .setOut(new PrintWriter(new StringWriter()))
                    .setErr(new PrintWriter(err, true))
                    .execute(
                            "neo4j",
                            "chat",
                            "--uri=bolt://127.0.0.1:" + proxy.port(),
                            "--password-file=" + password,
                            "--mapping=" + mapping,
                            "--mode=snapshot",
                            "--policy=max-entropy",
                            "--deadline=3",
                            "--draw");
            assertThat(exit).as(err.toString()).isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(err.toString())
                .containsOnlyOnce("askwalk: not drawn yet: the Neo4j server at bolt://127.0.0.1:")
                .doesNotContain(TryServer.PASSWORD);
        Matcher id = Pattern.compile("drawn as \\(:Conversation \\{id: '([^']+)'}\\)")
                .matcher(err.toString());
        assertThat(id.find()).as(err.toString()).isTrue();
        assertThat(lines(id.group(1)))
                .anyMatch(line -> line.startsWith("2 turns, false"))
                .anyMatch(line -> line.startsWith("ASKED 1 rejected"))
                .anyMatch(line -> line.startsWith("RECOMMENDED 2 1 false"));
    }

    /** Lines of a user, with something that happens before each of them. */
    private static final class Script extends InputStream {

        private final List<String> lines;
        private final IntConsumer before;
        private int next;

        Script(List<String> lines, IntConsumer before) {
            this.lines = lines;
            this.before = before;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("lines are read as a whole");
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (next == lines.size()) {
                return -1;
            }
            before.accept(next);
            byte[] line = (lines.get(next++) + "\n").getBytes(StandardCharsets.UTF_8);
            System.arraycopy(line, 0, into, from, line.length);
            return line.length;
        }
    }

    private static Answer answer(Action action, int turn) {
        if (action instanceof Ask) {
            return Answer.all(
                    turn % 3 == 0 ? Response.ACCEPTED : Response.REJECTED,
                    action.subjects().size());
        }
        List<Response> responses = new ArrayList<>(
                Answer.all(Response.REJECTED, action.subjects().size()).responses());
        if (turn > 5) {
            responses.set(responses.size() - 1, Response.ACCEPTED);
        }
        return new Answer(responses);
    }

    /** Compares the drawing from events with one from the turns of the conversation. */
    private static void assertSame(ConversationDrawer drawer, StoredConversation stored) {
        drawer.draw("held", stored.events());
        List<ConversationGraph.Asked> asked = new ArrayList<>();
        List<ConversationGraph.Recommended> recommended = new ArrayList<>();
        Conversation conversation = stored.conversation();
        conversation.transcript().opening().ifPresent(opening -> add(0, opening, asked, recommended));
        for (int turn = 0; turn < conversation.turns().size(); turn++) {
            add(turn + 1, conversation.turns().get(turn), asked, recommended);
        }
        drawings.put(
                "expected",
                conversation.walk().user(),
                Map.of(
                        "begun",
                        TIME.toString(),
                        "turns",
                        conversation.turns().size(),
                        "success",
                        conversation.acceptedItem() >= 0),
                asked,
                recommended);
        assertThat(lines("held")).isNotEmpty().isEqualTo(lines("expected"));
    }

    private static void add(
            int number,
            Turn turn,
            List<ConversationGraph.Asked> asked,
            List<ConversationGraph.Recommended> recommended) {
        for (int i = 0; i < turn.action().subjects().size(); i++) {
            int subject = turn.action().subjects().get(i);
            Response response = turn.answer().responses().get(i);
            if (turn.action() instanceof Ask) {
                asked.add(new ConversationGraph.Asked(
                        number, subject, response.name().toLowerCase(Locale.ROOT)));
            } else {
                recommended.add(
                        new ConversationGraph.Recommended(number, subject, i + 1, response == Response.ACCEPTED));
            }
        }
    }

    /** The node of a conversation and its relationships. */
    private static List<String> lines(String id) {
        return StoredNodes.run("""
                        MATCH (c:Conversation {id: $id})
                        RETURN c.turns + ' turns, ' + c.success + ', ' + c.begun AS line
                        UNION ALL MATCH (:Conversation {id: $id})-[r:ASKED]->(a:Attribute)
                        RETURN 'ASKED ' + r.turn + ' ' + r.answer + ' ' + a.key AS line
                        UNION ALL MATCH (:Conversation {id: $id})-[r:RECOMMENDED]->(i:Item)
                        RETURN 'RECOMMENDED ' + r.turn + ' ' + r.rank + ' ' + r.accepted + ' ' + i.key AS line
                        UNION ALL MATCH (:Conversation {id: $id})<-[:HELD]-(u:User)
                        RETURN 'HELD by ' + u.key AS line""", Map.of("id", id)).stream()
                .map(row -> row.get(0).asString())
                .sorted()
                .toList();
    }
}
