package askwalk.policy.infogain.prior;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.Adjacency;
import askwalk.graph.Ids;
import org.junit.jupiter.api.Test;

class AttributeBlocksTest {

    /** Of ten attributes, item 0 has five, item 1 none, item 2 four and item 3 one. */
    @Test
    void listsAreFilledToBlocksOfFourWithIdsOfNoAttribute() {
        Adjacency lists = Adjacency.of(Ids.of(0, 0, 0, 0, 0, 2, 2, 2, 2, 3), Ids.of(1, 2, 3, 5, 8, 0, 1, 2, 9, 4), 4);
        AttributeBlocks blocks = new AttributeBlocks(lists, 10);

        assertThat(blocks.offsets).containsExactly(0, 8, 8, 12, 16);
        assertThat(blocks.attributes).containsExactly(1, 2, 3, 5, 8, 10, 11, 12, 0, 1, 2, 9, 4, 10, 11, 12);
        assertThat(blocks.lists).isSameAs(lists);
    }
}
