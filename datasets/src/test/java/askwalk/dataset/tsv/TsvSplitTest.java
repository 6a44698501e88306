package askwalk.dataset.tsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetException;
import askwalk.dataset.Datasets;
import askwalk.dataset.Fixtures;
import askwalk.dataset.Split;
import askwalk.dataset.SplitMethod;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A TSV folder with all interactions in one file. */
class TsvSplitTest {

    private static final String ALL = "interactions_all.tsv";

    @TempDir
    Path folder;

    @BeforeEach
    void writeAGoodFolder() {
        Fixtures.tsv(folder);
        Fixtures.delete(folder, "interactions_train.tsv");
    }

    @Test
    void splitsByTimeWhereThereIsATime() {
        Fixtures.write(
                folder, ALL, "user\titem\ttimestamp", "u1\t10\t3", "u1\t7\t1", "u1\t8\t4", "u1\t9\t2", "u2\t7\t1");

        Dataset dataset = Datasets.open(folder);

        assertThat(Fixtures.tuples(dataset, Role.TRAIN)).containsExactly("u1>7", "u1>9", "u2>7");
        assertThat(Fixtures.tuples(dataset, Role.VALIDATION)).containsExactly("u1>10");
        assertThat(Fixtures.tuples(dataset, Role.TEST)).containsExactly("u1>8");
        assertThat(dataset.manifest().splitRule()).contains("by time");
        assertThat(Fixtures.edges(dataset, Relation.LIKES)).containsExactly("u1>1", "u4>0");
        assertThat(open(SplitMethod.RANDOM).manifest().splitRule()).contains("at random (seed 1)");
    }

    @Test
    void seesTheTimesBehindAByteOrderMark() {
        Fixtures.write(folder, ALL, "\uFEFFtimestamp\tuser\titem", "3\tu1\t10", "1\tu1\t7", "4\tu1\t8", "2\tu1\t9");

        assertThat(Datasets.open(folder).manifest().splitRule()).contains("by time");
    }

    @Test
    void aFolderInThePlaceOfTheFileIsRefused() {
        Fixtures.write(folder.resolve(ALL), "a.txt", "x");

        assertThatThrownBy(() -> Datasets.open(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("interactions_all.tsv: this is not a regular file");
    }

    @Test
    void splitsAtRandomWhereThereIsNone() {
        Fixtures.write(folder, ALL, "user\titem\tweight", "u1\t10\t3", "u1\t7\t1", "u1\t8\t4", "u1\t9\t2");

        Dataset dataset = Datasets.open(folder);

        assertThat(dataset.manifest().counts().tuples().values()).containsExactly(2, 1, 1);
        assertThat(dataset.manifest().splitRule()).contains("at random (seed 1)");
        assertThatThrownBy(() -> open(SplitMethod.TIME))
                .hasMessage(
                        folder + "/interactions_all.tsv:1: there is no column 'timestamp' among user, item, weight; the"
                                + " first line has to name it");
    }

    @Test
    void goesByTheTrainingFileIfThereIsOne() {
        Fixtures.write(folder, ALL, "user\titem", "u1\t10");
        Fixtures.write(folder, "interactions_train.tsv", "user\titem", "u2\t8");

        assertThat(Fixtures.tuples(Datasets.open(folder), Role.TRAIN)).containsExactly("u2>8");
        assertThatThrownBy(() -> open(SplitMethod.RANDOM))
                .hasMessage(folder + ": the tsv layout cannot be split by 'random'; it has given");
    }

    @Test
    void saysWhereTheInteractionsAreWrong() {
        Fixtures.write(folder, ALL, "user\titem\ttimestamp", "u1\t10\tnoon");
        assertRefused(ALL
                + ":2:timestamp: expected a time, which is a number such as the seconds since 1970 or a date such as"
                + " 2019-01-31 12:00:00, but found 'noon'");

        Fixtures.write(folder, ALL, "user\titem", "u1\t10", "u1\t11");
        assertRefused(ALL + ":3:item: '11' is not an id in items.tsv; add it there or remove it here");

        Fixtures.write(folder, ALL, "user\titem", "u1\t10", "u1\t7", "u1\t10");
        assertRefused(ALL
                + ":4: user 'u1' and item '10' are a duplicate of line 2; remove one of the two, or keep one with"
                + " --repeats first or last");

        Fixtures.write(folder, ALL, "user\titem");
        assertRefused(ALL + ": this file has a header and no row; fetch or write it again");

        Fixtures.writeBytes(folder, ALL, new byte[] {(byte) 0xFF, '\n'});
        assertRefused(ALL + ":1: byte 0xFF is not UTF-8 here; save the file as UTF-8");
    }

    private Dataset open(SplitMethod method) {
        return Datasets.open(folder, new TsvLayout(), new Split(method, 1));
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> Datasets.open(folder)).hasMessage(folder + "/" + message);
    }
}
