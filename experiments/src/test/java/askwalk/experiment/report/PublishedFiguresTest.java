package askwalk.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Accounting;
import askwalk.conversation.Noise;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.conversation.TupleSet;
import askwalk.experiment.run.RunPolicy;
import askwalk.graph.Role;
import askwalk.settings.ResolvedSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PublishedFiguresTest {

    private static final Protocol EAR = Protocol.EAR;

    private final PublishedFigures published = PublishedFigures.read();

    @Test
    void aPolicyIsFoundWithItsVariant() {
        assertThat(ear(Map.of("ablate", "none", "update", "true", "passes", "3")))
                .first()
                .isEqualTo(Map.of("SR@5", "0.020", "SR@10", "0.243", "SR@15", "0.429", "AT", "12.45"));
        assertThat(ear(Map.of("ablate", "entropy", "update", "true")))
                .first()
                .isEqualTo(Map.of("SR@5", "0.051", "SR@10", "0.190", "SR@15", "0.346", "AT", "12.82"));
        assertThat(ear(Map.of("ablate", "length", "update", "false")))
                .containsExactly(Map.of("SR@5", "0.012", "SR@10", "0.216", "SR@15", "0.394", "AT", "12.72"));
    }

    @Test
    void nothingIsSaidOfWhatIsNotKnown() {
        Map<String, String> update = Map.of("update", "true");
        RunPolicy greedy = policy("abs-greedy", "fm-plain", update);
        assertThat(published.of("lastfm", EAR, greedy)).hasSize(1);
        assertThat(published.of("lastfm", EAR, policy("threshold:150", "fm-plain", update)))
                .isEmpty();
        assertThat(published.of("lastfm", Protocol.IDEAL, greedy)).isEmpty();
        assertThat(published.of("lastfm", EAR.withQuestions(QuestionType.ENUMERATED), greedy))
                .isEmpty();
        assertThat(published.of("movielens_small", EAR, greedy)).isEmpty();
    }

    @Test
    void thePreferenceModelAndTheUpdateCount() {
        for (String preference : List.of("uniform", "popularity", "fm")) {
            assertThat(published.of("lastfm", EAR, policy("abs-greedy", preference, Map.of("update", "true"))))
                    .as(preference)
                    .isEmpty();
        }
        assertThat(published.of("lastfm", EAR, policy("abs-greedy", "fm-plain", Map.of("update", "false"))))
                .isEmpty();
        assertThat(published.of("lastfm", EAR, policy("crm", "fm-plain", Map.of("update", "true"))))
                .isNotEmpty();
        assertThat(published.of("lastfm", EAR, policy("crm", "fm", Map.of("update", "true"))))
                .isEmpty();
        for (String on : List.of("true", "false")) {
            assertThat(published.of("lastfm", EAR, policy("max-entropy", "fm", Map.of("update", on))))
                    .hasSize(1);
        }
        assertThat(published.of("lastfm", EAR, policy("max-entropy", "uniform", Map.of())))
                .isEmpty();
    }

    /** A changed protocol keeps its name. */
    @Test
    void onlyTheRulesAsPublishedCount() {
        RunPolicy ear = policy("ear", "fm", Map.of());
        assertThat(published.of("lastfm", EAR, ear)).isNotEmpty();
        assertThat(published.of("lastfm", EAR.withTuples(new TupleSet(Role.TEST, 100)), ear))
                .isNotEmpty();
        assertThat(published.of("lastfm", EAR.withTuples(new TupleSet(Role.VALIDATION, TupleSet.ALL)), ear))
                .isEmpty();
        assertThat(published.of("lastfm", EAR.withNoise(new Noise(0.1, 0)), ear))
                .isEmpty();
        assertThat(published.of("lastfm", EAR.withNoise(new Noise(0, 0.1)), ear))
                .isEmpty();
        Protocol longer = new Protocol(
                EAR.name(),
                EAR.counting(),
                EAR.listSize() + 1,
                EAR.opening(),
                EAR.questions(),
                EAR.answerModel(),
                EAR.noise(),
                EAR.tuples(),
                EAR.accounting());
        assertThat(published.of("lastfm", longer, ear)).isEmpty();
        assertThat(published.of("lastfm", EAR.withAccounting(Accounting.EARLY_STOPS_FREE), ear))
                .isEmpty();
    }

    @Test
    void everyFigureIsANumberOfItsKind() {
        for (String dataset : List.of("lastfm", "lastfm_ear", "lastfm_star", "yelp", "yelp_partial", "yelp_star")) {
            for (String policy : List.of("abs-greedy", "max-entropy", "crm", "ear")) {
                List<PublishedFigures.Source> sources = published.of(
                        dataset,
                        Protocol.SCPR_PAPER.withQuestions(
                                dataset.matches("yelp|yelp_partial") ? QuestionType.ENUMERATED : QuestionType.BINARY),
                        policy(policy, "fm", Map.of("update", "true")));
                assertThat(sources).as(dataset + " " + policy).hasSize(1);
                Map<String, String> figures = sources.get(0).figures();
                assertThat(figures).containsOnlyKeys("SR@15", "AT");
                assertThat(Double.parseDouble(figures.get("SR@15"))).isBetween(0.1, 1.0);
                assertThat(Double.parseDouble(figures.get("AT"))).isBetween(1.0, 15.0);
            }
        }
    }

    private List<Map<String, String>> ear(Map<String, String> settings) {
        return published.of("lastfm", EAR, policy("ear@x", "fm", settings)).stream()
                .map(PublishedFigures.Source::figures)
                .toList();
    }

    private static RunPolicy policy(String name, String preference, Map<String, String> settings) {
        return new RunPolicy(
                name,
                preference,
                new TreeMap<>(),
                new ResolvedSettings(settings, Map.of()),
                null,
                List.of(),
                null,
                null);
    }
}
