package askwalk.benchmark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Protocol;
import askwalk.dataset.Dataset;
import askwalk.dataset.synthetic.Synthetic;
import askwalk.dataset.synthetic.SyntheticSpec;
import askwalk.graph.Direction;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewItemsTest {

    private static final Dataset DATA = Synthetic.generate(new SyntheticSpec("tiny", 30, 40, 8, 2, 6, 3, 0, 0, 0.5, 7));
    private static final Update UPDATE = Update.of(DATA, 0.1, new Seed(1));

    @Test
    void newItemsHaveAttributesAndNoInteractions() {
        KnowledgeGraph before = UPDATE.before();
        KnowledgeGraph after = UPDATE.after();
        Set<String> added = keys(after);
        added.removeAll(keys(before));

        assertThat(added).hasSize(4);
        assertThat(keys(after)).hasSize(40);
        int withAttributes = 0;
        for (String key : added) {
            int item = after.catalogue().idOfKey(VertexType.ITEM, key);
            assertThat(after.adjacency(Relation.INTERACTED_WITH, Direction.BACKWARD)
                            .degree(item))
                    .isZero();
            withAttributes +=
                    after.adjacency(Relation.HAS_ATTRIBUTE, Direction.FORWARD).degree(item);
        }
        assertThat(withAttributes).isPositive();
        assertThat(before.edgeCount(Relation.INTERACTED_WITH)).isEqualTo(after.edgeCount(Relation.INTERACTED_WITH));
    }

    @Test
    void tuplesKeepTheirTargets() {
        Tuples before = UPDATE.tuplesBefore(DATA.validation());
        Tuples after = UPDATE.tuplesAfter(DATA.validation(), false);

        assertThat(before.size() + UPDATE.tuplesAfter(DATA.validation(), true).size())
                .isEqualTo(DATA.validation().size());
        for (int i = 0; i < before.size(); i++) {
            assertThat(UPDATE.before().catalogue().key(VertexType.ITEM, before.item(i)))
                    .isEqualTo(DATA.graph().catalogue().key(VertexType.ITEM, after.item(i)));
        }
    }

    @Test
    void comparesThreeModels() {
        List<Comparison.Result> results = new Comparison(
                        DATA, UPDATE, Protocol.IDEAL, Map.of("dialogues", "5", "prior", "popularity"), new Seed(1))
                .run(9);

        assertThat(results).extracting(Comparison.Result::model).hasSize(3);
        assertThat(results).allSatisfy(result -> assertThat(result.ofOldItems()).hasSize(9));
        assertThat(NewItems.table(results).lines())
                .hasSize(7)
                .allMatch(line -> line.chars().filter(c -> c == '|').count() == 6);
    }

    private static Set<String> keys(KnowledgeGraph graph) {
        return IntStream.range(0, graph.count(VertexType.ITEM))
                .mapToObj(item -> graph.catalogue().key(VertexType.ITEM, item))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }
}
