package askwalk.store.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that hold conversations are killed at random moments. The system property {@code askwalk.kills} is the
 * number of kills, {@code askwalk.seed} the seed.
 */
class KillTrialTest {

    private static final int KILLS = Integer.getInteger("askwalk.kills", 3);
    private static final long SEED = Long.getLong("askwalk.seed", 20260131);

    @TempDir
    private Path folder;

    @Test
    void killedProcessesLoseNoAcknowledgedAnswerInAFolder() throws Exception {
        check("folder:" + folder);
    }

    @Test
    void killedProcessesLoseNoAcknowledgedAnswerInSqlite() throws Exception {
        check("sqlite:" + folder.resolve("conversations.db"));
    }

    private static void check(String url) throws Exception {
        KillTrial.Figures figures = KillTrial.run(url, KILLS, SEED);
        System.out.println(url + ", seed " + SEED + ": " + figures);
        assertThat(figures.kills()).isEqualTo(KILLS);
        assertThat(figures.acknowledged()).as("%s", figures).isGreaterThanOrEqualTo(30);
        assertThat(figures.resumed()).as("%s", figures).isGreaterThan(5 * KILLS);
    }
}
