package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The options of commands on a database, tested without a database. */
class Neo4jOptionsTest {

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"load", "serve", "status", "compare", "bench", "remove"})
    void theUserOfTheDatabaseHasAnOptionOfItsOwn(String command) {
        for (String typed : List.of("--user neo4j", "--user=neo4j", "--user")) {
            Refusal.of(2, "the user of the database is --neo4j-user NAME (see askwalk neo4j " + command, temp)
                    .asItIs(Cli.words("neo4j " + command + " --uri bolt://localhost:1 " + typed)
                            .toArray(String[]::new));
        }
        assertThat(Cli.succeed("neo4j", command, "--help").out())
                .contains("--neo4j-user=NAME")
                .doesNotContain("--user=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "neo4j chat"})
    void whoTalksIsTheUserInBothChats(String command) {
        for (String typed : List.of("--as 3", "--as=3", "--as")) {
            Refusal.of(2, "--as is unknown: give the user with --user ID", temp)
                    .asItIs(Cli.words(command + " " + typed).toArray(String[]::new));
        }
        assertThat(Cli.succeed(Cli.words(command + " --help")).out())
                .contains("--user=ID")
                .doesNotContain("--as");
    }

    @ParameterizedTest
    @CsvSource({"--neo4j-user,ann", "--password-file,f", "--database,movies"})
    void theServerThatIsStartedHasItsOwn(String option, String value) {
        Refusal.of(2, option + " needs --uri", temp).asItIs("neo4j", "chat", option, value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bolt://h/movies | --uri: the address 'bolt://h/movies' names a database, which is given separately:"
                        + " --database movies on the command line",
                "bolt://h:70000 | --uri: port 70000 in 'bolt://h:70000' is not from 1 to 65535",
                "bolt://h?policy=x | --uri: '?policy=x' in 'bolt://h?policy=x' is for addresses that begin with neo4j",
            })
    void anAddressIsThatOfAServer(String uri, String message) {
        Refusal.of(2, message, temp).asItIs("neo4j", "status", "--uri", uri);
    }

    /** A load may take longer than the turn of a chat. */
    @ParameterizedTest
    @ValueSource(strings = {"load", "remove"})
    void theDeadlineIsForTurns(String command) {
        Refusal.of(2, "Unknown option", temp)
                .asItIs(Cli.words("neo4j " + command + " --uri bolt://localhost:1 --deadline 3")
                        .toArray(String[]::new));
        assertThat(Cli.succeed("neo4j", "chat", "--help").out()).contains("--deadline=SECONDS");
    }

    @Test
    void aMappingIsForADatabaseOfOthers() {
        for (String command : List.of("chat", "serve", "status")) {
            Refusal.of(2, "--mapping needs --uri: it describes the graph of an existing database", temp)
                    .asItIs("neo4j", command, "--mapping", "m.json");
        }
    }

    @Test
    void theMissingPasswordIsThatOfTheUserWhoWasNamed() {
        Refusal.of(2, "the password of user 'ann' is missing", temp)
                .asItIs("neo4j", "status", "--uri", "bolt://localhost:1", "--neo4j-user", "ann");
    }
}
