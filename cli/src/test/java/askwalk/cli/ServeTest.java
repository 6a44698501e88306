package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command serve in a process of its own, with clients, signals and kills. */
class ServeTest {

    private static final int KILLS = Integer.getInteger("askwalk.serve.kills", 2);
    private static final int CLIENTS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    /** The failures in the threads of the clients. */
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    private RealProcess start(String name, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("serve", "--policies", "max-entropy", "--rate-limit", "0"));
        args.addAll(List.of(more));
        return RealProcess.start(Files.createDirectories(folder.resolve(name)), RealProcess.classPath(), "", args);
    }

    @Test
    void aServerStopsWhenItIsTold() throws Exception {
        Cli stopped;
        try (RealProcess process = start("a", "--port", "0", "--lang", "de")) {
            String url = process.firstLine();
            assertThat(url).matches("http://127\\.0\\.0\\.1:[0-9]+/");
            JsonNode turn =
                    JSON.readTree(post(url, "api/v1/conversations", "{}", "k").body());
            assertThat(turn.get("text").textValue()).startsWith("Magst du ");
            process.terminate();
            stopped = process.finish();
        }
        assertThat(stopped.err())
                .contains("askwalk: serving movielens_small with max-entropy at ", "askwalk: stopping");
    }

    @Test
    void anAddressOfOthersNeedsAToken() {
        assertThat(Cli.run("serve", "--host", "192.0.2.1"))
                .isEqualTo(new Cli(
                        2,
                        "",
                        "askwalk: the address 192.0.2.1 can be reached by others: it needs a token (--token-file, or the"
                                + " environment variable ASKWALK_TOKEN)\n"));
    }

    @Test
    void aPortInUseIsAFailure() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli refused = Cli.run("serve", "--policies", "max-entropy", "--port", "" + taken.getLocalPort());
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err())
                    .contains("cannot be bound", "choose another --port, or 0 for a free one")
                    .doesNotContain("\tat ");
        }
    }

    /** Clients answer while the server is killed; an answer that was acknowledged is there afterwards. */
    @ParameterizedTest
    @ValueSource(strings = {"folder:talk", "sqlite:talk.db?synchronous=NORMAL"})
    void aKilledServerLosesNoAcknowledgedAnswer(String store) throws Exception {
        long seed = Long.getLong("askwalk.serve.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
        String at =
                store.substring(0, store.indexOf(':') + 1) + folder.resolve(store.substring(store.indexOf(':') + 1));
        for (int kill = 0; kill < KILLS; kill++) {
            try (RealProcess process = start("k" + kill, "--port", "0", "--store", at)) {
                String url = process.firstLine();
                check(url, acknowledged, "seed " + seed + ", before kill " + kill);
                AtomicBoolean killed = new AtomicBoolean();
                List<Thread> clients = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    Thread client = new Thread(() -> talk(url, acknowledged, killed));
                    client.start();
                    clients.add(client);
                }
                int before = sum(acknowledged);
                long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
                while (sum(acknowledged) < before + CLIENTS) {
                    assertThat(process.isAlive() && System.nanoTime() < end).isTrue();
                    Thread.sleep(1);
                }
                Thread.sleep(random.nextInt(300));
                killed.set(true);
                process.kill();
                for (Thread client : clients) {
                    client.join();
                }
                assertThat(failures).isEmpty();
            }
        }
        try (RealProcess process = start("last", "--port", "0", "--store", at)) {
            assertThat(sum(acknowledged)).isGreaterThanOrEqualTo(KILLS * CLIENTS);
            check(process.firstLine(), acknowledged, "seed " + seed);
        }
    }

    private static int sum(Map<String, Integer> acknowledged) {
        return acknowledged.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Holds conversations until the server is gone, and notes how many answers of each were acknowledged. */
    private void talk(String url, Map<String, Integer> acknowledged, AtomicBoolean killed) {
        try {
            while (true) {
                JsonNode turn = JSON.readTree(
                        post(url, "api/v1/conversations", "{}", null).body());
                while (turn.has("options")) {
                    String id = turn.get("id").textValue();
                    acknowledged.putIfAbsent(id, 0);
                    String rejected = String.join(
                            ",", Collections.nCopies(turn.get("options").size(), "\"rejected\""));
                    HttpResponse<String> response = post(
                            url,
                            "api/v1/conversations/" + id + "/answers",
                            "{\"version\":" + turn.get("version") + ",\"responses\":[" + rejected + "]}",
                            UUID.randomUUID().toString());
                    if (response.statusCode() != 200) {
                        failures.add(response.statusCode() + " " + response.body());
                        return;
                    }
                    acknowledged.merge(id, 1, Integer::sum);
                    turn = JSON.readTree(response.body());
                }
            }
        } catch (IOException e) {
            if (!killed.get()) {
                failures.add("a request failed before the kill: " + e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each conversation has the acknowledged answers, and at most one more, whose acknowledgement was lost. */
    private void check(String url, Map<String, Integer> acknowledged, String when) throws Exception {
        for (Map.Entry<String, Integer> each : acknowledged.entrySet()) {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(url + "api/v1/conversations/" + each.getKey() + "/transcript"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(when + ": " + response.body()).isEqualTo(200);
            int turns = JSON.readTree(response.body()).get("turns").size();
            assertThat(turns).as(when + ": " + each.getKey()).isBetween(each.getValue(), each.getValue() + 1);
            each.setValue(turns);
        }
    }

    private HttpResponse<String> post(String url, String path, String body, String key)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null && key.length() >= 32) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
