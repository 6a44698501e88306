package askwalk.cli;

import static askwalk.graph.Shelf.ATLAS;
import static askwalk.graph.Shelf.BALLAD;
import static askwalk.graph.Shelf.ETUDE;
import static askwalk.graph.Shelf.JAZZ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.cli.neo4j.ServerProcess;
import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.Shelf;
import askwalk.graph.TinyGraph;
import askwalk.graph.ValueCondition;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.graph.neo4j.GraphLoader;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.LiveGraph;
import askwalk.graph.neo4j.LoadProgress;
import askwalk.graph.neo4j.Neo4jConnection;
import askwalk.graph.neo4j.Snapshot;
import askwalk.walk.Eligibility;
import askwalk.walk.Response;
import askwalk.walk.Walk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Query;

/** Groups, gaps and numbers of a loaded graph. */
class Neo4jSchemaTest {

    private static final InMemoryGraph SHELF = InMemoryGraph.of(Shelf.data());

    private final Neo4jConnection connection = Neo4jConnection.open(
            TryServer.get().address().withDeadline(Duration.ofMinutes(1)), ServerProcess.USER, TryServer.PASSWORD);
    private final GraphLoader loader = new GraphLoader(connection);

    @BeforeEach
    void empty() {
        loader.remove(LoadProgress.NONE);
    }

    @AfterEach
    void close() {
        loader.remove(LoadProgress.NONE);
        connection.close();
    }

    @Test
    void aLoadThatStoppedAfterAnyStatementIsResumed() {
        int stops = 0;
        boolean complete = false;
        while (!complete) {
            complete = loadOneMoreBatch();
            stops += complete ? 0 : 1;
        }
        // One batch for each of groups, columns, items and attributes, and one for each of three relations.
        assertThat(stops).isEqualTo(6);
        loader.load("shelf", SHELF, List.of(), LoadProgress.NONE);
        assertThat(fingerprint()).isEqualTo(GraphFingerprint.ofEverything(SHELF));
        assertThat(count("MATCH (n:AttributeGroup) RETURN count(n)")).isEqualTo(3);
        assertThat(count("MATCH (n:NumberColumn {name: 'price'}) RETURN count(n)"))
                .isEqualTo(1);
        assertThat(count("MATCH (:Item {name: 'Dirge', value_price: 30})-[:LACKS_ATTRIBUTE]->"
                        + "(:Attribute {key: 'jazz', group: 'genre'}) RETURN count(*)"))
                .isEqualTo(1);
        loader.remove(LoadProgress.NONE);
        assertThat(count("MATCH (n) WHERE n:Askwalk OR n:AttributeGroup OR n:NumberColumn RETURN count(n)"))
                .isZero();
    }

    @Test
    void aGraphWithoutSchemaIsLoadedWithoutGroupsAndFurtherProperties() {
        InMemoryGraph graph = InMemoryGraph.of(TinyGraph.data());
        loader.load("tiny", graph, List.of(), LoadProgress.NONE);
        long rows = 0;
        for (VertexType type : VertexType.values()) {
            rows += graph.count(type);
        }
        for (Relation relation : Relation.values()) {
            rows += relation.symmetric() ? graph.edgeCount(relation) / 2 : graph.edgeCount(relation);
        }
        assertThat(loader.describe()).isEqualTo(rows + " of " + rows + " rows of 'tiny'");
        assertThat(count("MATCH (n:Askwalk) RETURN max(size(keys(n)))")).isEqualTo(3);
        assertThat(loader.nodeCount())
                .isEqualTo(graph.count(VertexType.USER)
                        + graph.count(VertexType.ITEM)
                        + graph.count(VertexType.ATTRIBUTE));
    }

    @Test
    void aChangedPriceCountsInTheNextTurn() {
        loader.load("shelf", SHELF, List.of(), LoadProgress.NONE);
        List<Map<String, Object>> queries = new ArrayList<>();
        LiveGraph live = LiveGraph.open(connection, GraphMapping.ASKWALK)
                .withListener((cypher, parameters, rows, nanos) -> queries.add(parameters));
        Snapshot snapshot = Snapshot.take(connection, GraphMapping.ASKWALK);
        Walk walk = new Walk(live);
        walk.restrict(Eligibility.values(ValueCondition.parse("price <= 10")));
        walk.answerAttributes(Ids.of(JAZZ), List.of(Response.ACCEPTED));
        assertThat(candidates(walk)).isEqualTo(Ids.of(ATLAS, BALLAD));
        assertThat(queries.toString()).contains("number0=10.0").contains("group=genre");

        run("MATCH (i:Item {name: 'Atlas'}) SET i.value_price = 11");
        run("MATCH (i:Item {name: 'Etude'}) SET i.value_price = 10");
        walk.reread();
        assertThat(candidates(walk)).isEqualTo(Ids.of(BALLAD, ETUDE));
        assertThat(live.values().value(0, ETUDE)).isEqualTo(10);
        assertThat(snapshot.isCurrent()).isFalse();
        assertThat(snapshot.graph().values().value(0, ATLAS)).isEqualTo(5);

        run("MATCH (i:Item {name: 'Ballad'}) SET i.value_price = 'ten'");
        run("MATCH (i:Item {name: 'Etude'}) REMOVE i.value_price");
        walk.reread();
        assertThat(candidates(walk)).as("a text is no number").isEqualTo(Ids.of());
        assertThat(live.values().value(0, BALLAD)).isNaN();
    }

    @Test
    void aNameThatNoPropertyCanHaveIsRefusedBeforeAnythingIsWritten() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.ITEM, "i", "i");
        builder.schema().column("in\nstock");
        InMemoryGraph graph = InMemoryGraph.of(builder.build());
        assertThatThrownBy(() -> loader.load("odd", graph, List.of(), LoadProgress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'value_in\uFFFDstock' cannot be the name of a label, type or property");
        assertThat(loader.describe()).isEmpty();
    }

    /** Returns whether the load is complete. */
    private boolean loadOneMoreBatch() {
        int[] advances = {0};
        try {
            loader.load("shelf", SHELF, List.of(), new LoadProgress() {
                @Override
                public void advance(int rows) {
                    advances[0]++; // first for the rows of earlier loads, then for each batch
                }

                @Override
                public boolean cancelled() {
                    return advances[0] == 2;
                }
            });
            return true;
        } catch (CancellationException e) {
            return false;
        }
    }

    private String fingerprint() {
        return GraphFingerprint.ofEverything(
                Snapshot.take(connection, GraphMapping.ASKWALK).graph());
    }

    private static Ids candidates(Walk walk) {
        return Ids.copyOf(walk.candidates().items(), 0, walk.candidateCount());
    }

    private long count(String cypher) {
        return connection.read(new Query(cypher), row -> row.get(0).asLong()).get(0);
    }

    private void run(String cypher) {
        connection.write(new Query(cypher), Duration.ofMinutes(1), row -> row);
    }
}
