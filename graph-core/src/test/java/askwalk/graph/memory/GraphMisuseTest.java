package askwalk.graph.memory;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.Constraints;
import askwalk.graph.Direction;
import askwalk.graph.GraphBuilder;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.UserAttributes;
import askwalk.graph.VertexType;
import askwalk.walk.Response;
import askwalk.walk.Walk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Invalid arguments and their messages. */
class GraphMisuseTest {

    private static final String NO_ITEM = "no item has id %d: there are 2 of them, from 0";
    private static final String NO_ATTRIBUTE = "no attribute has id %d: there are 1 of them, from 0";
    private static final String NO_USER = "no user has id %d: there are 1 of them, from 0";

    private final GraphBuilder builder = builder();
    private final InMemoryGraph graph = InMemoryGraph.of(builder.build());
    private final IdBuffer into = new IdBuffer();

    @Test
    void idsOutOfRange() {
        Walk walk = new Walk(graph);
        UserAttributes lists = UserAttributes.of(1, 1, Ids.of(), Ids.of());
        for (int id : new int[] {-1, 2, 999_999}) {
            Map<ThrowingCallable, String> calls = new LinkedHashMap<>();
            calls.put(() -> graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, id, into), NO_ITEM);
            calls.put(() -> graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.BACKWARD, id, into), NO_ATTRIBUTE);
            calls.put(() -> graph.neighbours(Relation.LIKES, Direction.FORWARD, id, into), NO_USER);
            calls.put(() -> graph.items(Constraints.allOf(Ids.of(id)), into), NO_ATTRIBUTE);
            calls.put(() -> graph.items(new Constraints(Ids.of(), Ids.of(), Ids.of(id)), into), NO_ITEM);
            calls.put(() -> graph.likesOfFriends(0, Ids.of(id), into), NO_ATTRIBUTE);
            calls.put(() -> graph.catalogue().name(VertexType.ITEM, id), NO_ITEM);
            calls.put(() -> builder.key(VertexType.ITEM, id), NO_ITEM);
            calls.put(() -> lists.list(id), NO_USER);
            calls.put(() -> walk.isAsked(id), NO_ATTRIBUTE);
            calls.put(() -> walk.count(id), NO_ATTRIBUTE);
            calls.put(() -> walk.answerAttributes(Ids.of(id), List.of(Response.ACCEPTED)), NO_ATTRIBUTE);
            calls.put(() -> walk.answerItems(Ids.of(id), List.of(Response.ACCEPTED)), NO_ITEM);
            calls.put(() -> walk.restart(id == -1 ? -2 : id), NO_USER.replace("%d", id == -1 ? "-2" : "%d"));
            calls.forEach((call, message) -> assertThatThrownBy(call)
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessage(message.replace("%d", Integer.toString(id))));
        }
    }

    @Test
    void nullsAreNamed() {
        Map<ThrowingCallable, String> calls = new LinkedHashMap<>();
        calls.put(() -> builder.add(null, "k", "n"), "type");
        calls.put(() -> builder.add(VertexType.USER, null, "n"), "key");
        calls.put(() -> builder.connect(null, 0, 0), "relation");
        calls.put(() -> graph.neighbours(null, Direction.FORWARD, 0, into), "relation");
        calls.put(() -> graph.neighbours(Relation.LIKES, null, 0, into), "direction");
        calls.put(() -> graph.neighbours(Relation.LIKES, Direction.FORWARD, 0, null), "into");
        calls.put(() -> graph.items(null, into), "constraints");
        calls.put(() -> graph.catalogue().idOfKey(VertexType.ITEM, null), "key");
        calls.put(() -> graph.catalogue().idsOfName(null, "n"), "type");
        calls.put(() -> Tuples.of(Role.TEST, null, Ids.of()), "users");
        calls.put(() -> new Walk(null), "graph");
        calls.put(() -> new Walk(graph).answerItems(Ids.of(0), null), "responses");
        calls.forEach((call, name) -> assertThatThrownBy(call)
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name));
    }

    private static GraphBuilder builder() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.USER, "u", "user");
        builder.add(VertexType.ITEM, "i", "item");
        builder.add(VertexType.ITEM, "j", "item");
        builder.add(VertexType.ATTRIBUTE, "a", "attribute");
        return builder.connect(Relation.HAS_ATTRIBUTE, 0, 0);
    }
}
