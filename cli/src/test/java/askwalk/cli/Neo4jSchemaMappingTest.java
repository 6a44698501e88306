package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.cli.neo4j.ForeignDataset;
import askwalk.cli.neo4j.MappingFile;
import askwalk.dataset.SplitMethod;
import askwalk.graph.AttributeGroup;
import askwalk.graph.Constraints;
import askwalk.graph.GraphAccessException;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.ValueCondition;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.LiveGraph;
import askwalk.graph.neo4j.Neo4jConnection;
import askwalk.graph.neo4j.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Query;

/**
 * Groups, gaps and numbers of a graph of others. Products 0 to 3 cost 4, 8.5, "ask" and nothing; 0 is a book, the
 * others are discs; 0 is jazz, 1 has no genre, 2 is pop, 3 is not pop. "new" is in no group and of 0 and 3.
 */
class Neo4jSchemaMappingTest {

    private static final String MAPPING = """
            {"user": {"label": "Buyer", "id": "no"},
             "item": {"label": "Product", "id": "no", "values": {"price": "unit `price`", "year": "released"}},
             "attribute": {"label": "Tag", "id": "name", "group": "kind of", "incomplete": ["genre"], "exclusive": ["format"]},
             "HAS_ATTRIBUTE": {"type": "IS"},
             "LACKS_ATTRIBUTE": {"type": "IS NOT", "reversed": true}}
            """;

    private static final int BOOK = 0;
    private static final int DISC = 1;
    private static final int JAZZ = 2;
    private static final int NEW = 3;
    private static final int POP = 4;

    @TempDir
    private Path temp;

    private static Neo4jConnection connection;

    @BeforeAll
    static void fill() {
        connection = TryServer.get().connect();
        connection.runAutoCommit(
                "CREATE CONSTRAINT product FOR (n:Product) REQUIRE n.no IS UNIQUE", Duration.ofMinutes(1), row -> row);
        connection.runAutoCommit(
                "CREATE CONSTRAINT tag FOR (n:Tag) REQUIRE n.name IS UNIQUE", Duration.ofMinutes(1), row -> row);
        run("""
            CREATE (book:Tag {name: 'book', `kind of`: 'format'}), (disc:Tag {name: 'disc', `kind of`: 'format'}),
              (jazz:Tag {name: 'jazz', `kind of`: 'genre'}), (pop:Tag {name: 'pop', `kind of`: 'genre'}),
              (new:Tag {name: 'new'}),
              (a:Product {no: 0, `unit ``price```: 4, released: 1990}), (b:Product {no: 1, `unit ``price```: 8.5}),
              (c:Product {no: 2, `unit ``price```: 'ask'}), (d:Product {no: 3, comment: 'rare'}),
              (a)-[:IS]->(book), (b)-[:IS]->(disc), (c)-[:IS]->(disc), (d)-[:IS]->(disc),
              (a)-[:IS]->(jazz), (c)-[:IS]->(pop), (a)-[:IS]->(new), (d)-[:IS]->(new), (pop)-[:`IS NOT`]->(d)""");
    }

    @AfterAll
    static void empty() {
        run("MATCH (n) WHERE n:Product OR n:Tag DETACH DELETE n");
        List.of("product", "tag")
                .forEach(
                        name -> connection.runAutoCommit("DROP CONSTRAINT " + name, Duration.ofMinutes(1), row -> row));
        connection.close();
    }

    @Test
    void groupsAndNumbersAreThoseOfTheMapping() throws IOException {
        GraphMapping mapping = mapping(MAPPING);
        LiveGraph live = LiveGraph.open(connection, mapping);
        KnowledgeGraph once = Snapshot.take(connection, mapping).graph();
        for (KnowledgeGraph graph : List.of(live, once)) {
            assertThat(graph.schema().groups())
                    .containsExactly(
                            new AttributeGroup("format", "format", true, true),
                            new AttributeGroup("genre", "genre", false, false));
            assertThat(graph.schema().group(NEW)).isEqualTo(-1);
            assertThat(graph.schema().columns()).containsExactly("price", "year");
            assertThat(graph.values().value(0, 1)).isEqualTo(8.5);
            assertThat(graph.values().value(0, 2)).as("a text").isNaN();
            assertThat(graph.values().value(1, 0)).isEqualTo(1990);
            assertThat(items(graph, Constraints.allOfOrOpen(Ids.of(JAZZ)))).isEqualTo(Ids.of(0, 1, 3));
            assertThat(items(graph, Constraints.allOfOrOpen(Ids.of(POP)))).isEqualTo(Ids.of(1, 2));
            assertThat(items(graph, Constraints.allOfOrOpen(Ids.of(POP, DISC, NEW))))
                    .isEqualTo(Ids.of());
            assertThat(items(graph, Constraints.allOfOrOpen(Ids.of(JAZZ, DISC))))
                    .isEqualTo(Ids.of(1, 3));
            assertThat(items(graph, priced("price <> 4"))).isEqualTo(Ids.of(1));
            assertThat(items(graph, priced("price < 9", "year = 1990"))).isEqualTo(Ids.of(0));
            assertThatThrownBy(() -> items(graph, priced("weight < 9")))
                    .hasMessage("items have no number 'weight'; they have price, year");
        }
        assertThat(items(once, Constraints.allOf(Ids.of(BOOK)))).isEqualTo(Ids.of(0));
        assertThat(GraphFingerprint.ofEverything(live)).isEqualTo(GraphFingerprint.ofEverything(once));
    }

    @Test
    void aDataSetOfASnapshotKeepsThem() throws IOException {
        Snapshot snapshot = Snapshot.take(connection, mapping(MAPPING));
        assertThat(ForeignDataset.of(snapshot, "shop", SplitMethod.RANDOM).graph())
                .satisfies(graph ->
                        assertThat(graph.schema()).isEqualTo(snapshot.graph().schema()))
                .satisfies(graph -> assertThat(graph.values().value(0, 1)).isEqualTo(8.5));
    }

    @Test
    void theStatusListsThem() throws IOException {
        Path file = Files.writeString(temp.resolve("m.json"), MAPPING);
        assertThat(Cli.succeed(Cli.words(
                                        "neo4j status --mapping " + file,
                                        TryServer.get().options())
                                .toArray(String[]::new))
                        .out())
                .containsPattern("LACKS_ATTRIBUTE +1 \\(IS NOT\\)")
                .containsPattern("groups +2")
                .containsPattern("numbers +price, year");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "released | Released | no node with the label 'Product' has the property 'Released'; they have 'released', which differs in case",
                "released | comment | no node with the label 'Product' has a number in 'comment'; a value of it is 'rare'",
                "kind of | kind | no node with the label 'Tag' has the property 'kind'; they have 'kind of', 'name'",
                "[\"genre\"] | [\"Genre\"] | no node with the label 'Tag' has 'Genre' in 'kind of'; they have 'genre', which differs in case",
                "[\"format\"] | [\"medium\"] | has 'medium' in 'kind of'; they have 'format', 'genre'",
                "IS NOT | ISNT | no relationship is LACKS_ATTRIBUTE: no relationship has the type 'ISNT'",
            })
    void aNameThatNothingHasIsRefusedWithTheLikelyCause(String right, String wrong, String message) throws IOException {
        assertThat(MAPPING).contains(right);
        GraphMapping mapping = mapping(MAPPING.replace(right, wrong));
        assertThatThrownBy(() -> LiveGraph.open(connection, mapping))
                .isInstanceOf(GraphAccessException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aGroupThatIsNoTextIsRefused() throws IOException {
        GraphMapping mapping = mapping(MAPPING);
        run("MATCH (n:Tag {name: 'new'}) SET n.`kind of` = 3");
        try {
            assertThatThrownBy(() -> Snapshot.take(connection, mapping))
                    .isInstanceOf(GraphAccessException.class)
                    .hasMessageContaining("has in Tag.kind of a value that is not the name of a group: 3");
        } finally {
            run("MATCH (n:Tag {name: 'new'}) REMOVE n.`kind of`");
        }
    }

    private GraphMapping mapping(String text) throws IOException {
        return MappingFile.read(Files.writeString(temp.resolve("mapping.json"), text));
    }

    private static Constraints priced(String... conditions) {
        return new Constraints(
                Ids.of(),
                Ids.of(),
                Ids.of(),
                Ids.of(),
                List.of(conditions).stream().map(ValueCondition::parse).toList());
    }

    private static Ids items(KnowledgeGraph graph, Constraints constraints) {
        IdBuffer items = new IdBuffer();
        graph.items(constraints, items);
        return Ids.copyOf(items);
    }

    private static void run(String cypher) {
        connection.write(new Query(cypher), Duration.ofMinutes(1), row -> row);
    }
}
