package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.Ids;
import askwalk.graph.ItemValues;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.UserAttributes;
import askwalk.graph.VertexType;
import java.util.List;
import java.util.stream.IntStream;

/** Asserts that two data sets are equal, including dense ids and the order of everything. */
public final class Same {

    private Same() {}

    public static void assertSame(Dataset actual, Dataset expected) {
        for (VertexType type : VertexType.values()) {
            assertThat(Fixtures.vertices(actual, type)).as(type.word()).isEqualTo(Fixtures.vertices(expected, type));
        }
        assertSameIds(actual, expected);
    }

    /** Asserts equality except for keys and names. */
    public static void assertSameIds(Dataset actual, Dataset expected) {
        for (Relation relation : Relation.values()) {
            assertThat(actual.graph().from(relation).toArray())
                    .as("from of %s", relation)
                    .isEqualTo(expected.graph().from(relation).toArray());
            assertThat(actual.graph().to(relation).toArray())
                    .as("to of %s", relation)
                    .isEqualTo(expected.graph().to(relation).toArray());
        }
        for (Role role : Role.values()) {
            assertThat(ids(actual.tuples(role))).as(role.word()).isEqualTo(ids(expected.tuples(role)));
        }
        assertThat(actual.manifest().counts()).isEqualTo(expected.manifest().counts());
        assertThat(lists(actual.userAttributes())).isEqualTo(lists(expected.userAttributes()));
        assertThat(actual.graph().schema()).isEqualTo(expected.graph().schema());
        assertThat(numbers(actual)).isEqualTo(numbers(expected));
        assertThat(actual.hiddenAttributes().toArrays())
                .isDeepEqualTo(expected.hiddenAttributes().toArrays());
    }

    private static List<List<Double>> numbers(Dataset dataset) {
        ItemValues values = dataset.graph().values();
        return IntStream.range(0, values.columns().size())
                .mapToObj(
                        column -> IntStream.range(0, dataset.graph().catalogue().size(VertexType.ITEM))
                                .mapToObj(item -> values.value(column, item))
                                .toList())
                .toList();
    }

    private static List<Ids> lists(UserAttributes lists) {
        return lists == null
                ? null
                : IntStream.range(0, lists.userCount()).mapToObj(lists::list).toList();
    }

    private static long[] ids(Tuples tuples) {
        long[] ids = new long[tuples.size()];
        for (int index = 0; index < ids.length; index++) {
            ids[index] = ((long) tuples.user(index) << 32) | tuples.item(index);
        }
        return ids;
    }
}
