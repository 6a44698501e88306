package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.AttributeLists;
import askwalk.graph.Constraints;
import askwalk.graph.Direction;
import askwalk.graph.GraphBuilder;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.graph.neo4j.GraphLoader;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.LiveGraph;
import askwalk.graph.neo4j.LoadProgress;
import askwalk.graph.neo4j.Neo4jConnection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.ProfiledPlan;

/** The cost of each query of a turn, measured by the profiler of the database. */
@SuppressWarnings("deprecation") // the driver gives a profile in no other way yet
class Neo4jQueriesTest {

    private static final int ITEMS = 3000;
    private static final int CARRIERS = 30;

    /** 3,000 items, 30 to each attribute; a query that looked at all nodes would hit the database 3,000 times. */
    private static InMemoryGraph graph() {
        GraphBuilder builder = new GraphBuilder();
        for (int attribute = 0; attribute < ITEMS / CARRIERS; attribute++) {
            builder.add(VertexType.ATTRIBUTE, "a" + attribute, "a" + attribute);
        }
        for (int item = 0; item < ITEMS; item++) {
            builder.add(VertexType.ITEM, "i" + item, "i" + item);
            builder.add(VertexType.USER, "u" + item, "u" + item);
            builder.connect(Relation.HAS_ATTRIBUTE, item, item / CARRIERS);
            builder.connect(Relation.INTERACTED_WITH, item, item);
        }
        for (int user = 0; user < ITEMS; user++) {
            builder.connect(Relation.FRIEND_OF, user, (user + 1) % ITEMS);
            builder.connect(Relation.LIKES, user, 0); // all share it, so that to begin there is to see all users
            builder.connect(Relation.LIKES, user, 1 + user % 2);
        }
        return InMemoryGraph.of(builder.build());
    }

    @Test
    void everyQueryOfATurnStartsAtAnIndex() {
        Map<String, Map<String, Object>> queries = new LinkedHashMap<>();
        try (Neo4jConnection connection = TryServer.get().connect()) {
            GraphLoader loader = new GraphLoader(connection);
            loader.remove(LoadProgress.NONE);
            loader.load("queries", graph(), List.of(), LoadProgress.NONE);
            LiveGraph live = LiveGraph.open(connection, GraphMapping.ASKWALK)
                    .withListener((cypher, parameters, rows, nanos) -> queries.put(cypher, parameters));
            ask(live);
            assertThat(queries).hasSizeGreaterThanOrEqualTo(13 + 9 + 1);
            try (Driver driver =
                            GraphDatabase.driver(TryServer.get().uri(), AuthTokens.basic("neo4j", TryServer.PASSWORD));
                    Session session = driver.session()) {
                queries.forEach((cypher, parameters) -> {
                    Result result = session.run("PROFILE " + cypher, parameters);
                    result.list(); // the profile is there when the rows were seen
                    ProfiledPlan plan = result.consume().profile();
                    List<ProfiledPlan> operators = new ArrayList<>();
                    collect(plan, operators);
                    assertThat(operators.stream().map(ProfiledPlan::operatorType))
                            .as(cypher)
                            .noneMatch(type -> type.startsWith("AllNodesScan") || type.startsWith("NodeByLabelScan"))
                            .anyMatch(type -> type.contains("Index"));
                    long hits =
                            operators.stream().mapToLong(ProfiledPlan::dbHits).sum();
                    boolean aboutAll = !cypher.contains("$first") && !cypher.contains("$vertex");
                    assertThat(hits).as(cypher).isLessThan(aboutAll ? 20L * ITEMS : 20L * CARRIERS);
                });
            }
            loader.remove(LoadProgress.NONE);
        }
    }

    /** All combinations of constraints in conversations, and all relations to neighbours. */
    private static void ask(LiveGraph live) {
        Ids none = Ids.of();
        List<Constraints> all = List.of(
                Constraints.NONE,
                Constraints.allOf(Ids.of(1)),
                Constraints.allOf(Ids.of(1, 2)),
                new Constraints(Ids.of(1, 2), none, Ids.of(40)),
                new Constraints(Ids.of(1), Ids.of(3), Ids.of(40)));
        for (Constraints constraints : all) {
            live.items(constraints, new IdBuffer());
            live.attributeLists(constraints, new AttributeLists());
            live.attributeCounts(constraints, new int[ITEMS / CARRIERS]);
        }
        for (Relation relation : Relation.values()) {
            for (Direction direction : Direction.values()) {
                live.neighbours(relation, direction, 5, new IdBuffer());
            }
        }
        live.likesOfFriends(5, Ids.of(0, 7), new IdBuffer());
    }

    private static void collect(ProfiledPlan plan, List<ProfiledPlan> into) {
        into.add(plan);
        plan.children().forEach(child -> collect(child, into));
    }
}
