package askwalk.dataset.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import askwalk.dataset.Dataset;
import askwalk.graph.Adjacency;
import askwalk.graph.AttributeSchema;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PricesTest {

    private static final SyntheticSpec SPEC = new SyntheticSpec("shop", 50, 2_000, 9, 3, 6, 2, 2, 1, 1, 7);

    @Test
    void withoutAModelNothingChanges() {
        Dataset plain = Synthetic.generate(SPEC);

        assertThat(plain.graph().schema().isEmpty()).isTrue();
        assertThat(plain.manifest())
                .isEqualTo(Synthetic.generate(SPEC, PriceModel.NONE).manifest());
        assertThat(plain.manifest().origin()).doesNotContain("price");
    }

    @ParameterizedTest
    @EnumSource(names = {"INDEPENDENT", "DEPENDENT"})
    void everyItemHasAPriceAndCutsAreQuantiles(PriceModel model) {
        Dataset plain = Synthetic.generate(SPEC);
        Dataset data = Synthetic.generate(SPEC, model);

        AttributeSchema schema = data.graph().schema();
        assertThat(data.graph().values().knownCount(0)).isEqualTo(2_000);
        assertThat(data.graph().values().known(0)[0]).isPositive();
        assertThat(schema.groups().get(0).complete()).isTrue();
        assertThat(data.manifest().counts().derivedAttributes()).isEqualTo(7 + 8 + 1);
        assertThat(data.manifest().origin()).endsWith(", price " + model.word());
        assertThat(data.train()).usingRecursiveComparison().isEqualTo(plain.train());
        assertThat(data.graph().from(Relation.LIKES)).isEqualTo(plain.graph().from(Relation.LIKES));
        int largest = 0;
        Adjacency items = Adjacency.of(
                data.graph().to(Relation.HAS_ATTRIBUTE),
                data.graph().from(Relation.HAS_ATTRIBUTE),
                data.graph().catalogue().size(VertexType.ATTRIBUTE));
        for (int attribute = 12; attribute < items.rowCount(); attribute++) {
            if (schema.range(attribute) != null && !schema.range(attribute).isCut()) {
                largest = Math.max(largest, items.degree(attribute));
            }
        }
        assertThat(largest).isBetween(250, 500);
    }

    @Test
    void dependentPricesFollowFromTheAttributes() {
        Map<Ids, Double> priceOf = new HashMap<>();
        Dataset data = Synthetic.generate(SPEC, PriceModel.DEPENDENT);
        Adjacency attributes = stated(data);
        for (int item = 0; item < 2_000; item++) {
            double price = data.graph().values().value(0, item);
            Double before = priceOf.putIfAbsent(attributes.list(item), price);
            assertThat(before == null ? price : before).isEqualTo(price);
        }
        assertThat(priceOf).hasSizeGreaterThan(20);
    }

    @Test
    void independentPricesAreLogNormalAndDoNot() {
        Dataset data = Synthetic.generate(SPEC, PriceModel.INDEPENDENT);
        double[] logs = IntStream.range(0, 2_000)
                .mapToDouble(item -> Math.log(data.graph().values().value(0, item)))
                .toArray();
        double mean = IntStream.range(0, 2_000)
                .mapToDouble(item -> logs[item])
                .average()
                .orElseThrow();
        double variance = IntStream.range(0, 2_000)
                .mapToDouble(item -> (logs[item] - mean) * (logs[item] - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(Math.log(20), within(4 * 0.8 / Math.sqrt(2_000)));
        assertThat(Math.sqrt(variance)).isCloseTo(0.8, within(0.05));
        Adjacency attributes = stated(data);
        double degrees = attributes.size() / 2_000.0;
        double covariance = IntStream.range(0, 2_000)
                .mapToDouble(item -> (attributes.degree(item) - degrees) * (logs[item] - mean))
                .average()
                .orElseThrow();
        assertThat(covariance).isCloseTo(0, within(0.1));
    }

    /** Returns the attributes of each item that are not derived. */
    private static Adjacency stated(Dataset data) {
        Ids items = data.graph().from(Relation.HAS_ATTRIBUTE);
        Ids attributes = data.graph().to(Relation.HAS_ATTRIBUTE);
        int[] kept = IntStream.range(0, items.size())
                .filter(edge -> !data.graph().schema().isDerived(attributes.get(edge)))
                .toArray();
        return Adjacency.of(
                Ids.of(IntStream.of(kept).map(items::get).toArray()),
                Ids.of(IntStream.of(kept).map(attributes::get).toArray()),
                2_000);
    }
}
