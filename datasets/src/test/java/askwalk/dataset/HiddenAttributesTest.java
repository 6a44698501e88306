package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.Adjacency;
import askwalk.graph.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenAttributesTest {

    @Test
    void itemsMayHaveWhatTheGraphDoesNotState() {
        assertThatCode(() -> check(Ids.of(0, 1, 2), Ids.of(1, 1, 0))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, stated",
        "0, 0, stated to be absent",
        "0, 6, derived",
        "0, 9, not an attribute",
    })
    void otherAttributesAreRefused(int item, int attribute, String why) {
        assertThatThrownBy(() -> check(Ids.of(item), Ids.of(attribute)))
                .as(why)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("item " + item + " has the hidden attribute " + attribute);
    }

    @Test
    void listsAscendAndFitTheGraph() {
        assertThatThrownBy(() -> check(Ids.of(2, 2), Ids.of(1, 1))).hasMessageContaining("is repeated");
        assertThatThrownBy(() -> HiddenAttributes.check(SchemaFixture.graph(), Adjacency.of(Ids.of(), Ids.of(), 2)))
                .hasMessage("the hidden attributes belong to another graph");
    }

    private static void check(Ids items, Ids attributes) {
        HiddenAttributes.check(SchemaFixture.graph(), Adjacency.of(items, attributes, 3));
    }
}
