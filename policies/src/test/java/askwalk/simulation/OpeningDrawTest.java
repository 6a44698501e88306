package askwalk.simulation;

import static askwalk.testing.TinyGraphs.ANN;
import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.BOB;
import static askwalk.testing.TinyGraphs.CALM;
import static askwalk.testing.TinyGraphs.CY;
import static askwalk.testing.TinyGraphs.DEE;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.JAZZ;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.ROCK;
import static askwalk.testing.TinyGraphs.SILENCE;
import static askwalk.testing.TinyGraphs.TRUMPET;
import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Ask;
import askwalk.conversation.Opening;
import askwalk.conversation.QuestionType;
import askwalk.conversation.Turn;
import askwalk.graph.GraphBuilder;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.random.Seed;
import askwalk.testing.Protocols;
import askwalk.testing.Shares;
import askwalk.testing.TinyGraphs;
import askwalk.walk.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpeningDrawTest {

    private static final int TRIALS = 6_000;

    @Test
    void attributesOfTheTargetAreDrawnUniformly() {
        Map<Ids, Integer> drawn =
                draws(TinyGraphs.music(), Opening.TARGET_ATTRIBUTE, QuestionType.BINARY, KIND_OF_BLUE);
        assertThat(drawn).containsOnlyKeys(Ids.of(JAZZ), Ids.of(TRUMPET), Ids.of(CALM));
        drawn.forEach((named, times) -> Shares.check("attribute " + named, times, TRIALS, 1 / 3.0));
    }

    /** Bitches Brew has both styles and one of the winds: all it has under the coarse attribute is named at once. */
    @Test
    void coarseAttributesAreDrawnUniformlyWithTheirChildrenOfTheTarget() {
        Map<Ids, Integer> drawn =
                draws(TinyGraphs.music(), Opening.TARGET_ATTRIBUTE, QuestionType.ENUMERATED, BITCHES_BREW);
        assertThat(drawn).containsOnlyKeys(Ids.of(JAZZ, ROCK), Ids.of(TRUMPET));
        Shares.check("style", drawn.get(Ids.of(JAZZ, ROCK)), TRIALS, 0.5);
    }

    /** Calm has no parent, and the target no wind. */
    @Test
    void coarseAttributesThatTheTargetLacksAreNotDrawn() {
        assertThat(draws(TinyGraphs.music(), Opening.TARGET_ATTRIBUTE, QuestionType.ENUMERATED, HARVEST))
                .containsOnlyKeys(Ids.of(ROCK));
    }

    @Test
    void aTargetWithoutAttributesOpensWithNone() {
        for (QuestionType type : new QuestionType[] {QuestionType.BINARY, QuestionType.ENUMERATED}) {
            assertThat(draws(TinyGraphs.music(), Opening.TARGET_ATTRIBUTE, type, SILENCE))
                    .containsOnlyKeys(Ids.of());
        }
    }

    @Test
    void aTargetWithoutCoarseAttributesOpensWithNoneWhereQuestionsAreEnumerated() {
        GraphBuilder builder = new GraphBuilder();
        int item = builder.add(VertexType.ITEM, "i", "orphan");
        int attribute = builder.add(VertexType.ATTRIBUTE, "a", "alone");
        KnowledgeGraph graph = InMemoryGraph.of(
                builder.connect(Relation.HAS_ATTRIBUTE, item, attribute).build());
        assertThat(draws(graph, Opening.TARGET_ATTRIBUTE, QuestionType.ENUMERATED, item))
                .containsOnlyKeys(Ids.of());
        assertThat(draws(graph, Opening.TARGET_ATTRIBUTE, QuestionType.BINARY, item))
                .containsOnlyKeys(Ids.of(attribute));
    }

    @Test
    void theOpeningNoneNamesNothing() {
        assertThat(draws(TinyGraphs.music(), Opening.NONE, QuestionType.BINARY, KIND_OF_BLUE))
                .containsOnlyKeys(Ids.of());
        assertThat(draws(TinyGraphs.music(), Opening.NONE, QuestionType.ENUMERATED, KIND_OF_BLUE))
                .containsOnlyKeys(Ids.of());
    }

    @Test
    void onlyTheSeedDecides() {
        OpeningDraw openings = openings(TinyGraphs.music(), Opening.TARGET_ATTRIBUTE, QuestionType.BINARY);
        for (int value = 0; value < 50; value++) {
            Seed seed = new Seed(value);
            Optional<Turn> first = openings.draw(user(KIND_OF_BLUE), seed);
            openings.draw(user(BITCHES_BREW), new Seed(-value));
            assertThat(openings.draw(user(KIND_OF_BLUE), seed)).isEqualTo(first);
        }
    }

    /** A user who names the liked attributes under a coarse attribute rejects the others. */
    @Test
    void attributesThatTheTargetLacksUnderTheDrawnCoarseAttributeAreRejected() {
        OpeningDraw openings = openings(TinyGraphs.music(), Opening.TARGET_ATTRIBUTE, QuestionType.ENUMERATED);
        Turn opening = openings.draw(user(HARVEST), new Seed(1)).orElseThrow();
        assertThat(opening.action()).isEqualTo(new Ask(Ids.of(JAZZ, ROCK), ((Ask) opening.action()).coarse()));
        assertThat(((Ask) opening.action()).coarse()).isNotEqualTo(Ask.NO_COARSE);
        assertThat(opening.answer().responses()).containsExactly(Response.REJECTED, Response.ACCEPTED);
    }

    private static Ids named(Optional<Turn> drawn) {
        if (drawn.isEmpty()) {
            return Ids.of();
        }
        Turn opening = drawn.get();
        Ids named = Ids.of();
        for (int i = 0; i < opening.answer().responses().size(); i++) {
            if (opening.answer().responses().get(i) == Response.ACCEPTED) {
                named = named.plus(opening.action().subjects().get(i));
            }
        }
        return named;
    }

    /** Kind of Blue carries jazz, trumpet and calm; Ann's list has jazz, rock and calm, Bob's has trumpet and sax. */
    @Test
    void aUserWithAListNamesAttributesOfTheTargetOnTheList() {
        Map<Ids, Integer> drawn = draws(QuestionType.BINARY, ANN, KIND_OF_BLUE);
        assertThat(drawn).containsOnlyKeys(Ids.of(JAZZ), Ids.of(CALM));
        Shares.check("jazz", drawn.get(Ids.of(JAZZ)), TRIALS, 0.5);
        assertThat(draws(QuestionType.BINARY, BOB, KIND_OF_BLUE)).containsOnlyKeys(Ids.of(TRUMPET));
    }

    /** Bitches Brew carries jazz, rock and trumpet. Cy's list has rock and trumpet, but not jazz. */
    @Test
    void aUserWithAListRejectsOtherAttributesUnderACoarseAttribute() {
        Map<Ids, Integer> drawn = draws(QuestionType.ENUMERATED, CY, BITCHES_BREW);
        assertThat(drawn).containsOnlyKeys(Ids.of(ROCK), Ids.of(TRUMPET));
        Shares.check("style", drawn.get(Ids.of(ROCK)), TRIALS, 0.5);
        assertThat(draws(QuestionType.ENUMERATED, BOB, BITCHES_BREW)).containsOnlyKeys(Ids.of(TRUMPET));
    }

    /** Harvest carries rock and calm, which are not on Bob's list, and Dee's list is empty. */
    @Test
    void aUserWithoutCommonAttributesHasNoOpening() {
        for (QuestionType type : new QuestionType[] {QuestionType.BINARY, QuestionType.ENUMERATED}) {
            assertThat(draws(type, BOB, HARVEST)).containsOnlyKeys(Ids.of());
            assertThat(draws(type, DEE, KIND_OF_BLUE)).containsOnlyKeys(Ids.of());
        }
    }

    private static TruthfulUser user(int target) {
        return new TruthfulUser(TinyGraphs.music(), target);
    }

    private static Map<Ids, Integer> draws(KnowledgeGraph graph, Opening opening, QuestionType type, int target) {
        return draws(openings(graph, opening, type), new TruthfulUser(graph, target));
    }

    private static Map<Ids, Integer> draws(QuestionType type, int user, int target) {
        KnowledgeGraph graph = TinyGraphs.music();
        return draws(
                openings(graph, Opening.TARGET_ATTRIBUTE, type),
                new TruthfulUser(graph, target, TinyGraphs.lists(), user));
    }

    private static Map<Ids, Integer> draws(OpeningDraw openings, TruthfulUser user) {
        Map<Ids, Integer> drawn = new HashMap<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            drawn.merge(named(openings.draw(user, new Seed(4).derive(trial))), 1, Integer::sum);
        }
        return drawn;
    }

    private static OpeningDraw openings(KnowledgeGraph graph, Opening opening, QuestionType type) {
        return new OpeningDraw(graph, Protocols.of(5, 2, opening, type));
    }
}
