package askwalk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.MemoryConversationStore;
import askwalk.store.folder.FolderConversationStore;
import askwalk.store.jdbc.JdbcConversationStore;
import askwalk.store.jdbc.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationStoresTest {

    private static final String PASSWORD = "top-secret-word";

    @TempDir
    private Path folder;

    @Test
    void urlsAreToldFromNamesOfFiles() {
        assertThat(List.of("memory:", "folder:x", "SQLITE:x", "jdbc:sqlite:x", "bolt+s://h", "neo4j://h/db"))
                .allMatch(ConversationStores::isUrl);
        assertThat(List.of("", "folder", ":x", "dialogues.jsonl", "C:\\x.jsonl", "./folder:x"))
                .noneMatch(ConversationStores::isUrl);
    }

    @Test
    void eachSchemeOpensItsStore() throws Exception {
        check("memory:", MemoryConversationStore.class);
        check("folder:" + folder.resolve("conversations"), FolderConversationStore.class);
        assertThat(folder.resolve("conversations")).isDirectory();
        check("sqlite:" + folder.resolve("a.db"), JdbcConversationStore.class);
        check("jdbc:sqlite:" + folder.resolve("b.db"), JdbcConversationStore.class);
        check("SQLITE:" + folder.resolve("c.db") + "?foreign_keys=on", JdbcConversationStore.class);
        assertThat(folder).isDirectoryContaining("glob:**/[abc].db");
        assertThat(Files.exists(folder.resolve("a.db"))).isTrue();
        assertThat(Files.exists(folder.resolve("c.db"))).isTrue();
    }

    @Test
    void userAndPasswordReachPostgres() throws Exception {
        PostgresServer server = PostgresServer.shared();
        StoreCredentials credentials = StoreCredentials.of(server.user(), server.password());
        try (ConversationStore store = ConversationStores.open(server.newDatabase(), credentials)) {
            assertThat(store).isInstanceOf(JdbcConversationStore.class);
            assertThat(store.list(null, 1)).isEmpty();
        }
    }

    private static void check(String url, Class<?> type) {
        try (ConversationStore store = ConversationStores.open(url, StoreCredentials.NONE)) {
            assertThat(store).as(url).isInstanceOf(type);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"redis://localhost", "conversations", "C", "", ":", "jdbc", "postgresql://localhost/askwalk"})
    void theMessageOnAnUnknownUrlListsTheKnownOnes(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConversationStores.open(url, StoreCredentials.NONE))
                .withMessageContaining("memory:")
                .withMessageContaining("folder:DIR")
                .withMessageContaining("sqlite:FILE")
                .withMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE")
                .withMessageContaining("neo4j://HOST:PORT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder:", "sqlite:", "memory:x", "jdbc:mysql://localhost/askwalk", "jdbc:", "bolt:"})
    void anIncompleteUrlIsRefused(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConversationStores.open(url, StoreCredentials.NONE))
                .withMessageContaining(url.substring(0, url.indexOf(':')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://ann:" + PASSWORD + "@localhost/askwalk",
                "jdbc:postgresql://localhost/askwalk?user=ann&password=" + PASSWORD,
                "jdbc:postgresql://localhost/askwalk?PASSWORD=" + PASSWORD,
                "jdbc:postgresql://localhost/askwalk?ssl=true&sslpassword=" + PASSWORD,
                "jdbc:sqlite:a.db?password=" + PASSWORD,
                "sqlite:a.db?hexkey=" + PASSWORD,
                "bolt://ann:" + PASSWORD + "@localhost",
                "neo4j+s://ann:" + PASSWORD + "@localhost/askwalk",
                "redis://ann:" + PASSWORD + "@localhost",
                "ann/" + PASSWORD + "@localhost",
                PASSWORD,
                "jdbc:sqlserver://localhost;user=sa;password=" + PASSWORD,
                "jdbc:oracle:thin:scott/" + PASSWORD + "@localhost",
                "jdbc:mysql://localhost/" + PASSWORD,
                "jdbc:" + PASSWORD,
                "jdbc:postgresql://ann:" + PASSWORD + "?b@localhost/askwalk",
                "jdbc:postgresql://ann:a/" + PASSWORD + "@localhost/askwalk",
                "jdbc:postgresql:ann/" + PASSWORD + "@localhost",
                "jdbc:sqlite://ann:" + PASSWORD + "@localhost/a.db",
                "bolt://ann:a/" + PASSWORD + "@localhost",
                "bolt://localhost?password=" + PASSWORD,
                "neo4j://localhost;password=" + PASSWORD,
            })
    void aPasswordInTheUrlIsRefusedAndNotRepeated(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConversationStores.open(url, StoreCredentials.NONE))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(PASSWORD));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aServerThatIsDownIsRetryableAndThePasswordInNoMessage() {
        for (String url : new String[] {
            "jdbc:postgresql://127.0.0.1:1/askwalk", "bolt://127.0.0.1:1", "bolt://127.0.0.1:1/conversations"
        }) {
            var failure = catchThrowableOfType(
                    ConversationStoreException.class,
                    () -> ConversationStores.open(url, StoreCredentials.of("ann", PASSWORD)));
            assertThat(failure).as(url).isNotNull();
            assertThat(failure.isRetryable()).as(url).isTrue();
            assertThat(failure).hasMessageContaining("127.0.0.1:1");
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                assertThat(String.valueOf(cause.getMessage())).as(url).doesNotContain(PASSWORD);
            }
        }
    }

    @Test
    void credentialsDoNotShowThePassword() {
        assertThat(StoreCredentials.of("ann", PASSWORD)).hasToString("user ann");
        assertThat(StoreCredentials.NONE).hasToString("no user");
    }
}
