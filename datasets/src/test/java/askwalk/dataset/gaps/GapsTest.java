package askwalk.dataset.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetException;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import askwalk.dataset.Same;
import askwalk.dataset.SchemaFixture;
import askwalk.dataset.synthetic.Synthetic;
import askwalk.dataset.synthetic.SyntheticSpec;
import askwalk.dataset.tsv.TsvWriter;
import askwalk.graph.Adjacency;
import askwalk.graph.AttributeGroup;
import askwalk.graph.GraphData;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapsTest {

    @TempDir
    Path temp;

    /** 0 wooden has the parent look, 1 bright look and use, 2 cheap none: look has 0 and 1, other has 2. */
    @Test
    void groupsAreThoseOfFirstParents() {
        Dataset data = Datasets.open(Fixtures.tsv(temp.resolve("in")));

        Gaps.Result result = Gaps.inGroupsOfParents(data, "out", 0.5, 3);

        GraphData graph = result.dataset().graph();
        assertThat(graph.schema().groups())
                .containsExactly(
                        new AttributeGroup("0", "look", false, false),
                        new AttributeGroup("other", "other", false, false));
        assertThat(graph.schema().group(0)).isZero();
        assertThat(graph.schema().group(1)).isZero();
        assertThat(graph.schema().group(2)).isEqualTo(1);
        // Pairs: 10 and look, 7 and look, 7 and other, 8 and look.
        assertThat(result.pairs()).isEqualTo(4);
        assertThat(result.gaps()).isEqualTo(2);
        assertThat(result.hidden()).isEqualTo(2);
        assertThat(all(result.dataset())).isEqualTo(all(data));
        assertThat(result.dataset().manifest().name()).isEqualTo("out");
        assertThat(result.dataset().manifest().origin())
                .endsWith("; gaps in a share of 0.5 of the pairs of items and groups of parents, seed 3");
    }

    @Test
    void allAttributesOfAPairAreHiddenTogether() {
        Dataset data = Synthetic.generate(new SyntheticSpec("g", 20, 300, 30, 4, 5, 5, 0, 1, 1, 1));
        long seed = System.nanoTime();

        Gaps.Result result = Gaps.inGroupsOfParents(data, "out", 1 / 3.0, seed);

        Dataset gaps = result.dataset();
        GraphData graph = gaps.graph();
        assertThat(result.gaps()).as("seed %s", seed).isEqualTo(Math.round(result.pairs() / 3.0));
        assertThat(all(gaps)).as("seed %s", seed).isEqualTo(all(data));
        Set<String> stated = pairs(graph, edges(graph));
        Set<String> hidden = pairs(graph, gaps.hiddenAttributes());
        assertThat(hidden).as("seed %s", seed).hasSize(result.gaps()).doesNotContainAnyElementsOf(stated);
        assertThat(stated).as("seed %s", seed).hasSize(result.pairs() - result.gaps());
        assertThat(graph.schema().groups()).noneMatch(AttributeGroup::complete);
        int bare = 0;
        for (int item = 0; item < 300; item++) {
            bare += edges(graph).degree(item) == 0 ? 1 : 0;
        }
        assertThat(result.bareItems()).isEqualTo(bare);
    }

    @Test
    void theDrawDependsOnKeysAndSeedAlone() {
        Path one = Fixtures.tsv(temp.resolve("one"));
        Path other = Fixtures.tsv(temp.resolve("other"));
        Fixtures.write(other, "items.tsv", "id\tname", "9\td", "8\tc", "7\tb", "10\ta");
        Fixtures.write(other, "attributes.tsv", "id\tname\tparent", "2\tcheap\t", "1\tbright\t0", "0\twooden\t0");
        for (long seed = 0; seed < 20; seed++) {
            assertThat(hidden(Gaps.inGroupsOfParents(Datasets.open(other), "x", 0.5, seed)))
                    .as("seed %s", seed)
                    .isEqualTo(hidden(Gaps.inGroupsOfParents(Datasets.open(one), "x", 0.5, seed)));
        }
        assertThat(hidden(Gaps.inGroupsOfParents(Datasets.open(one), "x", 0.5, 1)))
                .isNotEqualTo(hidden(Gaps.inGroupsOfParents(Datasets.open(one), "x", 0.5, 2)));
    }

    @Test
    void groupsNumbersAndHiddenAttributesOfTheDataAreKept() {
        Dataset data = SchemaFixture.dataset();

        Gaps.Result result = Gaps.inGroups(data, "out", 0.25, 5);

        GraphData graph = result.dataset().graph();
        assertThat(result.pairs()).isEqualTo(4);
        assertThat(result.gaps()).isEqualTo(1);
        assertThat(result.hidden()).isEqualTo(1);
        assertThat(result.dataset().hiddenAttributes().size()).isEqualTo(2);
        assertThat(result.dataset().hiddenAttributes().contains(1, 1)).isTrue();
        assertThat(graph.schema().groups())
                .containsExactly(
                        new AttributeGroup("genre", "Genre", false, false),
                        new AttributeGroup("format", "format", false, true),
                        new AttributeGroup("price", "price", false, false));
        assertThat(graph.values().known(0)).containsExactly(5, 30);
        assertThat(Fixtures.edges(result.dataset(), Relation.LACKS_ATTRIBUTE)).containsExactly("atlas>jazz");
        TsvWriter.write(result.dataset(), temp.resolve("out"));
        Same.assertSame(Datasets.open(temp.resolve("out")), result.dataset());
    }

    @Test
    void dataWithoutGroupsOrParentsAreRefused() {
        Path folder = Fixtures.tsv(temp.resolve("in"));
        assertThatThrownBy(() -> Gaps.inGroups(Datasets.open(folder), "x", 0.5, 1))
                .isInstanceOf(DatasetException.class)
                .hasMessage("in: no attribute is in a group; add groups, or make groups of the parents");
        Fixtures.write(folder, "attributes.tsv", "id\tname\tparent", "0\ta\t", "1\tb\t", "2\tc\t");
        assertThatThrownBy(() -> Gaps.inGroupsOfParents(Datasets.open(folder), "x", 0.5, 1))
                .isInstanceOf(DatasetException.class)
                .hasMessage("in: no attribute has a parent, so there are no groups of parents; use the groups of the"
                        + " data");
        assertThatThrownBy(() -> Gaps.inGroups(SchemaFixture.dataset(), "x", 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the share of gaps is above 0 and below 1, not 1.0");
        Dataset small = Datasets.open(Fixtures.tsv(temp.resolve("small")));
        assertThatThrownBy(() -> Gaps.inGroupsOfParents(small, "x", 0.999, 1))
                .isInstanceOf(DatasetException.class)
                .hasMessage("small: no item has an attribute, so there is nothing to ask about; use a smaller share");
    }

    private static Set<String> hidden(Gaps.Result result) {
        return names(result.dataset(), result.dataset().hiddenAttributes());
    }

    /** Returns the stated and hidden attributes of all items as "item>attribute", without derived ones. */
    private static Set<String> all(Dataset data) {
        Set<String> all = names(data, edges(data.graph()));
        all.addAll(names(data, data.hiddenAttributes()));
        return all;
    }

    private static Set<String> names(Dataset data, Adjacency attributes) {
        Set<String> names = new TreeSet<>();
        for (int item = 0; item < attributes.rowCount(); item++) {
            for (int at = attributes.start(item); at < attributes.end(item); at++) {
                names.add(data.graph().catalogue().key(VertexType.ITEM, item) + ">"
                        + data.graph().catalogue().key(VertexType.ATTRIBUTE, attributes.target(at)));
            }
        }
        return names;
    }

    private static Adjacency edges(GraphData graph) {
        return StatedGraph.attributes(graph, StatedGraph.attributeCount(graph));
    }

    private static Set<String> pairs(GraphData graph, Adjacency attributes) {
        Set<String> pairs = new TreeSet<>();
        for (int item = 0; item < attributes.rowCount(); item++) {
            for (int at = attributes.start(item); at < attributes.end(item); at++) {
                pairs.add(item + " " + graph.schema().group(attributes.target(at)));
            }
        }
        return pairs;
    }
}
