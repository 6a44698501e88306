package askwalk.dataset.movielens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetException;
import askwalk.dataset.DatasetLayout;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovielensLayoutTest {

    private static final String MOVIES = "movies.csv";
    private static final String RATINGS = "ratings.csv";
    private static final String MOVIES_HEADER = "movieId,title,genres";
    private static final String RATINGS_HEADER = "userId,movieId,rating,timestamp";

    @TempDir
    Path folder;

    @BeforeEach
    void writeAGoodFolder() {
        Fixtures.write(
                folder,
                MOVIES,
                MOVIES_HEADER,
                "1,Toy Story (1995),Animation|Comedy",
                "11,\"American President, The (1995)\",Comedy",
                "40,\"11'09\"\"01 - September 11 (2002) \",(no genres listed)",
                "5,Babylon 5,Sci-Fi");
        Fixtures.write(
                folder,
                RATINGS,
                RATINGS_HEADER,
                "1,40,0.5,400",
                "1,1,4.0,100",
                "1,5,3.0,300",
                "1,11,5.0,200",
                "2,1,1.0,50");
    }

    @Test
    void readsFilmsGenresAndDecades() {
        Dataset dataset = Datasets.open(folder);

        assertThat(dataset.manifest().layout()).isEqualTo("movielens");
        assertThat(Fixtures.vertices(dataset, VertexType.ITEM))
                .containsExactly(
                        "1=Toy Story (1995)",
                        "11=American President, The (1995)",
                        "40=11'09\"01 - September 11 (2002)",
                        "5=Babylon 5");
        assertThat(Fixtures.vertices(dataset, VertexType.ATTRIBUTE))
                .containsExactly(
                        "genre=Animation=Animation",
                        "genre=Comedy=Comedy",
                        "decade=1990s=1990s",
                        "decade=2000s=2000s",
                        "genre=Sci-Fi=Sci-Fi",
                        "parent:genre=genre",
                        "parent:decade=decade");
        assertThat(Fixtures.edges(dataset, Relation.HAS_ATTRIBUTE))
                .containsExactly(
                        "11>decade=1990s",
                        "11>genre=Comedy",
                        "1>decade=1990s",
                        "1>genre=Animation",
                        "1>genre=Comedy",
                        "40>decade=2000s",
                        "5>genre=Sci-Fi");
        assertThat(Fixtures.edges(dataset, Relation.CHILD_OF))
                .containsExactly(
                        "decade=1990s>parent:decade",
                        "decade=2000s>parent:decade",
                        "genre=Animation>parent:genre",
                        "genre=Comedy>parent:genre",
                        "genre=Sci-Fi>parent:genre");
        assertThat(dataset.manifest().counts().coarseAttributes()).isEqualTo(2);
    }

    @Test
    void everyRatingIsAnInteractionAndTimeSplitsThem() {
        Dataset dataset = Datasets.open(folder);

        assertThat(Fixtures.tuples(dataset, Role.TRAIN)).containsExactly("1>1", "1>11", "2>1");
        assertThat(Fixtures.tuples(dataset, Role.VALIDATION)).containsExactly("1>5");
        assertThat(Fixtures.tuples(dataset, Role.TEST)).containsExactly("1>40");
        assertThat(Fixtures.vertices(dataset, VertexType.USER)).containsExactly("1=user 1", "2=user 2");
    }

    @Test
    void splitsAtRandomIfAsked() {
        Dataset dataset = Datasets.open(folder, new MovielensLayout(), new Split(SplitMethod.RANDOM, 3));

        assertThat(dataset.manifest().counts().tuples().values()).containsExactly(3, 1, 1);
        assertThat(dataset.manifest().splitRule()).contains("at random (seed 3)");
    }

    @Test
    void readsAByteOrderMarkCrlfAndNoLineEndAtTheEnd() {
        String movies = "\uFEFF" + MOVIES_HEADER + "\r\n1,\"Léon, a.k.a. \"\"X\"\" (1994)\",Crime";
        Fixtures.writeBytes(folder, MOVIES, movies.getBytes(StandardCharsets.UTF_8));
        Fixtures.writeBytes(folder, RATINGS, (RATINGS_HEADER + "\r\n7,1,4,1\r\n").getBytes(StandardCharsets.UTF_8));

        Dataset dataset = Datasets.open(folder);

        assertThat(Fixtures.vertices(dataset, VertexType.ITEM)).containsExactly("1=Léon, a.k.a. \"X\" (1994)");
        assertThat(Fixtures.tuples(dataset, Role.TRAIN)).containsExactly("7>1");
    }

    @ParameterizedTest
    @CsvSource({
        "'1,1,good,9', rating: expected a rating",
        "'1,1,1e999,9', rating: expected a rating",
        "'1,1,4,yesterday', 'timestamp: expected a time, which is a number such as the seconds since 1970'",
        "'1,1,4,', timestamp: this field is empty; give it a value",
        "',1,4,9', userId: this field is empty; give it a value",
        "'1,99,4,9', movieId: '99' is not an id in movies.csv"
    })
    void refusesARating(String row, String message) {
        Fixtures.write(folder, RATINGS, RATINGS_HEADER, "1,11,4,9", row);

        assertRefused("ratings.csv:3:" + message);
    }

    @Test
    void refusesARatingThatIsDuplicated() {
        Fixtures.write(folder, RATINGS, RATINGS_HEADER, "1,1,4,9", "1,11,4,9", "1,1,3,8");

        assertRefused("ratings.csv:4: user '1' and item '1' are a duplicate of line 2; remove one of the two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2,\"Never closed (1995),Drama\n3,Heat (1995),Crime", "2,\"Closed\" too early,Drama", "2,\""})
    void refusesUnmatchedQuotes(String rows) {
        Fixtures.write(folder, MOVIES, MOVIES_HEADER, "1,Heat,Crime", rows);

        assertRefused("movies.csv:3: the quotes of the row that begins here do not match, or are never closed;");
    }

    @Test
    void linesAreCountedThroughQuotedLineEnds() {
        Fixtures.write(folder, MOVIES, MOVIES_HEADER, "1,\"Two\nlines\",Drama", "1,Again,Drama");

        assertRefused("movies.csv:4:movieId: the id '1' is already used in line 2; give every row its own id");
    }

    @Test
    void refusesAMissingColumnAndOneNamedTwice() {
        Fixtures.write(folder, MOVIES, "movieId,name,genres", "1,Heat,Crime");
        assertRefused(
                "movies.csv:1: there is no column 'title' among movieId, name, genres; the first line has to name");

        Fixtures.write(folder, MOVIES, "movieId,title,genres,title", "1,Heat,Crime,Heat");
        assertRefused("movies.csv:1: two columns have the same name; give each its own");
    }

    @Test
    void refusesAFolderWithoutRatings() {
        Fixtures.write(folder, RATINGS, RATINGS_HEADER);
        assertRefused("ratings.csv: this file has no rating; fetch it again");

        Fixtures.delete(folder, RATINGS);
        assertRefused(
                "ratings.csv: this file is missing; a folder with the movielens layout has movies.csv, ratings.csv;");
    }

    @Test
    void anInspectionContinuesAfterEveryIssue() {
        Fixtures.write(folder, MOVIES, MOVIES_HEADER, "1,Heat,Crime", "", "2,Up,Drama,x", ",No id,War", "3,,Noir");
        Fixtures.write(
                folder, RATINGS, RATINGS_HEADER, "1,1,good,9", "1,1,4,late", "1,9,4,9", "1,3,4,9", "2,1", "1,1,4,9");
        List<String> issues = new ArrayList<>();
        DatasetLayout layout = new MovielensLayout();

        Dataset dataset = Datasets.fill(
                        new SourceFolder(
                                folder, issue -> issues.add(issue.getMessage().replace(folder + "/", ""))),
                        layout,
                        Split.of(layout, folder))
                .build();

        assertThat(issues)
                .containsExactly(
                        "movies.csv:3: this line is empty; remove it",
                        "movies.csv:4: expected as many fields as in the header, 3, but found 4; put double quotes around a"
                                + " field with a comma in it",
                        "movies.csv:5:movieId: this field is empty; give it a value",
                        "movies.csv:6:title: this field is empty; give it a value",
                        "ratings.csv:2:rating: expected a rating, which is a number, but found 'good'",
                        "ratings.csv:3:timestamp: expected a time, which is a number such as the seconds since 1970 or a"
                                + " date such as 2019-01-31 12:00:00, but found 'late'",
                        "ratings.csv:4:movieId: '9' is not an id in movies.csv; add it there or remove it here",
                        "ratings.csv:6: expected as many fields as in the header, 4, but found 2; put double quotes around a"
                                + " field with a comma in it");
        assertThat(Fixtures.vertices(dataset, VertexType.ITEM)).containsExactly("1=Heat", "3=3");
        assertThat(Fixtures.tuples(dataset, Role.TRAIN)).containsExactly("1>3", "1>1");
    }

    private void assertRefused(String start) {
        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageStartingWith(folder + "/" + start);
    }
}
