package askwalk.service;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.Protocol;
import askwalk.store.ConversationStores;
import askwalk.store.StoreCredentials;
import askwalk.testing.TinyGraphs;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stores that really fail while conversations go on: a full disk, a locked file, a database that goes away and returns.
 * Requests are refused with 503 and can be repeated; no answer is lost or counted twice.
 */
class StoreOutageTest {

    private static final StoreCredentials CREDENTIALS = StoreCredentials.of("postgres", "unused");

    /** The begin and the end of a time in which a store cannot be written. */
    private interface Outage {
        void begin() throws Exception;

        void end() throws Exception;
    }

    @Test
    void aFolderOnAFullDisk(@TempDir Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.on(folder)) {
            conversationsGoOnAfter(full(disk), "folder:" + folder.resolve("conversations"));
        }
    }

    @Test
    void sqliteOnAFullDisk(@TempDir Path folder) throws Exception {
        try (SmallDisk disk = SmallDisk.on(folder)) {
            conversationsGoOnAfter(full(disk), "sqlite:" + folder.resolve("conversations.db"));
        }
    }

    private static Outage full(SmallDisk disk) {
        return new Outage() {
            @Override
            public void begin() throws IOException {
                disk.fill();
            }

            @Override
            public void end() throws IOException {
                disk.makeRoom();
            }
        };
    }

    @Test
    void aFileThatIsLockedForLonger(@TempDir Path folder) throws Exception {
        String file = "sqlite:" + folder.resolve("conversations.db");
        try (Connection other = DriverManager.getConnection("jdbc:" + file);
                Statement statement = other.createStatement()) {
            Outage locked = new Outage() {
                @Override
                public void begin() throws Exception {
                    statement.execute("begin immediate");
                }

                @Override
                public void end() throws Exception {
                    statement.execute("rollback");
                }
            };
            conversationsGoOnAfter(locked, file + "?busy_timeout=20");
        }
    }

    private static void conversationsGoOnAfter(Outage outage, String url) throws Exception {
        try (ConversationStore store = open(url);
                ServiceFixture service = start(store)) {
            RepeatingClient old = new RepeatingClient(service);
            assertThat(old.send()).isTrue();
            RepeatingClient fresh = new RepeatingClient(service);

            outage.begin();
            old.sendUntilRefused();
            fresh.sendUntilRefused();
            outage.end();

            for (RepeatingClient client : List.of(old, fresh)) {
                assertThat(client.send()).isTrue();
                client.check();
                client.finish();
            }
            assertThat(store.list(null, 10)).hasSize(2);
            try (ServiceFixture restarted = start(store)) {
                old.moveTo(restarted);
                fresh.moveTo(restarted);
            }
        }
    }

    @Test
    @Timeout(60)
    void aDatabaseThatIsStoppedAndStartedWhileConversationsGoOn(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        int clients = 4;
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        EmbeddedPostgres database = postgres(data, 0);
        String url = "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres";
        try (ConversationStore store = open(url);
                ServiceFixture service = start(store)) {
            List<Future<RepeatingClient>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(pool.submit(() -> {
                    RepeatingClient client = new RepeatingClient(service);
                    while (!done.get()) {
                        (client.send() ? acknowledged : refused).incrementAndGet();
                    }
                    return client;
                }));
            }
            await(running, () -> acknowledged.get() >= 40);
            int port = database.getPort();
            database.close();
            int before = refused.get();
            await(running, () -> refused.get() >= before + 40);
            database = postgres(data, port);
            int after = acknowledged.get();
            await(running, () -> acknowledged.get() >= after + 40);
            done.set(true);
            for (Future<RepeatingClient> future : running) {
                RepeatingClient client = future.get(10, TimeUnit.SECONDS);
                client.send();
                client.finish();
            }
            assertThat(store.list(null, 10)).hasSize(clients);
        } finally {
            done.set(true);
            pool.shutdownNow();
            database.close();
        }
    }

    private static void await(List<Future<RepeatingClient>> running, BooleanSupplier condition) throws Exception {
        while (!condition.getAsBoolean()) {
            for (Future<RepeatingClient> client : running) {
                if (client.isDone()) {
                    client.get(); // which fails
                }
            }
            Thread.sleep(5);
        }
    }

    private static EmbeddedPostgres postgres(Path data, int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off") // no test is about a crash of the machine
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
        } catch (IOException | RuntimeException e) {
            return Assumptions.abort("PostgreSQL does not run: " + e);
        }
    }

    private static ConversationStore open(String url) {
        return ConversationStores.open(url, CREDENTIALS);
    }

    private static ServiceFixture start(ConversationStore store) {
        return new ServiceFixture(TinyGraphs.music(), Protocol.IDEAL, store, ServiceFixture.SETTINGS);
    }
}
