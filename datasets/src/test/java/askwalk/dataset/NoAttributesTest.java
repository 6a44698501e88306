package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.doctor.Doctor;
import askwalk.dataset.doctor.Issue;
import askwalk.dataset.doctor.IssueKind;
import askwalk.graph.GraphBuilder;
import askwalk.graph.Ids;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data in which no item has an attribute are refused when they are opened, since there is nothing to ask about. */
class NoAttributesTest {

    private static final String START = "no item has an attribute, so there is nothing to ask about: ";

    @TempDir
    Path folder;

    @Test
    void filmsWithoutGenres() {
        Fixtures.write(folder, "movies.csv", "movieId,title,genres", "1,Heat,(no genres listed)", "2,Alien,");
        Fixtures.write(folder, "ratings.csv", "userId,movieId,rating,timestamp", "1,1,4.0,1");

        assertRefused("movies.csv: " + START
                + "no row has a genre, and no title ends with a year in brackets; take a file with genres");
        assertThat(Doctor.examine(folder).issues(IssueKind.INVALID_DATA))
                .extracting(Issue::message)
                .anyMatch(message -> message.startsWith(folder + "/movies.csv: " + START));
    }

    @Test
    void aKnowledgeGraphTheWrongWayRound() {
        graph("jazz\tgenre\tm.1", "rock\tgenre\tm.2");

        assertRefused(
                "x.kg: " + START + "no head_id here, such as 'jazz', is an entity that x.link links an item to, but"
                        + " some of the tail_id column are: swap the names of the two columns");
    }

    @Test
    void aKnowledgeGraphOfOtherEntities() {
        graph("/m/1\tgenre\tjazz");

        assertRefused(
                "x.kg: " + START + "no head_id here, such as '/m/1', is an entity that x.link links an item to, such"
                        + " as 'm.1'; write the entities in the same way in both files");
    }

    private void graph(String... rows) {
        Fixtures.write(folder, "x.inter", "user_id:token\titem_id:token", "1\t1", "1\t2");
        Fixtures.write(folder, "x.link", "item_id:token\tentity_id:token", "1\tm.1", "2\tm.2");
        Fixtures.write(folder, "x.kg", "head_id:token\trelation_id:token\ttail_id:token\n" + String.join("\n", rows));
    }

    @Test
    void itemsOfNumbersAndNames() {
        Fixtures.write(folder, "x.inter", "user_id:token\titem_id:token", "1\t1");
        Fixtures.write(folder, "x.item", "item_id:token\ttitle:token\tprice:float", "1\tHeat\t3");
        assertRefused("x.item: " + START + "there is no column to make attributes of, since those of names"
                + " and floats are excluded, among item_id, title, price; add a column of type token or token_seq");

        Fixtures.write(folder, "x.item", "item_id:token\tgenre:token\tmood:token", "1\t\t");
        assertRefused("x.item: " + START + "all fields of genre, mood are empty; fill them");
    }

    @Test
    void dataMadeInCode() {
        DatasetBuilder builder = new DatasetBuilder("own", new Description("own", "own", null, null, null));
        int user = builder.add(VertexType.USER, "u", "u");
        int item = builder.add(VertexType.ITEM, "i", "i");
        builder.add(VertexType.ATTRIBUTE, "a", "a");
        LocatedPairs pairs = new LocatedPairs("");
        pairs.add(user, item, 0, 0);

        assertThatThrownBy(builder.tuples(Role.TRAIN, pairs)::build)
                .isInstanceOf(DatasetException.class)
                .hasMessage(START + "give the items attributes");
    }

    @Test
    void dataOfFinishedParts() {
        Dataset whole = Datasets.open(Fixtures.tsv(folder));
        GraphBuilder graph = new GraphBuilder();
        graph.add(VertexType.ITEM, "i", "i");
        Tuples none = Tuples.of(Role.TRAIN, Ids.of(), Ids.of());

        assertThatThrownBy(() -> Dataset.of(
                        graph.build(),
                        none,
                        Tuples.of(Role.VALIDATION, Ids.of(), Ids.of()),
                        Tuples.of(Role.TEST, Ids.of(), Ids.of()),
                        null,
                        whole.hiddenAttributes(),
                        whole.manifest()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no item has an attribute, so there is nothing to ask about");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessage(folder + "/" + message);
    }
}
