package askwalk.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.graph.Role;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repeated interactions of a user with an item. */
class RepeatPolicyTest {

    private static final String HEADER = "user\titem\ttimestamp";

    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();

    private void all(String... rows) {
        Fixtures.tsv(folder);
        for (String role : List.of("train", "valid", "test")) {
            Fixtures.delete(folder, "interactions_" + role + ".tsv");
        }
        Fixtures.write(folder, "interactions_all.tsv", HEADER + "\n" + String.join("\n", rows));
    }

    @Test
    void theMessageThatRefusesThemNamesTheOption() {
        all("u1\t10\t1", "u1\t10\t2");

        assertThatThrownBy(() -> open(RepeatPolicy.REFUSE))
                .hasMessage(folder + "/interactions_all.tsv:3: user 'u1' and item '10' are a duplicate of line 2;"
                        + " remove one of the two, or keep one with --repeats first or last");
        assertThat(notices).isEmpty();
    }

    @Test
    void firstAndLastAreThoseOfTime() {
        // By time 10 7 8 10: with the first one kept, 8 is the last item of the three, with the last one kept, 10 is.
        all("u1\t10\t9", "u1\t7\t2", "u1\t8\t3", "u1\t10\t1");

        Dataset first = open(RepeatPolicy.FIRST);
        assertThat(Fixtures.tuples(first, Role.TRAIN)).containsExactly("u1>7", "u1>10");
        assertThat(Fixtures.tuples(first, Role.TEST)).containsExactly("u1>8");
        assertThat(first.manifest().splitRule())
                .endsWith("all training; 1 repeated interaction left out, the first of each pair kept");
        assertThat(notices).containsExactly("1 repeated interaction left out, the first of each pair kept");

        Dataset last = open(RepeatPolicy.LAST);
        assertThat(Fixtures.tuples(last, Role.TRAIN)).containsExactly("u1>7", "u1>8");
        assertThat(Fixtures.tuples(last, Role.TEST)).containsExactly("u1>10");
        assertThat(last.manifest().sha256()).isEqualTo(first.manifest().sha256());
    }

    @Test
    void withoutTimesTheyAreThoseOfTheFile() {
        all("u1\t10\t1", "u1\t10\t1", "u1\t7\t1");

        LocatedPairs first = fill(RepeatPolicy.FIRST).tuples(Role.TRAIN);
        LocatedPairs last = fill(RepeatPolicy.LAST).tuples(Role.TRAIN);

        assertThat(List.of(first.line(0), first.line(1))).containsExactly(2, 4);
        assertThat(List.of(last.line(0), last.line(1))).containsExactly(3, 4);
    }

    @Test
    void dataThatAreSplitKeepOneInEachRole() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "interactions_test.tsv", "user\titem", "u2\t9", "u2\t9", "u2\t9");

        Dataset data = open(RepeatPolicy.LAST);

        assertThat(Fixtures.tuples(data, Role.TEST)).containsExactly("u2>9");
        assertThat(notices).containsExactly("2 repeated interactions left out, the last of each pair kept");
        assertThat(data.manifest().splitRule())
                .isEqualTo("as given by the files; 2 repeated interactions left out, the last of each pair kept");
    }

    @Test
    void aTupleWithTwoRolesIsALeakInAnyCase() {
        Fixtures.tsv(folder);
        Fixtures.write(folder, "interactions_train.tsv", "user\titem", "u2\t9");
        Fixtures.write(folder, "interactions_test.tsv", "user\titem", "u2\t9");

        assertThatThrownBy(() -> open(RepeatPolicy.FIRST))
                .isInstanceOf(DatasetException.class)
                .matches(leak -> ((DatasetException) leak).isLeak());
    }

    @Test
    void nothingIsReportedWhereNothingIsRepeated() {
        Fixtures.tsv(folder);

        assertThat(open(RepeatPolicy.FIRST).manifest())
                .isEqualTo(open(RepeatPolicy.REFUSE).manifest());
        assertThat(notices).isEmpty();
    }

    private Dataset open(RepeatPolicy repeats) {
        notices.clear();
        return fill(repeats).build();
    }

    private DatasetBuilder fill(RepeatPolicy repeats) {
        DatasetLayout layout = Datasets.layoutOf(folder);
        ReadOptions options = ReadOptions.DEFAULT.withRepeats(repeats);
        return Datasets.fill(new SourceFolder(folder, null, options, notices::add), layout, Split.of(layout, folder));
    }

    @Test
    void whereNothingRepeatsNoMapOfAllPairsIsMade() {
        LocatedPairs pairs = new LocatedPairs("all");
        for (int row = 0; row < 200_000; row++) {
            pairs.add(row, 1, row, 0);
        }
        TimedInteractions all = TimedInteractions.of(pairs);
        DatasetBuilder builder = new DatasetBuilder("test", new SourceFolder(folder)).repeats(RepeatPolicy.FIRST);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThat(builder.withoutRepeats(all)).isSameAs(all);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(200_000 * 20);
    }
}
