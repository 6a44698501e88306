package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.cli.neo4j.ForeignDataset;
import askwalk.cli.neo4j.MappingFile;
import askwalk.dataset.Dataset;
import askwalk.dataset.SplitMethod;
import askwalk.graph.AttributeLists;
import askwalk.graph.Constraints;
import askwalk.graph.Direction;
import askwalk.graph.GraphAccessException;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.graph.neo4j.ConversationGraph;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.LiveGraph;
import askwalk.graph.neo4j.Neo4jConnection;
import askwalk.graph.neo4j.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * A graph of others with names of every kind. Eight readers have read ten of twelve books each, book after book; the
 * rating of the first of them is 1, of the others 4 or 5.
 */
class Neo4jMappingTest {

    private static final int READERS = 8;
    private static final int READ = 10;

    private static final String MAPPING = """
            {"user": {"label": "Leser-in", "id": "login name"},
             "item": {"label": "It's a `book`", "id": "book-no", "name": "\u66f8\u540d"},
             "attribute": {"label": "Sujet d'\u00e9t\u00e9", "id": "n\u00b0"},
             "INTERACTED_WITH": {"type": "HAS READ", "time": "on day", "where": {"rating!": {">=": 4}}},
             "HAS_ATTRIBUTE": {"type": "\u00fcber-Thema", "reversed": true}}
            """;

    @TempDir
    private Path temp;

    private static Driver driver;
    private static Neo4jConnection connection;

    @BeforeAll
    static void fill() {
        driver = GraphDatabase.driver(TryServer.get().uri(), AuthTokens.basic("neo4j", TryServer.PASSWORD));
        connection = TryServer.get().connect();
        run("CREATE CONSTRAINT reader FOR (n:`Leser-in`) REQUIRE n.`login name` IS UNIQUE");
        run("CREATE CONSTRAINT book FOR (n:`It's a ``book```) REQUIRE n.`book-no` IS UNIQUE");
        run("CREATE CONSTRAINT topic FOR (n:`Sujet d'\u00e9t\u00e9`) REQUIRE n.`n\u00b0` IS UNIQUE");
        run("UNWIND range(0, 4) AS t CREATE (:`Sujet d'\u00e9t\u00e9` {`n\u00b0`: t})");
        run(
                "UNWIND range(0, 11) AS b CREATE (n:`It's a ``book``` {`book-no`: b, `\u66f8\u540d`: 'book ' + b}) WITH n, b"
                        + " MATCH (t:`Sujet d'\u00e9t\u00e9`) WHERE b % 5 = t.`n\u00b0` OR b % 3 = t.`n\u00b0` CREATE (t)-[:`\u00fcber-Thema`]->(n)");
        run("UNWIND range(0, 7) AS r CREATE (n:`Leser-in` {`login name`: 'r' + r}) WITH n, r UNWIND range(0, 9) AS i"
                + " MATCH (b:`It's a ``book``` {`book-no`: (r + i) % 12}) CREATE (n)-[:`HAS READ` {`on day`: date('2024-01-01') +"
                + " duration({days: i}), `rating!`: CASE i WHEN 0 THEN 1 ELSE 4 + i % 2 END}]->(b)");
    }

    @AfterAll
    static void empty() {
        run(
                "MATCH (n) WHERE n:`Leser-in` OR n:`It's a ``book``` OR n:`Sujet d'\u00e9t\u00e9` OR n:Conversation DETACH DELETE n");
        List.of("reader", "book", "topic").forEach(name -> run("DROP CONSTRAINT " + name));
        connection.close();
        driver.close();
    }

    @Test
    void namesOfEveryKindAreWalkedLiveAsInMemoryAndConditionsHoldInEveryQuery() throws IOException {
        GraphMapping mapping = mapping(MAPPING);
        KnowledgeGraph once = Snapshot.take(connection, mapping).graph();
        LiveGraph live = LiveGraph.open(connection, mapping);

        assertThat(once.catalogue().name(VertexType.ITEM, 3)).isEqualTo("book 3");
        assertThat(once.edgeCount(Relation.INTERACTED_WITH)).isEqualTo(READERS * (READ - 1));
        assertThat(live.edgeCount(Relation.INTERACTED_WITH)).isEqualTo(READERS * (READ - 1));
        assertThat(GraphFingerprint.ofEverything(live)).isEqualTo(GraphFingerprint.ofEverything(once));
        Constraints constraints = new Constraints(Ids.of(0, 1), Ids.of(2), Ids.of(6));
        assertThat(items(live, constraints)).isEqualTo(items(once, constraints));
        int[] counts = new int[5];
        int[] expected = new int[5];
        assertThat(live.attributeCounts(Constraints.allOf(Ids.of(0)), counts))
                .isEqualTo(once.attributeCounts(Constraints.allOf(Ids.of(0)), expected));
        assertThat(counts).isEqualTo(expected).isNotEqualTo(new int[5]);
        live.attributeLists(Constraints.allOf(Ids.of(0)), new AttributeLists());
        IdBuffer readers = new IdBuffer();
        live.neighbours(Relation.INTERACTED_WITH, Direction.BACKWARD, 0, readers);
        assertThat(Ids.copyOf(readers)).as("book 0 without r0, who rated it 1").isEqualTo(Ids.of(3, 4, 5, 6, 7));
        ConversationGraph.open(connection, mapping)
                .put(
                        "odd",
                        1,
                        Map.of(),
                        List.of(new ConversationGraph.Asked(1, 2, "accepted")),
                        List.of(new ConversationGraph.Recommended(2, 3, 1, true)));
        assertThat(driver.executableQuery("MATCH (:Conversation {id: 'odd'})--(n) RETURN count(n)")
                        .execute()
                        .records()
                        .get(0)
                        .get(0)
                        .asInt())
                .isEqualTo(3);
    }

    /** Of the nine books with a good rating the first six are training, the seventh validation, the last two test. */
    @Test
    void theLatestInteractionsAreHeldOut() throws IOException {
        Dataset data = ForeignDataset.of(Snapshot.take(connection, mapping(MAPPING)), "books", SplitMethod.TIME);
        InMemoryGraph graph = InMemoryGraph.of(data.graph());

        assertThat(books(graph, 0)).isEqualTo(Ids.of(1, 2, 3, 4, 5, 6));
        assertThat(items(data.validation(), 0)).containsExactly(7);
        assertThat(items(data.test(), 0)).containsExactly(8, 9);
        assertThat(books(graph, 5)).isEqualTo(Ids.of(6, 7, 8, 9, 10, 11));
        assertThat(items(data.validation(), 5)).containsExactly(0);
        assertThat(data.manifest().splitRule()).contains("by time");
    }

    /** Without a time the split is random but reproducible. */
    @Test
    void someInteractionsAreHeldOutWithoutATime() throws IOException {
        GraphMapping untimed = mapping(MAPPING.replace("\"time\": \"on day\", ", ""));
        Dataset data = ForeignDataset.of(Snapshot.take(connection, untimed), "books", SplitMethod.RANDOM);
        Dataset again = ForeignDataset.of(Snapshot.take(connection, untimed), "books", SplitMethod.RANDOM);

        assertThat(InMemoryGraph.of(data.graph()).edgeCount(Relation.INTERACTED_WITH))
                .isEqualTo(READERS * 6);
        assertThat(data.validation().size()).isEqualTo(READERS);
        assertThat(GraphFingerprint.of(data.validation())).isEqualTo(GraphFingerprint.of(again.validation()));
        for (int user = 0; user < READERS; user++) {
            List<Integer> held = items(data.validation(), user);
            held.addAll(items(data.test(), user));
            assertThat(books(InMemoryGraph.of(data.graph()), user).toArray())
                    .doesNotContain(held.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    @Test
    void whatLearnsTalksAboutASnapshotAndNotAboutALiveGraph() throws IOException {
        Path mapping = Files.writeString(temp.resolve("m.json"), MAPPING);
        Cli snapshot = Cli.succeed(arguments(
                "neo4j chat --mode snapshot --user r3 --set dialogues=10 --set examples=50",
                "--mapping",
                mapping.toString()));
        assertThat(snapshot.out()).contains("You are r3.").contains("12 items");
        assertThat(snapshot.err()).doesNotContain("using ask-first");
        Refusal.of(2, "m.json: a 'time' needs --mode snapshot", temp)
                .asItIs(arguments("neo4j chat", "--mapping", mapping.toString()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Leser-in | leser-in | no node has the label 'leser-in' of users; the database has 'Leser-in', which differs in case",
                "login name | logon | no node with the label 'Leser-in' has the property 'logon'; they have 'login name'",
                "\u66f8\u540d | title | has the property 'title'; they have 'book-no', '\u66f8\u540d'",
                "Sujet d'\u00e9t\u00e9 | Topic | no node has the label 'Topic' of attributes; the database has '",
                "\"\u00fcber-Thema\", \"reversed\": true | \"\u00fcber-Thema\" | no item has an attribute (HAS_ATTRIBUTE): '\u00fcber-Thema'"
                        + " points the other way, from Sujet d'\u00e9t\u00e9 to It's a `book`: add \"reversed\": true",
                "HAS READ\" | HAS READ\", \"reversed\": true | no relationship is INTERACTED_WITH: 'HAS READ' points the other way,"
                        + " from Leser-in to It's a `book`: leave \"reversed\" out",
                "HAS READ | has read | no relationship has the type 'has read'; the database has 'HAS READ', which differs in case",
                "HAS READ | \u00fcber-Thema | '\u00fcber-Thema' links no Leser-in to a It's a `book`, but :Sujet d'\u00e9t\u00e9 to :It's a `book`",
                "\"rating!\": {\">=\": 4} | \"rating!\": {\">=\": \"4\"} | none of the type 'HAS READ' has rating! >= '4'; a value of it is",
                "\"rating!\": {\">=\": 4} | \"rating!\": {\">\": 5} | none of the type 'HAS READ' has rating! > 5; a value of it is",
                "\"rating!\": {\">=\": 4} | \"Rating!\": {\">=\": 4} | their properties are 'rating!', which differs in case",
                "on day | day | no relationship of the type 'HAS READ' has the time 'day'; their properties are 'on day', 'rating!'",
            })
    void aNameThatNothingHasIsRefusedWithTheLikelyCause(String right, String wrong, String message) throws IOException {
        assertThat(MAPPING).contains(right);
        GraphMapping mapping = mapping(MAPPING.replace(right, wrong));
        assertThatThrownBy(() -> LiveGraph.open(connection, mapping))
                .isInstanceOf(GraphAccessException.class)
                .hasMessageContaining(message);
    }

    /** Readers' interactions of r0 get another time; those that the mapping leaves out keep theirs. */
    @Test
    void aTimeThatInteractionsDoNotHaveIsRefusedOrCounted() throws IOException {
        run(
                "MATCH (n:`Leser-in`)-[e:`HAS READ`]->() WHERE n.`login name` = 'r0' AND e.`rating!` >= 4 SET e.noted = e.`on day`");
        run("MATCH (n:`Leser-in`)-[e:`HAS READ`]->() WHERE e.`rating!` < 4 SET e.told = e.`on day`");
        try {
            GraphMapping told = mapping(MAPPING.replace("on day", "told"));
            assertThatThrownBy(() -> Snapshot.take(connection, told))
                    .isInstanceOf(GraphAccessException.class)
                    .hasMessageContaining(
                            "no relationship that is INTERACTED_WITH has the time 'told'; of the type 'HAS READ'");
            Path noted = Files.writeString(temp.resolve("noted.json"), MAPPING.replace("on day", "noted"));
            Cli chat = Cli.succeed(
                    arguments("neo4j chat --mode snapshot --policy max-entropy", "--mapping", noted.toString()));
            assertThat(chat.err())
                    .contains("63 of 72 interactions have no time 'noted': they are treated as the earliest");
        } finally {
            run("MATCH ()-[e:`HAS READ`]->() REMOVE e.noted, e.told");
        }
    }

    /** A number is neither the text 'x' nor another text. */
    @Test
    void aValueOfAnotherTypeMeetsNoCondition() throws IOException {
        String other = MAPPING.replace("\"on day\"", "\"rating!\"").replace("{\">=\": 4}", "{\"<>\": 4}");
        assertThat(Snapshot.take(connection, mapping(other)).graph().edgeCount(Relation.INTERACTED_WITH))
                .isEqualTo(READERS * (READ - 4));
        GraphMapping text = mapping(other.replace("{\"<>\": 4}", "{\"<>\": \"x\"}"));
        assertThatThrownBy(() -> Snapshot.take(connection, text)).hasMessageContaining("has rating! <> 'x'");
    }

    @Test
    void aSnapshotRefusesWhatALiveGraphRefuses() throws IOException {
        GraphMapping mistyped = mapping(MAPPING.replace("login name", "logon"));
        assertThatThrownBy(() -> Snapshot.take(connection, mistyped))
                .isInstanceOf(GraphAccessException.class)
                .hasMessageContaining("they have 'login name'");
    }

    /** A graph without users and interactions is accepted with a notice. */
    @Test
    void aGraphWithoutUsersIsForNewUsers() throws IOException {
        Path mapping = Files.writeString(
                temp.resolve("m.json"),
                MAPPING.replace("Leser-in", "Unk\u2028nown").replaceAll(" *\"INTERACTED_WITH\".*\n", ""));
        Cli chat = Cli.succeed(arguments("neo4j chat", "--mapping", mapping.toString()));
        assertThat(chat.err()).contains("no node has the label 'Unk\uFFFDnown' of users: you are a new user");
        assertThat(chat.out()).contains("You are a new user.");
    }

    /** A graph in the loader's layout that was not written by the loader. */
    @Test
    void itemsWithoutAttributesAreRefusedInAnyLayout() {
        run("CREATE (:Item {id: 0, key: 'a'})");
        run("CREATE (:Attribute {id: 0, key: 'b'})");
        try {
            assertThatThrownBy(() -> LiveGraph.open(connection, GraphMapping.ASKWALK))
                    .isInstanceOf(GraphAccessException.class)
                    .hasMessageContaining("no item has an attribute (HAS_ATTRIBUTE): no relationship has the type");
        } finally {
            run("MATCH (n) WHERE n:Item OR n:Attribute DELETE n");
        }
    }

    private GraphMapping mapping(String text) throws IOException {
        return MappingFile.read(Files.writeString(temp.resolve("mapping.json"), text));
    }

    private static Ids books(KnowledgeGraph graph, int reader) {
        IdBuffer books = new IdBuffer();
        graph.neighbours(Relation.INTERACTED_WITH, Direction.FORWARD, reader, books);
        return Ids.copyOf(books);
    }

    private static Ids items(KnowledgeGraph graph, Constraints constraints) {
        IdBuffer items = new IdBuffer();
        graph.items(constraints, items);
        return Ids.copyOf(items);
    }

    private static List<Integer> items(Tuples tuples, int user) {
        List<Integer> items = new ArrayList<>();
        for (int at = 0; at < tuples.size(); at++) {
            if (tuples.user(at) == user) {
                items.add(tuples.item(at));
            }
        }
        items.sort(null);
        return items;
    }

    private static String[] arguments(String command, String... more) {
        List<String> words = new ArrayList<>(Cli.words(command, more));
        words.addAll(List.of(TryServer.get().options()));
        return words.toArray(String[]::new);
    }

    private static void run(String cypher) {
        driver.executableQuery(cypher).execute();
    }
}
