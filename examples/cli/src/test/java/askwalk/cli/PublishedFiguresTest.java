package askwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PublishedFiguresTest {

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
        StoredPolicy threshold = policy("threshold:150", Map.of());
        assertThat(published.of("lastfm", "EAR", "binary", threshold)).isEmpty();
        StoredPolicy greedy = policy("abs-greedy", Map.of());
        assertThat(published.of("lastfm", "EAR", "binary", greedy)).hasSize(1);
        assertThat(published.of("lastfm", "IDEAL", "binary", greedy)).isEmpty();
        assertThat(published.of("lastfm", "EAR", "enumerated", greedy)).isEmpty();
        assertThat(published.of("movielens_small", "EAR", "binary", greedy)).isEmpty();
    }

    @Test
    void everyFigureIsANumberOfItsKind() {
        for (String dataset : List.of("lastfm", "lastfm_ear", "lastfm_star", "yelp", "yelp_partial", "yelp_star")) {
            for (String policy : List.of("abs-greedy", "max-entropy", "crm", "ear")) {
                List<PublishedFigures.Source> sources = published.of(
                        dataset,
                        "SCPR_PAPER",
                        dataset.matches("yelp|yelp_partial") ? "enumerated" : "binary",
                        policy(policy, Map.of()));
                assertThat(sources).as(dataset + " " + policy).hasSize(1);
                Map<String, String> figures = sources.get(0).figures();
                assertThat(figures).containsOnlyKeys("SR@15", "AT");
                assertThat(Double.parseDouble(figures.get("SR@15"))).isBetween(0.1, 1.0);
                assertThat(Double.parseDouble(figures.get("AT"))).isBetween(1.0, 15.0);
            }
        }
    }

    private List<Map<String, String>> ear(Map<String, String> settings) {
        return published.of("lastfm", "EAR", "binary", policy("ear@x", settings)).stream()
                .map(PublishedFigures.Source::figures)
                .toList();
    }

    private static StoredPolicy policy(String name, Map<String, String> settings) {
        return new StoredPolicy(name, "fm", new TreeMap<>(), new TreeMap<>(settings), List.of(), null, null);
    }
}
