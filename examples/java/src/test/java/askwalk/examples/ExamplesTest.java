package askwalk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.Conversations;
import askwalk.conversation.MemoryConversationStore;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.StoredConversations;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.dataset.Dataset;
import askwalk.experiment.InterruptedRunException;
import askwalk.experiment.Sample;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.policy.Policies;
import askwalk.policy.rule.RulePolicy;
import askwalk.preference.PopularityPreference;
import askwalk.preference.PreferenceSetup;
import askwalk.random.Seed;
import askwalk.walk.WalkView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples print what the documentation shows, and it makes sense. */
class ExamplesTest {

    private static final Dataset SAMPLE = Sample.dataset();

    @Test
    void quickstartPrintsRatesAndTheirDifference() {
        List<String> lines = printed(Quickstart::main);

        assertThat(lines).isEqualTo(Quotes.output("Quickstart")).hasSize(3);
        assertThat(lines.get(0)).matches("threshold:150 SR@15 0\\.\\d{3} \\[0\\.\\d{3}, 0\\.\\d{3}]");
        assertThat(lines.get(1)).startsWith("infogain SR@15 ");
        double difference = number(lines.get(1), 2) - number(lines.get(0), 2);
        assertThat(number(lines.get(2), 1)).isCloseTo(difference, within(0.0011));
    }

    @Test
    void ownPolicyIsFoundAndCompared() {
        List<String> lines = printed(OwnPolicy::main);

        assertThat(Policies.all()).extracting(provider -> provider.name()).contains("likely-yes");
        assertThat(lines).isEqualTo(Quotes.output("OwnPolicy")).hasSize(2);
        assertThat(lines.get(1)).startsWith("likely-yes SR@15 ");
        assertThat(number(lines.get(1), 2)).isBetween(0.2, 1.0);
    }

    @Test
    void aSettingOfItsOwnIsReadAndChecked() {
        SettingSnippet provider = new SettingSnippet();
        assertThat(provider.values(Map.of("patience", "5")).texts()).containsExactly(Map.entry("patience", "5"));
        assertThatThrownBy(() -> provider.values(Map.of("patience", "16"))).hasMessageContaining("from 0 to 15");
    }

    @Test
    void aPreferenceModelOfItsOwnScoresItems() {
        KnowledgeGraph graph = InMemoryGraph.of(SAMPLE.graph());
        PreferenceSetup setup = PreferenceSetup.of(graph);
        int[] items = {0, 1, 2};
        double[] scores = new double[3];
        double[] popularity = new double[3];
        new PreferenceSnippet().create(setup).start(0, new Seed(1)).score(items, 3, scores);
        new PopularityPreference().create(setup).start(0, new Seed(1)).score(items, 3, popularity);

        assertThat(Arrays.stream(scores).map(score -> -score).toArray()).containsExactly(popularity);
    }

    @Test
    void embeddingFindsAFilmAndAnother() {
        List<String> lines = printed(Embedding::main);

        assertThat(lines).isEqualTo(Quotes.output("Embedding")).hasSize(7);
        List<String> path = new ArrayList<>(List.of("Comedy"));
        for (String line : lines.subList(0, 3)) {
            path.add(line.substring("Do you like ".length(), line.length() - 1));
        }
        path.add(lines.get(3).substring("How about ".length(), lines.get(3).length() - 1));
        assertThat(path).doesNotHaveDuplicates();
        assertThat(lines.get(4)).isEqualTo(String.join(" → ", path));
        assertThat(lines.get(6)).contains(path.subList(0, 4)).doesNotContain(path.get(4));
    }

    @Test
    void aRunLeavesADirectoryAndAReport(@TempDir Path folder) throws IOException {
        List<String> log = new ArrayList<>();
        RunSnippet.run(SAMPLE, folder, Instant.MAX, log);

        assertThat(log).anySatisfy(line -> assertThat(line).contains("threshold:tuned"));
        assertThat(folder.resolve("run/STATUS")).hasContent("finished");
        assertThat(Files.readString(folder.resolve("report.md"))).contains("ask-first:5", "threshold:tuned");
    }

    @Test
    void aRunEndsAtItsDeadline(@TempDir Path folder) {
        assertThatThrownBy(() -> RunSnippet.run(SAMPLE, folder, Instant.MIN, new ArrayList<>()))
                .isInstanceOf(InterruptedRunException.class);
    }

    @Test
    void insightsHaveThePageOfAStore() {
        KnowledgeGraph graph = InMemoryGraph.of(SAMPLE.graph());
        Policy policy = RulePolicy.askFirst(1, graph, new PopularityPreference().create(PreferenceSetup.of(graph)));
        try (ConversationStore store = new MemoryConversationStore()) {
            PolicyIdentity identity = PolicyIdentity.of("ask-first", 1, Map.of("questions", "1"));
            new StoredConversations(new Conversations(graph, policy, Protocol.IDEAL).identified(identity), store)
                    .start(WalkView.UNKNOWN_USER, Ids.of())
                    .next();

            assertThat(InsightsSnippet.run(store, graph.catalogue()))
                    .contains("<h1>Conversations of this week</h1>", "1 conversation;");
        }
    }

    private static double number(String line, int word) {
        return Double.parseDouble(line.split(" ", -1)[word]);
    }

    private static List<String> printed(Consumer<String[]> main) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            main.accept(new String[0]);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
