package askwalk.conversation.tools;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.GraphBuilder;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.Shelf;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The search for names by their beginning. */
class NameIndexTest {

    @Test
    void namesThatBeginSoComeFirstThenTheMostFrequent() {
        GraphBuilder builder = new GraphBuilder();
        String[] names = {"Acid Jazz", "Jazz", "jazz rock", "Élan", "Rock & Roll", "unused jazz"};
        for (String name : names) {
            builder.add(VertexType.ATTRIBUTE, name, name);
        }
        int item = builder.add(VertexType.ITEM, "i", "i");
        int other = builder.add(VertexType.ITEM, "j", "j");
        for (int attribute = 0; attribute < 5; attribute++) {
            builder.connect(Relation.HAS_ATTRIBUTE, item, attribute);
        }
        builder.connect(Relation.HAS_ATTRIBUTE, other, 2);
        KnowledgeGraph graph = InMemoryGraph.of(builder.build());
        NameIndex index = NameIndex.ofAttributes(graph, Wording.ENGLISH);

        assertThat(names(index.find("JAZ", 10))).containsExactly("jazz rock", "Jazz", "Acid Jazz");
        assertThat(names(index.find("ela", 10))).containsExactly("Élan");
        assertThat(names(index.find("ro", 10))).containsExactly("Rock & Roll", "jazz rock");
        assertThat(names(index.find("", 2))).containsExactly("jazz rock", "Acid Jazz");
        assertThat(index.find("x", 10)).isEmpty();
    }

    @Test
    void derivedAttributesAreNotFound() {
        KnowledgeGraph shelf = InMemoryGraph.of(Shelf.data());
        assertThat(names(NameIndex.ofAttributes(shelf, Wording.ENGLISH).find("", 100)))
                .containsExactlyInAnyOrder("jazz", "classical", "book", "disc", "gift");
    }

    private static List<String> names(List<NamedKey> found) {
        return found.stream().map(NamedKey::name).toList();
    }
}
