package askwalk.benchmark.forging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Files that were forged with a correct checksum are refused as documented, or work. */
class ForgingTest {

    /** Seven model files of each kind, and as many snapshots. */
    private static final int FILES = 84;

    @Test
    void forgedFilesAreRefusedOrPlay() throws IOException {
        Tally tally = Forging.measure(FILES, FILES, 20);

        assertThat(tally.failures()).isEmpty();
        assertThat(tally.count(Tally.Outcome.REFUSED) + tally.count(Tally.Outcome.PLAYED))
                .isEqualTo(2 * FILES);
        // each kind is both refused and played, else nothing was tried
        assertThat(tally.table())
                .hasSize(16)
                .allSatisfy(line -> assertThat(line).doesNotContain("| 0 | 0 |"));
        assertThat(tally.table().subList(2, 15))
                .allSatisfy(line -> assertThat(line).matches(".* \\| [1-9][0-9]* \\| [1-9][0-9]* \\| 0 \\|"));
    }
}
