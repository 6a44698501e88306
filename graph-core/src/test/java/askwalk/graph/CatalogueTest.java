package askwalk.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Catalogue catalogue = catalogue();

    private static Catalogue catalogue() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.USER, "7", "Ann");
        builder.add(VertexType.ITEM, "9", "Blue");
        builder.add(VertexType.ITEM, "7", "Red");
        builder.add(VertexType.ITEM, "8", "BLUE");
        return builder.build().catalogue();
    }

    @Test
    void eachTypeHasItsOwnIds() {
        assertThat(catalogue.size(VertexType.USER)).isEqualTo(1);
        assertThat(catalogue.size(VertexType.ITEM)).isEqualTo(3);
        assertThat(catalogue.size(VertexType.ATTRIBUTE)).isZero();
        assertThat(catalogue.idOfKey(VertexType.USER, "7")).isZero();
        assertThat(catalogue.idOfKey(VertexType.ITEM, "7")).isEqualTo(1);
        assertThat(catalogue.idOfKey(VertexType.ITEM, "8")).isEqualTo(2);
    }

    @Test
    void keysAndNamesAreKeptAsGiven() {
        assertThat(catalogue.key(VertexType.ITEM, 0)).isEqualTo("9");
        assertThat(catalogue.name(VertexType.ITEM, 0)).isEqualTo("Blue");
        assertThat(catalogue.key(VertexType.ITEM, 2)).isEqualTo("8");
        assertThat(catalogue.name(VertexType.ITEM, 2)).isEqualTo("BLUE");
        assertThat(catalogue.name(VertexType.USER, 0)).isEqualTo("Ann");
    }

    @Test
    void anUnknownKeyHasNoId() {
        assertThat(catalogue.idOfKey(VertexType.ATTRIBUTE, "7")).isEqualTo(-1);
        assertThat(catalogue.idOfKey(VertexType.ITEM, "Blue")).isEqualTo(-1);
    }

    @Test
    void aNameMayBelongToSeveralVerticesAndItsCaseDoesNotMatter() {
        assertThat(catalogue.idsOfName(VertexType.ITEM, "blue")).isEqualTo(Ids.of(0, 2));
        assertThat(catalogue.idsOfName(VertexType.ITEM, "rEd")).isEqualTo(Ids.of(1));
        assertThat(catalogue.idsOfName(VertexType.ITEM, "green")).isEqualTo(Ids.of());
        assertThat(catalogue.idsOfName(VertexType.USER, "blue")).isEqualTo(Ids.of());
    }

    /** One character, or a letter with a combining accent. */
    @Test
    void composedAndDecomposedAccentsAreEqual() {
        for (String name : List.of("Pok\u00E9mon", "Poke\u0301mon")) {
            GraphBuilder builder = new GraphBuilder();
            builder.add(VertexType.ITEM, "1", name);
            Catalogue named = builder.build().catalogue();
            assertThat(named.idsOfName(VertexType.ITEM, "pok\u00E9mon")).isEqualTo(Ids.of(0));
            assertThat(named.idsOfName(VertexType.ITEM, "POKE\u0301MON")).isEqualTo(Ids.of(0));
            assertThat(named.idsOfName(VertexType.ITEM, "Pokemon")).isEqualTo(Ids.of());
        }
    }

    @Test
    void anIdOutOfRangeIsRejected() {
        String message = "no item has id 3: there are 3 of them, from 0";
        assertThatThrownBy(() -> catalogue.name(VertexType.ITEM, 3))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> catalogue.key(VertexType.ITEM, 3))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> catalogue.key(VertexType.USER, -1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("no user has id -1: there are 1 of them, from 0");
    }

    @Test
    void itemsAndAttributesAreFoundByTheirNames() {
        Catalogue tiny = TinyGraph.data().catalogue();
        assertThat(tiny.attribute("jazz")).isEqualTo(TinyGraph.JAZZ);
        assertThat(tiny.item("kind of blue")).isEqualTo(TinyGraph.KIND_OF_BLUE);
        assertThat(tiny.attributeName(TinyGraph.JAZZ)).isEqualTo("jazz");
        assertThat(tiny.itemName(TinyGraph.HARVEST)).isEqualTo("Harvest");
        assertThat(tiny.name(Vertex.user(TinyGraph.ANN))).isEqualTo("Ann");
        assertThatThrownBy(() -> tiny.attribute("TRUMPETS"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no attribute 'TRUMPETS'; did you mean 'trumpet'?");
        assertThatThrownBy(() -> tiny.item("Blue Trane"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no item 'Blue Trane'; did you mean 'Blue Train'?");
        assertThatThrownBy(() -> catalogue.attribute("jazz"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no attribute 'jazz'");
        assertThatThrownBy(() -> catalogue.item("blue"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'blue' is the name of 2 vertices of type item, among them those with the keys '9' and '8';"
                        + " look it up by its key");
    }
}
