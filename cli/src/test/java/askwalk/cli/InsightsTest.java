package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationSetup;
import askwalk.conversation.event.KeyedAction;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.store.ConversationStores;
import askwalk.store.StoreCredentials;
import askwalk.walk.Response;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsightsTest {

    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"folder:%s/store", "sqlite:%s/store.db"})
    void countsTheConversationsOfAStore(String url) {
        String store = url.formatted(temp);
        fill(store);

        JsonNode json = Cli.succeed("insights", store, "--json").json();

        assertThat(json.get("conversations").intValue()).isEqualTo(3);
        assertThat(json.get("outcomes").get("accepted").intValue()).isEqualTo(1);
        assertThat(json.get("outcomes").get("left").intValue()).isEqualTo(1);
        assertThat(json.get("outcomes").get("open").intValue()).isEqualTo(1);
        JsonNode question = json.get("questions").get(0);
        assertThat(question.get("keys").get(0).textValue()).isEqualTo("4");
        assertThat(question.get("name").textValue()).isEqualTo("4");
        assertThat(question.get("shown").intValue()).isEqualTo(3);
        assertThat(question.get("accepted").intValue()).isEqualTo(1);
        assertThat(question.get("left").intValue()).isEqualTo(1);
        assertThat(question.get("waiting").intValue()).isEqualTo(1);
        assertThat(json.get("policies").get(0).get("name").textValue()).isEqualTo("mine");
    }

    @Test
    void anOpenConversationIsLeftAfterTheGivenTime() {
        String store = "folder:" + temp.resolve("store");
        fill(store);

        JsonNode json =
                Cli.succeed("insights", store, "--left-after", "0", "--json").json();

        assertThat(json.get("outcomes").get("left").intValue()).isEqualTo(2);
        assertThat(json.get("outcomes").get("open").intValue()).isZero();
    }

    @Test
    void dialoguesOfAComparisonHaveTheFiguresOfTheComparison() {
        Path dialogues = temp.resolve("dialogues.jsonl");
        JsonNode compared = Cli.succeed(Cli.words(
                        "compare --policies max-entropy,random --dialogues 50 --json",
                        "--out",
                        temp.resolve("run").toString(),
                        "--dialogues-out",
                        dialogues.toString()))
                .json();

        JsonNode json = Cli.succeed("insights", dialogues.toString(), "--dataset", "sample", "--json")
                .json();

        assertThat(json.get("conversations").intValue()).isEqualTo(100);
        for (JsonNode policy : json.get("policies")) {
            JsonNode result =
                    compared.get("results").get(policy.get("name").textValue().equals("random") ? 1 : 0);
            assertThat(policy.get("outcomes").get("successRate").get("value").doubleValue())
                    .isEqualTo(result.get("sr15").doubleValue());
        }
        JsonNode question = json.get("questions").get(0);
        assertThat(question.get("name")).isNotEqualTo(question.get("keys").get(0));
    }

    @Test
    void tablesAndThePageShowTheSame() throws IOException {
        String store = "folder:" + temp.resolve("store");
        fill(store);
        Path page = temp.resolve("new/page.html");

        Cli run = Cli.succeed("insights", store, "--dataset", "sample", "--html", page.toString());

        assertThat(run.out())
                .startsWith("Outcomes: 3 conversations; success rate in the 2 that are neither open nor recent: 0.500 ")
                .contains("Questions: exit rate")
                .containsPattern("Comedy +3 +1 +0 +0 +0 +0 +1 +1 +0.333")
                .contains("Comedy: yes → list: taken → accepted");
        assertThat(run.err()).isEqualTo("page: " + page + System.lineSeparator());
        assertThat(Files.readString(page))
                .contains("<h1>Insights: " + store + "</h1>", "<svg", "<td class=\"w\">Comedy");

        Refusal.of(2, "--html " + page + " is there already: give another, or --force to replace it", temp)
                .asItIs("insights", store, "--html", page.toString());
        Cli.succeed("insights", store, "--html", page.toString(), "--force");
    }

    @Test
    void severalSourcesCountTogether() {
        String folder = "folder:" + temp.resolve("store");
        String database = "sqlite:" + temp.resolve("store.db");
        fill(folder);
        fill(database);

        Cli run = Cli.succeed("insights", folder, database, "--rows", "1");

        assertThat(run.out()).startsWith("Outcomes: 6 conversations").contains("and 4 more");
    }

    @Test
    void placesThatDoNotExistAreRefusedAndNotCreated() {
        refuse("there is no store folder:" + temp + "/none", "insights", "folder:" + temp + "/none");
        refuse("there is no store sqlite:" + temp + "/none.db", "insights", "sqlite:" + temp + "/none.db");
        refuse("there is no file " + temp + "/none; give a file of", "insights", temp + "/none");
        refuse(temp + " is a folder; for a store of conversations in it, write folder:" + temp, "insights", temp + "");
        refuse("--left-after is 0 or more, not -1", "insights", "memory:", "--left-after", "-1");
        refuse("--rows is 1 or more, not 0", "insights", "memory:", "--rows", "0");
        refuse("--store-password-file needs --store-user", "insights", "memory:", "--store-password-file", "x");
    }

    @Test
    void aFileThatIsNoFileOfDialoguesIsRefused() throws IOException {
        Path notes = Files.writeString(temp.resolve("notes.txt"), "notes\n");

        Refusal.of(1, notes + ":1: this is not a file of dialogues", temp).asItIs("insights", notes.toString());
    }

    private void refuse(String message, String... args) {
        Refusal.of(2, message, temp).asItIs(args);
    }

    /** One conversation with an accepted item, one that was left at its question, and one that waits. */
    private static void fill(String url) {
        Instant now = Instant.now();
        try (ConversationStore store = ConversationStores.open(url, StoreCredentials.NONE)) {
            KeyedAction ask = new KeyedAction(KeyedAction.Kind.ASK, List.of("4"), Optional.empty(), false);
            KeyedAction list = new KeyedAction(KeyedAction.Kind.RECOMMEND, List.of("7"), Optional.empty(), false);
            Instant before = now.minus(Duration.ofMinutes(31));
            append(
                    store,
                    "a",
                    started(before),
                    new ConversationEvent.Proposed(before, ask),
                    new ConversationEvent.Answered(before, List.of(Response.ACCEPTED)),
                    new ConversationEvent.Proposed(before, list),
                    new ConversationEvent.Answered(before, List.of(Response.ACCEPTED)),
                    new ConversationEvent.Ended(before, Optional.of("7")));
            append(store, "b", started(before), new ConversationEvent.Proposed(before, ask));
            append(store, "c", started(now), new ConversationEvent.Proposed(now, ask));
        }
    }

    private static ConversationEvent started(Instant time) {
        ConversationSetup setup = new ConversationSetup(PolicyIdentity.of("mine", 1, Map.of()), "IDEAL", "id", "graph");
        return new ConversationEvent.Started(time, Optional.empty(), Optional.empty(), setup, 1);
    }

    private static void append(ConversationStore store, String id, ConversationEvent... events) {
        for (int i = 0; i < events.length; i++) {
            store.append(id, i, events[i], null);
        }
    }
}
