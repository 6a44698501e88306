package askwalk.walk;

import askwalk.graph.AttributeLists;
import askwalk.graph.Constraints;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Row;
import askwalk.graph.Vertex;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Everything a {@link WalkView} shows, as a value. */
record Seen(
        int user,
        int candidateCount,
        List<Row> candidates,
        Ids candidateItems,
        Ids counts,
        Ids reachable,
        Ids asked,
        Ids accepted,
        Ids rejected,
        Ids unknown,
        Ids rejectedInOrder,
        int rejectedItemCount,
        Ids rejectedItems,
        List<Vertex> path) {

    /** Returns the state of a walk. */
    static Seen of(WalkView walk) {
        int items = walk.graph().count(VertexType.ITEM);
        int attributes = walk.graph().count(VertexType.ATTRIBUTE);
        Ids reachable = Ids.copyOf(walk.reachable());
        return new Seen(
                walk.user(),
                walk.candidateCount(),
                Row.all(walk.candidates()),
                where(items, walk::isCandidate),
                Ids.of(IntStream.range(0, attributes).map(walk::count).toArray()),
                reachable,
                where(attributes, walk::isAsked),
                walk.attributes(Response.ACCEPTED),
                walk.attributes(Response.REJECTED),
                walk.attributes(Response.UNKNOWN),
                walk.rejectedItems(),
                walk.rejectedItemCount(),
                where(items, walk::isRejected),
                walk.path().vertices());
    }

    /** Returns the expected state of a walk after some answers, queried from scratch. */
    static Seen expected(KnowledgeGraph graph, int user, List<Answer> answers) {
        Ids accepted = said(answers, VertexType.ATTRIBUTE, Response.ACCEPTED);
        Ids rejected = said(answers, VertexType.ATTRIBUTE, Response.REJECTED);
        Ids unknown = said(answers, VertexType.ATTRIBUTE, Response.UNKNOWN);
        Ids rejectedItems = said(answers, VertexType.ITEM, Response.REJECTED);
        Ids acceptedItems = said(answers, VertexType.ITEM, Response.ACCEPTED);
        IntPredicate isAsked = id -> accepted.contains(id) || rejected.contains(id) || unknown.contains(id);

        Constraints constraints = new Constraints(accepted, Ids.of(), rejectedItems);
        AttributeLists rows = new AttributeLists();
        graph.attributeLists(constraints, rows);
        IdBuffer items = new IdBuffer();
        graph.items(constraints, items);
        int attributes = graph.count(VertexType.ATTRIBUTE);
        int[] counts = new int[attributes];
        int candidateCount = graph.attributeCounts(constraints, counts);

        List<Vertex> path = new ArrayList<>();
        if (user != WalkView.UNKNOWN_USER) {
            path.add(Vertex.user(user));
        }
        IntStream.of(accepted.toArray()).mapToObj(Vertex::attribute).forEach(path::add);
        if (!acceptedItems.isEmpty()) {
            path.add(Vertex.item(acceptedItems.get(0)));
        }
        return new Seen(
                user,
                candidateCount,
                Row.all(rows),
                Ids.copyOf(items),
                Ids.of(counts),
                where(attributes, id -> counts[id] > 0 && !isAsked.test(id)),
                where(attributes, isAsked),
                accepted,
                rejected,
                unknown,
                rejectedItems,
                rejectedItems.size(),
                where(graph.count(VertexType.ITEM), rejectedItems::contains),
                path);
    }

    private static Ids said(List<Answer> answers, VertexType type, Response response) {
        IdBuffer ids = new IdBuffer();
        for (Answer answer : answers) {
            for (int i = 0; i < answer.ids().size(); i++) {
                if (answer.type() == type && answer.responses().get(i) == response) {
                    ids.add(answer.ids().get(i));
                }
            }
        }
        return Ids.copyOf(ids);
    }

    private static Ids where(int count, IntPredicate condition) {
        return Ids.of(IntStream.range(0, count).filter(condition).toArray());
    }
}
