package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.neo4j.EdgeMapping;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.LiveGraph;
import askwalk.graph.neo4j.Neo4jConnection;
import askwalk.graph.neo4j.VertexMapping;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** Friends and likes in an existing database, with irregular data. */
class Neo4jFriendsTest {

    private static final int ANN = 0;
    private static final int BEN = 1;
    private static final int JAZZ = 0;
    private static final int ROCK = 1;
    private static final int FOLK = 2;

    private Driver driver;

    @BeforeEach
    void fill() {
        driver = GraphDatabase.driver(TryServer.get().uri(), AuthTokens.basic("neo4j", TryServer.PASSWORD));
        for (String label : List.of("Fan", "Song", "Style")) {
            run("CREATE CONSTRAINT " + label + " FOR (n:" + label + ") REQUIRE n.number IS UNIQUE");
        }
        run(
                "CREATE (song:Song {number: 1}), (jazz:Style {number: 1}), (rock:Style {number: 2}), (folk:Style {number: 3}),"
                        + " (ann:Fan {number: 1}), (ben:Fan {number: 2}), (cem:Fan),"
                        + " (song)-[:IN_STYLE]->(jazz),"
                        + " (jazz)-[:LIKED_BY]->(ann), (folk)-[:LIKED_BY]->(ann),"
                        + " (jazz)-[:LIKED_BY]->(ben), (rock)-[:LIKED_BY]->(ben), (rock)-[:LIKED_BY]->(ben),"
                        + " (jazz)-[:LIKED_BY]->(cem), (folk)-[:LIKED_BY]->(cem),"
                        + " (ann)-[:KNOWS]->(ann), (ann)-[:KNOWS]->(ben), (ben)-[:KNOWS]->(ann), (cem)-[:KNOWS]->(ann)");
    }

    @AfterEach
    void empty() {
        run("MATCH (n) WHERE n:Fan OR n:Song OR n:Style DETACH DELETE n");
        List.of("Fan", "Song", "Style").forEach(label -> run("DROP CONSTRAINT " + label));
        driver.close();
    }

    @Test
    void friendsCountOnceAndSelfFriendshipsAreIgnored() {
        try (Neo4jConnection connection = TryServer.get().connect()) {
            LiveGraph graph = LiveGraph.open(
                    connection,
                    mapping(Map.of(
                            Relation.HAS_ATTRIBUTE, new EdgeMapping("IN_STYLE", false),
                            Relation.FRIEND_OF, new EdgeMapping("KNOWS", false),
                            Relation.LIKES, new EdgeMapping("LIKED_BY", true))));
            assertThat(likesOfFriends(graph, ANN, JAZZ)).isEqualTo(Ids.of(JAZZ, ROCK));
            assertThat(likesOfFriends(graph, ANN, FOLK)).isEqualTo(Ids.of());
            assertThat(likesOfFriends(graph, BEN, FOLK)).isEqualTo(Ids.of(JAZZ, FOLK));

            run("MATCH (ann:Fan {number: 1}), (folk:Style {number: 3})"
                    + " CREATE (folk)-[:LIKED_BY]->(:Fan {number: 3})-[:KNOWS]->(ann)");
            assertThat(likesOfFriends(graph, ANN, FOLK))
                    .as("of one who came later")
                    .isEqualTo(Ids.of());

            run("MATCH (ben:Fan {number: 2}), (folk:Style {number: 3}) CREATE (folk)-[:LIKED_BY]->(ben)");
            assertThat(likesOfFriends(graph, ANN, JAZZ)).as("after a new like").isEqualTo(Ids.of(JAZZ, ROCK, FOLK));
        }
    }

    @Test
    void aGraphWithoutFriendsOrWithoutLikesHasNoneOfThem() {
        Map<Relation, EdgeMapping> both = Map.of(
                Relation.FRIEND_OF, new EdgeMapping("KNOWS", false), Relation.LIKES, new EdgeMapping("LIKED_BY", true));
        EdgeMapping styles = new EdgeMapping("IN_STYLE", false);
        try (Neo4jConnection connection = TryServer.get().connect()) {
            for (Relation missing : List.of(Relation.FRIEND_OF, Relation.LIKES)) {
                Relation there = missing == Relation.LIKES ? Relation.FRIEND_OF : Relation.LIKES;
                LiveGraph graph = LiveGraph.open(
                        connection, mapping(Map.of(Relation.HAS_ATTRIBUTE, styles, there, both.get(there))));
                assertThat(likesOfFriends(graph, ANN, JAZZ))
                        .as("no %s", missing)
                        .isEqualTo(Ids.of());
            }
        }
    }

    private static GraphMapping mapping(Map<Relation, EdgeMapping> edges) {
        return new GraphMapping(
                Map.of(
                        VertexType.USER, new VertexMapping("Fan", "number", "number", "number"),
                        VertexType.ITEM, new VertexMapping("Song", "number", "number", "number"),
                        VertexType.ATTRIBUTE, new VertexMapping("Style", "number", "number", "number")),
                edges);
    }

    private static Ids likesOfFriends(LiveGraph graph, int user, int shared) {
        IdBuffer likes = new IdBuffer();
        graph.likesOfFriends(user, Ids.of(shared), likes);
        return Ids.copyOf(likes);
    }

    private void run(String cypher) {
        driver.executableQuery(cypher).execute();
    }
}
