package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** The commands on a graph in Neo4j. */
class Neo4jCommandsTest {

    @TempDir
    private Path temp;

    @Test
    void loadsComparesAndRemoves() throws IOException {
        Path data = temp.resolve("data");
        Cli.succeed(Cli.words(
                "data synth --name little --users 60 --items 300 --attributes 30 --coarse-attributes 0 --interactions 20"
                        + " --friends 3 --likes 4",
                data.toString()));
        // A friendship is in the file both ways and in the database once.
        long rows = rows(data) - rowsOf(data.resolve("user_friends.tsv")) / 2;
        String whole = rows + " of " + rows + " rows of 'little'";
        Cli loaded = run("neo4j load", "--dataset", data.toString());
        assertThat(loaded.out())
                .startsWith("little is in the database at " + TryServer.get().uri());
        JsonNode status = run("neo4j status", "--json").json();
        assertThat(status.get("loaded").asText()).isEqualTo(whole);
        assertThat(status.get("items").intValue()).isEqualTo(300);
        assertThat(status.get("HAS_ATTRIBUTE").intValue()).isEqualTo(rowsOf(data.resolve("item_attributes.tsv")));

        Cli live = sameAsInMemory(data, "max-entropy");
        assertThat(live.err())
                .contains("MATCH (first:`Attribute` {`id`: $first})<-[:`HAS_ATTRIBUTE`]-(i)")
                .contains("USING INDEX first:`Attribute`(`id`)");
        // A walk to friends' likes, which the sample does not have, and an oracle with its variants of dialogues.
        sameAsInMemory(data, "scpr", "--set=adjacency=friends", "--set=episodes=20");
        sameAsInMemory(data, "infogain", "--oracle", "--set=examples=50", "--set=dialogues=10");

        String bench = run("neo4j bench", "--dataset", data.toString(), "--dialogues", "4")
                .out();
        for (String backend : List.of("memory", "live", "snapshot")) {
            assertThat(bench)
                    .containsPattern(
                            "max-entropy  " + backend + " +4 of +4 +\\d+\\.\\d{3} +\\d+\\.\\d{3} +\\d+\\.\\d{3}");
        }
        assertThat(bench).contains("turn: wall clock time from the user's answer");

        for (String text :
                List.of(loaded.out(), loaded.err(), live.out(), live.err(), all(temp.resolve("max-entropy-live")))) {
            assertThat(text).doesNotContain(TryServer.PASSWORD);
        }
        assertThat(run("neo4j remove").out()).startsWith("removed: " + whole);
        assertThat(run("neo4j remove").out()).startsWith("nothing was loaded there");
    }

    /** An existing graph with other labels, other types, text keys and a reversed relationship. */
    @Test
    void talksAboutAGraphThatOthersMade() throws IOException {
        Path mapping = Files.writeString(temp.resolve("mapping.json"), """
                {"user": {"label": "Viewer", "id": "login"},
                 "item": {"label": "Movie", "id": "movieId", "name": "title"},
                 "attribute": {"label": "Genre", "id": "name"},
                 "INTERACTED_WITH": {"type": "RATED"},
                 "HAS_ATTRIBUTE": {"type": "CONTAINS", "reversed": true}}
                """);
        try (Driver driver =
                GraphDatabase.driver(TryServer.get().uri(), AuthTokens.basic("neo4j", TryServer.PASSWORD))) {
            refused(
                    1,
                    "has no node with the label Movie and the property movieId, and so no item",
                    arguments("neo4j status", "--mapping", mapping.toString()));
            driver.executableQuery(
                            "CREATE (v:Viewer {login: 'ann'}), (d:Genre {name: 'Drama'}), (w:Genre {name: 'War'}),"
                                    + " (a:Movie {movieId: 30, title: 'Ran'}), (b:Movie {movieId: 7, title: 'Heat'}),"
                                    + " (d)-[:CONTAINS]->(a), (w)-[:CONTAINS]->(a), (d)-[:CONTAINS]->(b), (v)-[:RATED]->(b),"
                                    + " (v)-[:RATED]->(b)")
                    .execute();
            Path mistyped = Files.writeString(
                    temp.resolve("mistyped.json"), Files.readString(mapping).replace("movieId", "moveId"));
            refused(
                    1,
                    "has no node with the label Movie and the property moveId, and so no item",
                    arguments("neo4j status", "--mapping", mistyped.toString()));
            Cli bare = Cli.run(arguments("neo4j status", "--mapping", mapping.toString()));
            assertThat(bare.exitCode()).isEqualTo(1);
            assertThat(bare.err()).contains("CREATE CONSTRAINT FOR (n:`");
            for (String unique : List.of("Viewer.login", "Movie.movieId", "Genre.name")) {
                String[] parts = unique.split("\\.", -1);
                driver.executableQuery(
                                "CREATE CONSTRAINT FOR (n:" + parts[0] + ") REQUIRE n." + parts[1] + " IS UNIQUE")
                        .execute();
            }

            JsonNode status = run("neo4j status", "--json", "--mapping", mapping.toString())
                    .json();
            assertThat(status.get("items").intValue()).isEqualTo(2);
            assertThat(status.get("HAS_ATTRIBUTE").intValue()).isEqualTo(3);
            assertThat(status.get("INTERACTED_WITH").intValue()).isEqualTo(1);
            assertThat(status.get("LIKES").intValue()).isZero();
            assertThat(status.get("mapping").textValue()).isEqualTo(mapping.toString());
            assertThat(Cli.keys(status)).doesNotContain("loaded");
            assertThat(run("neo4j status", "--mapping", mapping.toString()).out())
                    .contains(
                            "items            2 (Movie)",
                            "INTERACTED_WITH  1 (RATED)",
                            "LIKES            0 (not in the");

            refused(
                    2,
                    "--user neo4j: data set " + TryServer.get().uri()
                            + " has no such user; its 1 users have ids like ann;"
                            + " leave --user out to be a new user; the user of the database is --neo4j-user",
                    arguments("neo4j chat", "--mapping", mapping.toString(), "--user", "neo4j"));

            InputStream before = System.in;
            System.setIn(slowly("war\n1\n", 3_200));
            StringWriter out = new StringWriter();
            int exit;
            try {
                exit = Main.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .execute(arguments(
                                "neo4j chat",
                                "--mapping",
                                mapping.toString(),
                                "--user",
                                "ann",
                                "--draw",
                                "--deadline",
                                "3"));
            } finally {
                System.setIn(before);
            }
            assertThat(out.toString())
                    .contains("You are ann.")
                    .doesNotContain("Sorry") // to think for longer than a turn's deadline costs none of it
                    .contains("1. Ran")
                    .contains("Enjoy Ran!");
            assertThat(exit).isZero();
            List<String> stored = driver
                    .executableQuery("MATCH (v:Viewer)-[:HELD]->(c:Conversation)-[r]->(x)"
                            + " RETURN type(r) + ' ' + r.turn + ' ' + coalesce(r.answer, r.rank + ' ' + r.accepted) + ' ' +"
                            + " coalesce(x.title, x.name) AS line ORDER BY line")
                    .execute()
                    .records()
                    .stream()
                    .map(record -> record.get(0).asString())
                    .toList();
            assertThat(stored).containsExactly("ASKED 0 accepted War", "RECOMMENDED 1 1 true Ran");
            driver.executableQuery("MATCH (n) WHERE n:Viewer OR n:Movie OR n:Genre OR n:Conversation DETACH DELETE n")
                    .execute();
        }
    }

    /** A user who waits for a while before the first line. */
    private static InputStream slowly(String lines, int milliseconds) {
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                if (pos == 0) {
                    try {
                        Thread.sleep(milliseconds);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
                return super.read(into, from, length);
            }
        };
    }

    @Test
    void saysInOneLineWhatIsWrong() throws IOException {
        assertThat(Cli.run("neo4j", "status", "--uri", "bolt://me:hush@there:1").err())
                .contains("user and password do not belong in the address")
                .doesNotContain("hush");
        refused(
                2,
                "--password-file " + temp.resolve("none") + " cannot be read",
                "neo4j",
                "status",
                "--uri",
                "bolt://localhost:1",
                "--password-file",
                temp.resolve("none").toString());
        refused(2, "--password-file needs --uri", "neo4j", "status", "--password-file", "x");
        refused(2, "--show-cypher needs --mode live", "neo4j", "chat", "--mode", "snapshot", "--show-cypher");
        refused(2, "Missing required parameter for option '--store' (URL)", "neo4j", "chat", "--store");
        refused(2, "'redis:' is no known kind of store", "neo4j", "chat", "--store", "redis:x", "--draw");
        refused(2, "is not the address of a Neo4j server", "neo4j", "status", "--uri", "http://localhost:7474");
        refused(2, "--oracle: no policy here has a switch", "neo4j", "compare", "--policies", "random", "--oracle");
        refused(
                1,
                "none.model",
                "neo4j",
                "compare",
                "--policies",
                "random",
                "--model",
                temp.resolve("none.model").toString());
        Path mapping = Files.writeString(temp.resolve("m.json"), "{\"user\": {\"lable\": \"U\"}}");
        refused(
                1,
                "m.json:/user: 'lable' is unknown here; did you mean 'label'?",
                arguments("neo4j status", "--mapping", mapping.toString()));
        refused(
                1,
                "has no node with the label Item and the property id, and so no item: load a graph first, or define its"
                        + " items by a mapping",
                arguments("neo4j status"));
        refused(
                1,
                "holds no loaded graph: load 'movielens_small' first",
                arguments("neo4j compare", "--out", temp.resolve("r").toString(), "--dialogues", "2"));
    }

    private static void refused(int exitCode, String message, String... arguments) {
        Cli run = Cli.run(arguments);
        assertThat(run.err()).contains(message);
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }

    private static Cli run(String command, String... more) {
        return Cli.succeed(arguments(command, more));
    }

    private static String[] arguments(String command, String... more) {
        List<String> words = new ArrayList<>(Cli.words(command, more));
        words.addAll(List.of(TryServer.get().options()));
        return words.toArray(String[]::new);
    }

    private Cli sameAsInMemory(Path data, String policy, String... more) throws IOException {
        List<String> words =
                new ArrayList<>(List.of("--dataset=" + data, "--policies=" + policy, "--dialogues=10", "--json"));
        words.addAll(List.of(more));
        Path memory = temp.resolve(policy + "-memory");
        List<String> inMemory = Cli.words("compare", words.toArray(String[]::new));
        inMemory.add("--out=" + memory);
        Path dialogues = temp.resolve(policy + ".jsonl");
        inMemory.add("--dialogues-out=" + dialogues);
        Cli here = Cli.succeed(inMemory);
        Path live = temp.resolve(policy + "-live");
        words.add("--out=" + live);
        assertThat(run("neo4j replay", dialogues.toString()).out()).startsWith("10 dialogues of policy " + policy);
        Cli there = run("neo4j compare --show-cypher", words.toArray(String[]::new));
        for (JsonNode result : there.json().get("results")) {
            assertThat(result.get("queries").intValue()).isGreaterThanOrEqualTo(10);
            assertThat(result.get("queryMs").doubleValue()).isPositive();
        }
        assertThat(at(there)).isNotEmpty().isEqualTo(at(here));
        assertThat(all(live.resolve("rows"))).isNotEmpty().isEqualTo(all(memory.resolve("rows")));
        return there;
    }

    private static List<String> at(Cli compared) {
        List<String> at = new ArrayList<>();
        compared.json().get("results").forEach(result -> at.add(result.get("policy") + " " + result.get("at")));
        return at;
    }

    private static long rows(Path folder) throws IOException {
        long rows = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".tsv")).toList()) {
                rows += rowsOf(file);
            }
        }
        return rows;
    }

    private static int rowsOf(Path file) throws IOException {
        return Files.readAllLines(file).size() - 1;
    }

    private static String all(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
