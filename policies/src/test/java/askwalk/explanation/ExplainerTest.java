package askwalk.explanation;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.BOB;
import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.DEE;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.NEVERMIND;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SAX;
import static askwalk.testing.TinyGraphs.SILENCE;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static askwalk.walk.WalkView.UNKNOWN_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import askwalk.graph.KnowledgeGraph;
import askwalk.random.Seed;
import askwalk.testing.Talk;
import askwalk.testing.TinyGraphs;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** On the graph of records of {@link TinyGraphs}. */
class ExplainerTest {

    private final KnowledgeGraph graph = TinyGraphs.music();
    private final Explainer explainer = new Explainer(graph, new Seed(3));

    @Test
    void aPathOfTwoAttributes() {
        Explanation explanation = explain(Talk.opening(ANN, JAZZ).yes(TRUMPET).no(CALM), BITCHES_BREW);

        assertThat(names(explanation)).containsExactly("Ann", "jazz", "trumpet", "Bitches Brew");
        assertThat(steps(explanation))
                .containsExactly(
                        "Ann said jazz", "jazz shares 2 items trumpet (of 3)", "trumpet has Bitches Brew (of 2)");
        assertThat(explanation.path().isConnected()).isTrue();
        assertThat(explanation.text())
                .isEqualTo("You said jazz; among the 3 items with jazz you accepted trumpet, which left 2; Bitches Brew"
                        + " has both, and has 2 attributes in common with Kind of Blue, which you know.");
    }

    @Test
    void verticesHaveKeysAndNames() {
        ExplainedPath path = explain(Talk.opening(ANN, JAZZ), BLUE_TRAIN).path();

        assertThat(path.vertices()).extracting(NamedVertex::key).containsExactly("user0", "attribute0", "item2");
        assertThat(path.vertices())
                .extracting(vertex -> vertex.vertex().type().word())
                .containsExactly("user", "attribute", "item");
    }

    @Test
    void threeAttributes() {
        assertThat(explain(Talk.opening(DEE, JAZZ).yes(TRUMPET).yes(CALM), KIND_OF_BLUE)
                        .text())
                .isEqualTo("You said jazz; among the 3 items with jazz you accepted trumpet, which left 2; among the 2"
                        + " items with both you accepted calm, which left 1; Kind of Blue has all 3.");
    }

    @Test
    void oneAttribute() {
        assertThat(explain(Talk.opening(UNKNOWN_USER, JAZZ), BLUE_TRAIN).text())
                .isEqualTo("You said jazz; Blue Train is one of the 3 items with jazz.");
        assertThat(explain(Talk.of(UNKNOWN_USER).yes(SAX), BLUE_TRAIN).text())
                .isEqualTo("You accepted sax; Blue Train is the only item with sax.");
        assertThat(explain(Talk.of(UNKNOWN_USER).turnDown(NEVERMIND).yes(ROCK), HARVEST)
                        .text())
                .isEqualTo("You accepted rock; Harvest is one of the 2 items with rock that you had not turned down.");
    }

    @Test
    void anUnknownUserIsNotAVertex() {
        Explanation explanation = explain(Talk.opening(UNKNOWN_USER, JAZZ).yes(SAX), BLUE_TRAIN);

        assertThat(names(explanation)).containsExactly("jazz", "sax", "Blue Train");
        assertThat(steps(explanation)).containsExactly("jazz shares 1 item sax (of 3)", "sax has Blue Train (of 1)");
        assertThat(explanation.known()).isNull();
    }

    @Test
    void nothingAccepted() {
        Explanation known = explain(Talk.of(BOB).no(JAZZ), BITCHES_BREW);
        assertThat(names(known)).containsExactly("Bob", "Bitches Brew");
        assertThat(known.path().steps()).isEmpty();
        assertThat(known.path().isConnected()).isFalse();
        assertThat(known.text())
                .startsWith("You said yes to nothing so far, so Bitches Brew is one of the 6 items there"
                        + " are, and has 1 attribute in common with ");

        Explanation own = explain(Talk.of(BOB), HARVEST);
        assertThat(steps(own)).containsExactly("Bob knows Harvest (of 0)");
        assertThat(own.path().isConnected()).isTrue();

        Explanation unknown = explain(Talk.of(UNKNOWN_USER).turnDown(JAZZ, ROCK), SILENCE);
        assertThat(names(unknown)).containsExactly("4'33\"");
        assertThat(unknown.path().isConnected()).isTrue();
        assertThat(unknown.text())
                .isEqualTo("You said yes to nothing so far, so 4'33\" is one of the 4 items that you have not turned"
                        + " down.");
    }

    @Test
    void severalAttributesAcceptedInOneTurn() {
        Explanation explanation = explain(Talk.opening(DEE, JAZZ).yes(TRUMPET, ROCK), BITCHES_BREW);

        assertThat(steps(explanation))
                .containsExactly(
                        "Dee said jazz",
                        "jazz shares 2 items trumpet (of 3)",
                        "trumpet shares 1 item rock (of 2)",
                        "rock has Bitches Brew (of 3)");
        assertThat(explanation.filterSteps()).hasSize(2);
        assertThat(explanation.text())
                .isEqualTo("You said jazz; among the 3 items with jazz you accepted trumpet and rock, which left 1;"
                        + " Bitches Brew has all 3.");
        assertThat(explain(Talk.opening(DEE, JAZZ, TRUMPET), BITCHES_BREW).text())
                .isEqualTo("You said jazz and trumpet; Bitches Brew has both.");
    }

    @Test
    void stepsAreCheckedAgainstTheCandidatesOfTheirTurn() {
        // Blue Train, the one item with jazz and sax, is rejected before sax is accepted, and then nothing joins
        // them.
        Explanation explanation =
                explain(Talk.opening(ANN, JAZZ).turnDown(BLUE_TRAIN).yes(SAX), KIND_OF_BLUE);

        assertThat(steps(explanation)).containsExactly("Ann said jazz", "jazz has Kind of Blue (of 3)");
        assertThat(explanation.path().isConnected()).isFalse();
        assertThat(explanation.text())
                .startsWith("You said jazz; among the 2 items with jazz that you had not turned down you accepted sax,"
                        + " which left none; no item with both was left, so Kind of Blue is one of the others: it has"
                        + " jazz, but not sax, and has 1 attribute in common with Harvest, which you know.");
        // The other way round there was an item, and a later no to it does not undo the step.
        assertThat(steps(explain(Talk.opening(ANN, JAZZ).yes(SAX).turnDown(BLUE_TRAIN), KIND_OF_BLUE)))
                .containsExactly("Ann said jazz", "jazz shares 1 item sax (of 3)", "jazz has Kind of Blue (of 3)");
    }

    @Test
    void anItemThatLacksAcceptedAttributes() {
        Talk one = Talk.opening(UNKNOWN_USER, SAX).turnDown(BLUE_TRAIN);
        assertThat(explain(one, HARVEST).text())
                .isEqualTo("You said sax; no item with sax was left, so Harvest is one of the others.");
        assertThat(explain(one, HARVEST).path().steps()).isEmpty();

        Talk two = Talk.opening(UNKNOWN_USER, SAX).yes(JAZZ);
        assertThat(explain(two, HARVEST).text())
                .isEqualTo("You said sax; with 1 item left you accepted jazz, which left 1; Harvest has none of them.");
        assertThat(explain(two, BITCHES_BREW).text())
                .isEqualTo("You said sax; with 1 item left you accepted jazz, which left 1; Bitches Brew has jazz, but"
                        + " not sax.");
        assertThat(explain(Talk.opening(UNKNOWN_USER, SAX), HARVEST).text())
                .isEqualTo("You said sax; Harvest does not have sax.");
        assertThat(explain(Talk.opening(UNKNOWN_USER, SAX, CALM).yes(ROCK), SILENCE)
                        .text())
                .isEqualTo("You said sax and calm; with no item left you accepted rock; no item with all 3 was left, so"
                        + " 4'33\" is one of the others: it has none of them.");
    }

    @Test
    void anAcceptedItemHasTheExplanationOfItsRecommendation() {
        Talk talk = Talk.opening(ANN, JAZZ).turnDown(BLUE_TRAIN).yes(TRUMPET);
        Explanation shown = explain(talk, BITCHES_BREW);

        assertThat(shown.rejectedBefore()).isEqualTo(1);
        assertThat(explain(talk.take(BITCHES_BREW, KIND_OF_BLUE, HARVEST), BITCHES_BREW))
                .isEqualTo(shown);
    }

    @Test
    void theMostSimilarKnownItem() {
        assertThat(explain(Talk.opening(ANN, JAZZ), BITCHES_BREW).known().item().name())
                .isEqualTo("Kind of Blue");
        assertThat(explain(Talk.opening(ANN, JAZZ), BITCHES_BREW).known().common())
                .isEqualTo(2);
        // never the item itself
        assertThat(explain(Talk.opening(ANN, CALM), KIND_OF_BLUE).known().item().name())
                .isEqualTo("Harvest");
        assertThat(explain(Talk.opening(BOB, JAZZ), BLUE_TRAIN).known()).isNull();
        assertThat(explain(Talk.opening(DEE, JAZZ), BLUE_TRAIN).known()).isNull();
    }

    @Test
    void tiesAreBrokenByTheSeed() {
        // Bob's two records have rock in common with Bitches Brew, and nothing else.
        Set<String> chosen = new HashSet<>();
        for (int seed = 0; seed < 30; seed++) {
            Explainer other = new Explainer(graph, new Seed(seed));
            chosen.add(other.explain(Talk.of(BOB).transcript(), BITCHES_BREW)
                    .known()
                    .item()
                    .name());
        }
        assertThat(chosen).containsExactlyInAnyOrder("Harvest", "Nevermind");
    }

    @Test
    void onlyItemsOfTheGraphAreExplained() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> explain(Talk.of(ANN), 6));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> explain(Talk.of(ANN), -1));
    }

    private Explanation explain(Talk talk, int item) {
        return explainer.explain(talk.transcript(), item);
    }

    private static List<String> names(Explanation explanation) {
        return explanation.path().vertices().stream().map(NamedVertex::name).toList();
    }

    private static List<String> steps(Explanation explanation) {
        return explanation.path().steps().stream()
                .map(step -> step.from().name() + " " + step.label() + " "
                        + step.to().name() + (step.kind() == Step.Kind.SAID ? "" : " (of " + step.carriers() + ")"))
                .toList();
    }
}
