package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command neo4j serve in a process of its own, on a real server that may be silent. */
class Neo4jServeTest {

    private static final String BROWSER = "http://127.0.0.1:1/browser/";
    private static final String CONVERSATIONS = "api/v1/conversations";

    @TempDir
    private static Path temp;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Proxy proxy;
    private static RealProcess process;
    private static String url;

    @BeforeAll
    static void start() throws Exception {
        String data = temp.resolve("data").toString();
        Cli.succeed(Cli.words(
                "data synth --name served --users 8 --items 60 --attributes 12 --coarse-attributes 0 --interactions 5"
                        + " --friends 2 --likes 2",
                data));
        Cli.succeed(Cli.words("neo4j load --dataset " + data, TryServer.get().options()));
        StoredNodes.deleteAll();
        proxy = Proxy.to(TryServer.get().port());
        List<String> args = new ArrayList<>(List.of(TryServer.get().options()));
        args.set(1, "bolt://127.0.0.1:" + proxy.port());
        args.addAll(0, List.of("neo4j", "serve", "--dataset", data, "--policies", "ask-first:3", "--port", "0"));
        args.addAll(List.of("--deadline", "2", "--keep", "--draw", "--browser-url", BROWSER));
        process = RealProcess.start(temp, RealProcess.classPath(), "", args);
        url = process.firstLine();
    }

    @AfterAll
    static void stop() throws Exception {
        process.terminate();
        Cli stopped = process.finish();
        proxy.close();
        StoredNodes.deleteAll();
        Cli.succeed(Cli.words("neo4j remove", TryServer.get().options()));
        assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(143);
        assertThat(stopped.err())
                .contains("askwalk: serving served with ask-first:3 at " + url, "askwalk: stopping")
                .doesNotContain("\tat ", TryServer.PASSWORD);
    }

    @Test
    void conversationsAreHeldOnTheGraphAndKeptInItsDatabase() throws Exception {
        JsonNode turn = send("POST", CONVERSATIONS, "{}", null).json();

        JsonNode next = answer(turn, "accepted", "k").json();

        assertThat(next.get("candidates").intValue())
                .isLessThan(turn.get("candidates").intValue());
        assertThat(StoredNodes.run("MATCH (c:StoredConversation {id: $id}) RETURN c.version", Map.of("id", id(turn))))
                .singleElement()
                .satisfies(row -> assertThat(row.get(0).asInt())
                        .isEqualTo(next.get("version").intValue()));
    }

    @Test
    void theCypherBehindATurnIsWhatTheDatabaseRuns() throws Exception {
        JsonNode turn = send("POST", CONVERSATIONS, "{}", null).json();
        JsonNode next = answer(turn, "accepted", "k").json();

        JsonNode cypher = send("GET", CONVERSATIONS + "/" + id(turn) + "/cypher", null, null)
                .json();

        assertThat(cypher.get("turns").findValues("turn"))
                .extracting(JsonNode::intValue)
                .contains(2);
        JsonNode query = cypher.at("/turns/1/queries/0");
        Map<String, Object> parameters =
                new ObjectMapper().convertValue(query.get("parameters"), new TypeReference<>() {});
        assertThat(parameters).isNotEmpty();
        assertThat(StoredNodes.run(query.get("statement").textValue(), parameters))
                .hasSize(query.get("rows").intValue());
        assertThat(next.get("turn").intValue()).isEqualTo(2);
        assertThat(query.get("milliseconds").doubleValue()).isPositive();
    }

    /** The drawing is completed after the response. */
    @Test
    void theLinkShowsTheDrawnConversation() throws Exception {
        String template =
                send("GET", "api/v1/setup", null, null).json().get("browser").textValue();
        JsonNode turn = send("POST", CONVERSATIONS, "{}", null).json();
        answer(turn, "accepted", "k");
        String link = template.replace("{id}", id(turn));
        assertThat(link).startsWith(BROWSER + "?dbms=bolt%3A%2F%2F127.0.0.1%3A" + proxy.port() + "&cmd=edit&arg=");
        String query = URLDecoder.decode(link.substring(link.indexOf("&arg=") + 5), StandardCharsets.UTF_8);

        List<String> drawn = answers(query);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (drawn.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(20);
            drawn = answers(query);
        }

        assertThat(drawn).containsExactly("ASKED accepted");
        assertThat(send("DELETE", CONVERSATIONS + "/" + id(turn), null, null).status())
                .isEqualTo(204);
        assertThat(StoredNodes.run(query, Map.of())).isEmpty();
    }

    /** Returns the type and the answer of each relationship that a query returns as a path. */
    private static List<String> answers(String query) {
        return StoredNodes.run(query, Map.of()).stream()
                .filter(row -> !row.get("path").isNull())
                .flatMap(row -> StreamSupport.stream(
                        row.get("path").asPath().relationships().spliterator(), false))
                .map(each -> each.type() + " " + each.get("answer").asString())
                .toList();
    }

    @Test
    void whileTheDatabaseIsSilentAnAnswerIsRefusedAndItCountsOnceLater() throws Exception {
        JsonNode turn = send("POST", CONVERSATIONS, "{}", null).json();
        proxy.holdBack(true);
        Reply refused;
        try {
            refused = answer(turn, "accepted", "same-key");
        } finally {
            proxy.holdBack(false);
        }

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.retryAfter()).isEqualTo("1");
        assertThat(refused.json().get("detail").textValue()).contains("is not available: repeat the request");
        assertThat(answer(turn, "accepted", "same-key").status()).isEqualTo(200);
        assertThat(answer(turn, "accepted", "same-key").status()).isEqualTo(200);
        assertThat(send("GET", CONVERSATIONS + "/" + id(turn) + "/transcript", null, null)
                        .json()
                        .get("turns"))
                .hasSize(1);
    }

    @Test
    void aServerThatIsDownIsReportedInOneLine() {
        List<String> args = new ArrayList<>(List.of(TryServer.get().options()));
        args.set(1, "bolt://127.0.0.1:1");
        args.addAll(
                0, List.of("neo4j", "serve", "--dataset", temp.resolve("data").toString()));

        Refusal.of(1, "the Neo4j server at bolt://127.0.0.1:1 refuses the connection", temp)
                .asItIs(args.toArray(String[]::new));
    }

    @Test
    void conversationsAreKeptInOnePlace() {
        Refusal.of(2, "--keep and --store name two places for conversations", temp)
                .asItIs("neo4j", "serve", "--keep", "--store", "memory:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--browser-url http://h/ | --browser-url needs --uri",
                "--uri bolt://h --browser-url http://h/ | --browser-url needs --draw",
                "--uri bolt://h --draw --browser-url h | --browser-url: expected the address of Neo4j Browser",
            })
    void theAddressOfBrowserIsForDrawings(String options, String message) {
        String password = TryServer.get().options()[3];
        Refusal.of(2, message, temp)
                .asItIs(Cli.words("neo4j serve " + options.replace("bolt://h", "bolt://h --password-file " + password))
                        .toArray(String[]::new));
    }

    @Test
    void theCommandForADatabaseIsNamed() {
        for (String typed : List.of("--neo4j", "--neo4j=bolt://localhost")) {
            Refusal.of(2, "askwalk neo4j serve --uri URI", temp).asItIs("serve", typed);
        }
    }

    private record Reply(int status, String retryAfter, JsonNode json) {}

    private static Reply answer(JsonNode turn, String response, String key) throws Exception {
        String responses =
                String.join(",", Collections.nCopies(turn.get("options").size(), "\"" + response + "\""));
        return send(
                "POST",
                CONVERSATIONS + "/" + id(turn) + "/answers",
                "{\"version\":" + turn.get("version") + ",\"responses\":[" + responses + "]}",
                key);
    }

    private static Reply send(String method, String path, String body, String key)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("Retry-After").orElse(""),
                response.body().isEmpty() ? null : Cli.json(response.body()));
    }

    private static String id(JsonNode turn) {
        return turn.get("id").textValue();
    }
}
