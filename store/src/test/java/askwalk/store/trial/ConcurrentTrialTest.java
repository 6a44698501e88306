package askwalk.store.trial;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.store.StoreCredentials;
import askwalk.store.jdbc.PostgresServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs trials with {@code -Daskwalk.trial.answers=NUMBER} answers, by default some hundreds. */
class ConcurrentTrialTest {

    private static final int ANSWERS = Integer.getInteger("askwalk.trial.answers", 400);

    @Test
    void twoProcessesAnswerInSqlite(@TempDir Path folder) throws Exception {
        check("sqlite:" + folder.resolve("trial.db"), StoreCredentials.NONE);
    }

    @Test
    void twoProcessesAnswerInPostgres() throws Exception {
        PostgresServer server = PostgresServer.shared();
        check(server.newDatabase(), StoreCredentials.of(server.user(), server.password()));
    }

    private static void check(String url, StoreCredentials credentials) throws Exception {
        ConcurrentTrial.Result result = ConcurrentTrial.run(url, credentials, ANSWERS);
        System.out.println(url + ": " + result);
        assertThat(result.conflicts())
                .as("conflicts, without which the trial shows nothing")
                .isPositive();
        assertThat(result.repetitions()).as("answers sent twice").isPositive();
    }
}
