package askwalk.preference.fm;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.GraphBuilder;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.preference.Reflection;
import askwalk.settings.SettingValues;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** One user with some of the first items out of a hundred; the items from 90 on are rejected. */
class PairSamplerTest {

    private static final int ITEMS = 100;

    @Test
    void withoutFillersPairsAreTrainingItemsAndRejectedItems() {
        for (int seed = 0; seed < 20; seed++) {
            PairSampler pairs = pairs(5, 8, false);
            pairs.draw(rejected(90, 91), new SplittableRandom(seed));
            assertThat(pairs.size()).isEqualTo(8);
            for (int i = 0; i < pairs.size(); i++) {
                assertThat(pairs.positive(i)).as("seed %d", seed).isLessThan(5);
                assertThat(pairs.negative(i)).as("seed %d", seed).isBetween(90, 91);
            }
        }
    }

    /** Fillers are as many as the others on their side, and never items of the user. */
    @Test
    void fillersAreItemsWithoutInteraction() {
        int own = 0;
        int shown = 0;
        int all = 0;
        for (int seed = 0; seed < 200; seed++) {
            PairSampler pairs = pairs(40, 16, true);
            pairs.draw(rejected(90, 91, 92, 93), new SplittableRandom(seed));
            for (int i = 0; i < pairs.size(); i++) {
                assertThat(pairs.negative(i)).as("seed %d", seed).isGreaterThanOrEqualTo(40);
                own += pairs.positive(i) < 40 ? 1 : 0;
                shown += pairs.negative(i) >= 90 && pairs.negative(i) < 94 ? 1 : 0;
                all++;
            }
        }
        assertThat((double) own / all).isBetween(0.45, 0.55);
        assertThat((double) shown / all).isBetween(0.48, 0.60); // a filler may be one of them too
    }

    /**
     * Only complete mini-batches, and at most three: 3 items repeated three times fill one mini-batch of 8, 8 and 20
     * items fill two.
     */
    @Test
    void miniBatchesAreComplete() {
        int[][] likedAndSize = {{3, 8}, {7, 8}, {8, 16}, {9, 8}, {20, 16}, {24, 24}, {90, 24}};
        for (int[] expected : likedAndSize) {
            PairSampler pairs = pairs(expected[0], 8, false);
            pairs.draw(rejected(90), new SplittableRandom(1));
            assertThat(pairs.size()).as("%d liked items", expected[0]).isEqualTo(expected[1]);
        }
    }

    /** The pairs of an incomplete mini-batch are dropped at random, so over several rounds each item is used. */
    @Test
    void eachItemIsUsed() {
        PairSampler pairs = pairs(15, 8, false);
        SplittableRandom random = new SplittableRandom(3);
        Set<Integer> seen = new TreeSet<>();
        for (int round = 0; round < 20; round++) {
            pairs.draw(rejected(90), random);
            for (int i = 0; i < pairs.size(); i++) {
                seen.add(pairs.positive(i));
            }
        }
        assertThat(seen).hasSize(15);
    }

    private static PairSampler pairs(int liked, int batchSize, boolean fillers) {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.USER, "u", "user");
        for (int item = 0; item < ITEMS; item++) {
            builder.add(VertexType.ITEM, "i" + item, "item " + item);
            if (item < liked) {
                builder.connect(Relation.INTERACTED_WITH, 0, item);
            }
        }
        SettingValues settings = SettingValues.resolve(
                Reflection.settings(true),
                Map.of(
                        "updateMaxBatches",
                        "3",
                        "updateBatchSize",
                        Integer.toString(batchSize),
                        "updateFillers",
                        Boolean.toString(fillers)));
        return new PairSampler(new Interactions(InMemoryGraph.of(builder.build())), 0, Reflection.read(settings));
    }

    private static Ids rejected(int... items) {
        return Ids.of(items);
    }
}
