package askwalk.benchmark;

import askwalk.conversation.Answer;
import askwalk.graph.Constraints;
import askwalk.graph.Direction;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Tuples;
import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The answers of users in the first turns of simulated dialogues, about attributes of items that they interacted with.
 * Many cases are used in turn, so that neither caches nor branch predictors adapt to one of them.
 */
final class Cases {

    static final List<Response> YES = Answer.YES.responses();

    private static final int COUNT = 1024;
    private static final int SHOWN = 10;

    /**
     * A user who named an attribute, then says yes to a second one or no to some items.
     *
     * @param first an attribute of an item of this user
     * @param second another attribute of that item
     * @param shown items that carry the first
     * @param no a rejection of each of these
     */
    record Case(int user, Ids first, Ids second, Ids shown, List<Response> no) {}

    private final List<Case> cases;
    private int next;

    private Cases(List<Case> cases) {
        this.cases = cases;
    }

    static Cases draw(KnowledgeGraph graph, Tuples tuples) {
        SplittableRandom random = new SplittableRandom(1);
        List<Case> cases = new ArrayList<>();
        IdBuffer attributes = new IdBuffer();
        IdBuffer carriers = new IdBuffer();
        for (int attempt = 0; cases.size() < COUNT && attempt < 100 * COUNT; attempt++) {
            int tuple = random.nextInt(tuples.size());
            graph.neighbours(Relation.HAS_ATTRIBUTE, Direction.FORWARD, tuples.item(tuple), attributes);
            if (attributes.size() >= 2) {
                int first = random.nextInt(attributes.size());
                int second = (first + 1 + random.nextInt(attributes.size() - 1)) % attributes.size();
                Ids named = Ids.of(attributes.get(first));
                graph.items(Constraints.allOf(named), carriers);
                Ids shown = some(carriers, random);
                List<Response> no = Answer.all(Response.REJECTED, shown.size()).responses();
                cases.add(new Case(tuples.user(tuple), named, Ids.of(attributes.get(second)), shown, no));
            }
        }
        if (cases.isEmpty()) {
            throw new IllegalStateException("no test tuple of this data set has an item with two attributes");
        }
        return new Cases(cases);
    }

    Case next() {
        next = next + 1 == cases.size() ? 0 : next + 1;
        return cases.get(next);
    }

    private static Ids some(IdBuffer items, SplittableRandom random) {
        int count = Math.min(SHOWN, items.size());
        int[] ids = items.array();
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(items.size() - i);
            int id = ids[other];
            ids[other] = ids[i];
            ids[i] = id;
        }
        items.truncate(count);
        return Ids.copyOf(items);
    }
}
