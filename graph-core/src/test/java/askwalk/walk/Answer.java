package askwalk.walk;

import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;

/** One step of a walk: responses to some attributes or some items. */
record Answer(VertexType type, Ids ids, List<Response> responses) {

    void giveTo(Walk walk) {
        if (type == VertexType.ATTRIBUTE) {
            walk.answerAttributes(ids, responses);
        } else {
            walk.answerItems(ids, responses);
        }
    }

    /** Creates random valid answers. */
    static List<Answer> any(SplittableRandom random, KnowledgeGraph graph, int steps) {
        return make(random, graph, steps, (type, id) -> random.nextBoolean());
    }

    /** Creates answers of a user with a target item: sometimes unknown, never wrong. */
    static List<Answer> truthful(SplittableRandom random, KnowledgeGraph graph, int target, int steps) {
        Ids wanted = carriedBy(graph, target);
        return make(
                random, graph, steps, (type, id) -> type == VertexType.ATTRIBUTE ? wanted.contains(id) : id == target);
    }

    /** Creates answers; half of the attributes are those of one item, so that candidates remain. */
    private static List<Answer> make(
            SplittableRandom random, KnowledgeGraph graph, int steps, BiPredicate<VertexType, Integer> yes) {
        int popular = random.nextInt(graph.count(VertexType.ITEM));
        BitSet asked = new BitSet();
        BitSet rejected = new BitSet();
        List<Answer> answers = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            VertexType type = random.nextInt(3) == 0 ? VertexType.ITEM : VertexType.ATTRIBUTE;
            Ids ids = type == VertexType.ITEM
                    ? fresh(random, all(graph, type), rejected)
                    : fresh(random, random.nextBoolean() ? carriedBy(graph, popular) : all(graph, type), asked);
            List<Response> responses = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                Response said = yes.test(type, ids.get(i)) ? Response.ACCEPTED : Response.REJECTED;
                Response response = random.nextInt(3) == 0 ? Response.UNKNOWN : said;
                responses.add(response);
                if (type == VertexType.ATTRIBUTE) {
                    asked.set(ids.get(i));
                } else if (response == Response.REJECTED) {
                    rejected.set(ids.get(i));
                }
            }
            answers.add(new Answer(type, ids, responses));
        }
        return answers;
    }

    static Ids carriedBy(KnowledgeGraph graph, int item) {
        IdBuffer attributes = new IdBuffer();
        graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, item, attributes);
        return Ids.copyOf(attributes);
    }

    private static Ids all(KnowledgeGraph graph, VertexType type) {
        IdBuffer ids = new IdBuffer();
        for (int id = 0; id < graph.count(type); id++) {
            ids.add(id);
        }
        return Ids.copyOf(ids);
    }

    /** Draws up to three distinct unused ids. May be empty, as when a user skips. */
    private static Ids fresh(SplittableRandom random, Ids from, BitSet used) {
        Ids ids = Ids.of();
        for (int draw = from.isEmpty() ? 0 : random.nextInt(4); draw > 0; draw--) {
            int id = from.get(random.nextInt(from.size()));
            if (!used.get(id) && !ids.contains(id)) {
                ids = ids.plus(id);
            }
        }
        return ids;
    }
}
