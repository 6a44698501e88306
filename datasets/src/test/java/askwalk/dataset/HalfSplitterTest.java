package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HalfSplitterTest {

    @TempDir
    Path folder;

    @Test
    void everyTupleIsInEachHalfAboutAsOftenAsItsShare() {
        int[] inTest = new int[7];
        for (int seed = 0; seed < 7000; seed++) {
            DatasetBuilder builder = builder(new ArrayList<>());
            HalfSplitter.split(builder, seed);
            LocatedPairs test = builder.tuples(Role.TEST);
            for (int row = 0; row < test.size(); row++) {
                inTest[test.to(row)]++;
            }
        }

        // 4 of 7 are test: 4000 each, with a standard deviation of 41.
        for (int count : inTest) {
            assertThat(count).isBetween(3795, 4205);
        }
    }

    @Test
    void tuplesKeepTheirPlaces() {
        DatasetBuilder builder = builder(new ArrayList<>());
        HalfSplitter.split(builder, 5);

        Map<Integer, String> places = new HashMap<>();
        for (Role role : List.of(Role.VALIDATION, Role.TEST)) {
            LocatedPairs pairs = builder.tuples(role);
            for (int row = 0; row < pairs.size(); row++) {
                places.put(pairs.to(row), pairs.file(row) + pairs.place(row));
            }
        }
        assertThat(places)
                .isEqualTo(Map.of(
                        0,
                        "valid:1:10",
                        1,
                        "valid:2:10",
                        2,
                        "valid:3:10",
                        3,
                        "test:1",
                        4,
                        "test:2",
                        5,
                        "test:3",
                        6,
                        "test:4"));
    }

    @Test
    void refusesATupleInBothFiles() {
        DatasetBuilder builder = builder(null);
        builder.tuples(Role.TEST).add(0, 2, 9, 0);

        assertThatThrownBy(() -> HalfSplitter.split(builder, 1))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("test:9: user 'u' and item '2' is already a validation tuple, at valid:3:10");
    }

    @Test
    void leavesOutWhatIsInvalidWhereIssuesAreCollected() {
        List<DatasetException> issues = new ArrayList<>();
        DatasetBuilder builder = builder(issues);
        builder.tuples(Role.TEST).add(0, 2, 9, 0);

        HalfSplitter.split(builder, 1);

        assertThat(issues).hasSize(1);
        assertThat(builder.tuples(Role.VALIDATION).size()).isEqualTo(3);
        assertThat(builder.tuples(Role.TEST).size()).isEqualTo(4);
        builder.build();
        assertThat(issues).hasSize(1);
    }

    /** Three validation and four test tuples of one user with seven items. */
    private DatasetBuilder builder(List<DatasetException> issues) {
        SourceFolder source = new SourceFolder(folder, issues == null ? null : issues::add);
        DatasetBuilder builder = new DatasetBuilder("own", source);
        builder.add(VertexType.USER, "u", "u");
        for (int item = 0; item < 7; item++) {
            builder.add(VertexType.ITEM, Integer.toString(item), "");
        }
        builder.add(VertexType.ATTRIBUTE, "x", "x");
        builder.edges(Relation.HAS_ATTRIBUTE).add(0, 0, 1, 0);
        LocatedPairs validation = new LocatedPairs("valid");
        for (int item = 0; item < 3; item++) {
            validation.add(0, item, item + 1, 10);
        }
        LocatedPairs test = new LocatedPairs("test");
        for (int item = 3; item < 7; item++) {
            test.add(0, item, item - 2, 0);
        }
        return builder.tuples(Role.VALIDATION, validation).tuples(Role.TEST, test);
    }
}
