package askwalk.walk;

import static askwalk.graph.Shelf.ATLAS;
import static askwalk.graph.Shelf.AT_MOST_10;
import static askwalk.graph.Shelf.BALLAD;
import static askwalk.graph.Shelf.DISC;
import static askwalk.graph.Shelf.ETUDE;
import static askwalk.graph.Shelf.JAZZ;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.AttributeLists;
import askwalk.graph.Constraints;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.RandomGraphs;
import askwalk.graph.Shelf;
import askwalk.graph.ValueCondition;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WalkGapsTest {

    private final KnowledgeGraph shelf = InMemoryGraph.of(Shelf.data());

    @Test
    void candidatesKeepItemsThatLeaveAnAcceptedAttributeOpen() {
        Walk walk = new Walk(shelf);
        accept(walk, JAZZ);
        assertThat(items(walk)).isEqualTo(Ids.of(ATLAS, BALLAD, ETUDE));
        assertThat(openCounts(walk)).containsExactly(1, 0, 1);
        accept(walk, AT_MOST_10);
        assertThat(items(walk)).isEqualTo(Ids.of(ATLAS, BALLAD, ETUDE));
        assertThat(openCounts(walk)).as("the price of Etude is unknown").containsExactly(1, 0, 2);
        accept(walk, DISC);
        assertThat(items(walk)).as("the formats are complete").isEqualTo(Ids.of(BALLAD));
        walk.undo();
        walk.undo();
        assertThat(openCounts(walk)).containsExactly(1, 0, 1);
    }

    @Test
    void conditionsOnNumbersLeaveOutItemsWithoutOne() {
        Eligibility cheap = Eligibility.values(ValueCondition.parse("price <= 10"));
        for (KnowledgeGraph graph : List.of(shelf, new LiveLike(shelf))) {
            Walk walk = new Walk(graph);
            walk.restrict(cheap);
            assertThat(items(walk)).isEqualTo(Ids.of(ATLAS, BALLAD));
            accept(walk, JAZZ);
            assertThat(openCounts(walk)).containsExactly(1, 0);
            walk.restrict(cheap.and(Eligibility.values(ValueCondition.parse("price > 5"))));
            assertThat(items(walk)).isEqualTo(Ids.of(BALLAD));
            assertThat(walk.availableCount()).isEqualTo(1);
            assertThat(walk.isAvailable(ETUDE)).isFalse();
        }
    }

    /** Each step against a query from scratch and a count by definition. */
    @Test
    void everyStepEqualsTheStateFromScratch() {
        for (long seed = 0; seed < 150; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            KnowledgeGraph memory = InMemoryGraph.of(RandomGraphs.graphWithSchema(random));
            KnowledgeGraph graph = random.nextInt(3) == 0 ? new LiveLike(memory) : memory;
            Walk walk = new Walk(graph);
            for (int step = 0; step < 8 && graph.count(VertexType.ATTRIBUTE) > 0; step++) {
                int attribute = random.nextInt(graph.count(VertexType.ATTRIBUTE));
                if (walk.isAsked(attribute)) {
                    continue;
                }
                walk.answerAttributes(
                        Ids.of(attribute), List.of(random.nextInt(3) > 0 ? Response.ACCEPTED : Response.REJECTED));
                if (random.nextInt(4) == 0) {
                    walk.undo();
                }
                Ids accepted = walk.attributes(Response.ACCEPTED);
                IdBuffer expected = new IdBuffer();
                memory.items(Constraints.allOfOrOpen(accepted), expected);
                assertThat(items(walk)).as("seed %d, step %d", seed, step).isEqualTo(Ids.copyOf(expected));
                int[] counts = new int[graph.count(VertexType.ATTRIBUTE)];
                memory.attributeCounts(Constraints.allOfOrOpen(accepted), counts);
                assertThat(walk.counts()).as("seed %d, step %d", seed, step).isEqualTo(counts);
                int row = 0;
                for (int open : openCounts(walk)) {
                    int item = walk.candidates().items()[row++];
                    long lacking = accepted.stream()
                            .filter(a -> !Answer.carriedBy(memory, item).contains(a))
                            .count();
                    assertThat((long) open)
                            .as("seed %d, step %d, item %d", seed, step, item)
                            .isEqualTo(lacking);
                }
            }
        }
    }

    private static void accept(Walk walk, int attribute) {
        walk.answerAttributes(Ids.of(attribute), List.of(Response.ACCEPTED));
    }

    private static Ids items(Walk walk) {
        AttributeLists rows = walk.candidates();
        return Ids.copyOf(rows.items(), 0, rows.size());
    }

    private static int[] openCounts(Walk walk) {
        int[] counts = new int[walk.candidateCount()];
        for (int row = 0; row < counts.length; row++) {
            counts[row] = walk.openCount(row);
        }
        return counts;
    }
}
