package askwalk.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.memory.InMemoryGraph;
import org.junit.jupiter.api.Test;

class SchemaBuilderTest {

    @Test
    void cutsGiveAttributesRangesAndACoarseAttribute() {
        GraphData data = Shelf.data();
        Catalogue catalogue = data.catalogue();
        assertThat(catalogue.size(VertexType.ATTRIBUTE)).isEqualTo(12);
        assertThat(catalogue.key(VertexType.ATTRIBUTE, Shelf.AT_MOST_10)).isEqualTo("price<=10");
        assertThat(catalogue.attributeName(Shelf.AT_MOST_10)).isEqualTo("price at most 10");
        assertThat(catalogue.key(VertexType.ATTRIBUTE, Shelf.FROM_10_TO_20)).isEqualTo("price:10..20");
        assertThat(catalogue.attributeName(Shelf.FROM_10_TO_20)).isEqualTo("price over 10 to 20");
        assertThat(catalogue.key(VertexType.ATTRIBUTE, Shelf.OVER_20)).isEqualTo("price>20");
        assertThat(catalogue.attributeName(Shelf.OVER_20)).isEqualTo("price over 20");
        AttributeSchema schema = data.schema();
        assertThat(schema.isDerived(Shelf.DISC)).isFalse();
        assertThat(schema.isDerived(Shelf.FORMATS)).isTrue();
        assertThat(schema.isDerived(Shelf.PRICES)).isTrue();
        assertThat(schema.groups().get(2)).isEqualTo(new AttributeGroup("price", "price", false, false));
        assertThat(schema.canBeOpen(Shelf.OVER_20)).isTrue();
        assertThat(schema.canBeOpen(Shelf.BOOK)).isFalse();
        assertThat(schema.canBeOpen(Shelf.GIFT)).isFalse();
        Adjacency parents = InMemoryGraph.of(data).adjacency(Relation.CHILD_OF, Direction.BACKWARD);
        assertThat(parents.list(Shelf.FORMATS)).isEqualTo(Ids.of(Shelf.BOOK, Shelf.DISC));
        assertThat(parents.list(Shelf.PRICES)).isEqualTo(Ids.of(Shelf.UP_TO_10, Shelf.FROM_10_TO_20, Shelf.OVER_20));
    }

    @Test
    void someAttributesAndItemsKeepTheirGroupsAndNumbers() {
        GraphData data = Shelf.data();
        AttributeSchema schema = data.schema().select(Ids.of(Shelf.OVER_20, Shelf.DISC, Shelf.GIFT));
        assertThat(schema.groups()).isEqualTo(data.schema().groups());
        assertThat(schema.range(0)).isEqualTo(data.schema().range(Shelf.OVER_20));
        assertThat(schema.isDerived(0)).isTrue();
        assertThat(schema.derivedCount()).isEqualTo(1);
        assertThat(schema.group(1)).isEqualTo(data.schema().group(Shelf.DISC));
        assertThat(schema.group(2)).isEqualTo(-1);
        ItemValues values = data.values().select(Ids.of(Shelf.DIRGE, Shelf.ETUDE));
        assertThat(values.value(0, 0)).isEqualTo(30);
        assertThat(values.value(0, 1)).isNaN();
        assertThat(AttributeSchema.NONE.select(Ids.of(3, 4))).isSameAs(AttributeSchema.NONE);
        assertThat(ItemValues.NONE.select(Ids.of(3, 4))).isSameAs(ItemValues.NONE);
    }

    @Test
    void aGraphTakesOnlyASchemaOfItsSize() {
        GraphData data = Shelf.data();
        assertThat(data.with(AttributeSchema.NONE, ItemValues.NONE).schema().isEmpty())
                .isTrue();
        assertThatThrownBy(() -> data.with(data.schema().select(Ids.of(0)), data.values()))
                .isInstanceOf(InvalidGraphException.class)
                .hasMessage("the schema is for 1 attributes, but there are 12");
    }

    @Test
    void mistakesAreRefused() {
        GraphBuilder builder = new GraphBuilder();
        int item = builder.add(VertexType.ITEM, "i", "i");
        int attribute = builder.add(VertexType.ATTRIBUTE, "a", "a");
        SchemaBuilder schema = builder.schema();
        int one = schema.group("one", "one", true, false);
        int two = schema.group("two", "two", true, false);
        int price = schema.column("price");
        schema.assign(attribute, one).value(price, item, 3);
        assertThatThrownBy(() -> schema.assign(attribute, two))
                .isInstanceOf(InvalidGraphException.class)
                .hasMessage("attribute 'a' is in two groups, 'one' and 'two'");
        assertThatThrownBy(() -> schema.group("one", "", true, true)).hasMessage("duplicate group 'one'");
        assertThatThrownBy(() -> schema.value(price, item, 4))
                .hasMessage("item 'i' has more than one number of 'price'");
        assertThatThrownBy(() -> schema.value(price, 1, 4)).hasMessageContaining("there is no item 1");
        assertThatThrownBy(() -> schema.value(schema.column("year"), item, Double.NaN))
                .hasMessageContaining("is not finite");
        assertThatThrownBy(() -> schema.cut(price, 3, 3)).hasMessageContaining("each above the one before");
        builder.connect(Relation.HAS_ATTRIBUTE, item, attribute).connect(Relation.LACKS_ATTRIBUTE, item, attribute);
        assertThatThrownBy(builder::build).hasMessage("item 'i' both has and lacks attribute 'a'");
    }

    @Test
    void conditionsAreReadFromText() {
        assertThat(ValueCondition.parse(" release year>=1990 "))
                .isEqualTo(new ValueCondition("release year", Comparison.GREATER_OR_EQUAL, 1990));
        assertThat(ValueCondition.parse("price < -0.50")).hasToString("price < -0.5");
        assertThat(ValueCondition.isCondition("jazz")).isFalse();
        assertThat(ValueCondition.isCondition("<= 3")).isFalse();
        assertThatThrownBy(() -> ValueCondition.parse("price <= cheap"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'cheap' is not a number in 'price <= cheap'; expected a condition such as price <= 30");
        assertThatThrownBy(() -> ValueCondition.parse("price = NaN")).isInstanceOf(IllegalArgumentException.class);
    }
}
