package askwalk.rules;

import static askwalk.testing.TinyGraphs.BITCHES_BREW;
import static askwalk.testing.TinyGraphs.BLUE_TRAIN;
import static askwalk.testing.TinyGraphs.HARVEST;
import static askwalk.testing.TinyGraphs.KIND_OF_BLUE;
import static askwalk.testing.TinyGraphs.NEVERMIND;
import static askwalk.testing.TinyGraphs.SILENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.conversation.Answer;
import askwalk.conversation.Conversation;
import askwalk.conversation.ConversationRules;
import askwalk.conversation.Protocol;
import askwalk.conversation.QuestionType;
import askwalk.graph.GraphBuilder;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.walk.Eligibility;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule about items, and the digest. */
class ItemRulesTest {

    private static final Protocol PROTOCOL = RuleTalks.protocol(9, QuestionType.BINARY);

    private static ConversationRules on(Rules rules) {
        return rules.on(RuleTalks.GRAPH, PROTOCOL);
    }

    private static List<Integer> shown(Rules rules) {
        return IntStream.range(0, RuleTalks.GRAPH.count(VertexType.ITEM))
                .filter(on(rules).eligibility().on(RuleTalks.GRAPH)::contains)
                .boxed()
                .toList();
    }

    @Test
    void attributesSelectItems() {
        assertThat(shown(RuleTalks.rules("include attribute: jazz, trumpet")))
                .containsExactly(KIND_OF_BLUE, BITCHES_BREW);
        assertThat(shown(RuleTalks.rules("exclude attribute: jazz, calm"))).containsExactly(NEVERMIND, SILENCE);
    }

    @Test
    void aCoarseAttributeSelectsByThoseBelowIt() {
        assertThat(shown(RuleTalks.rules("exclude attribute: wind"))).containsExactly(HARVEST, NEVERMIND, SILENCE);
        assertThat(shown(RuleTalks.rules("include attribute: wind", "exclude attribute: calm")))
                .containsExactly(BITCHES_BREW, BLUE_TRAIN);
    }

    @Test
    void itemsAndPredicatesSelect() {
        assertThat(shown(RuleTalks.rules("include items: Harvest, item2, item0", "exclude items: Blue Train")))
                .containsExactly(KIND_OF_BLUE, HARVEST);
        assertThat(shown(Rules.builder()
                        .where(
                                "short name",
                                1,
                                (graph, item) ->
                                        graph.catalogue().itemName(item).length() < 10)
                        .build()))
                .containsExactly(HARVEST, NEVERMIND, SILENCE);
    }

    @Test
    void conditionsOnNumbersNeedNoSet() {
        GraphBuilder builder = new GraphBuilder();
        int price = builder.schema().column("price");
        for (int item = 0; item < 4; item++) {
            builder.add(VertexType.ITEM, "i" + item, "i" + item);
            if (item < 3) {
                builder.schema().value(price, item, 10 * (item + 1));
            }
        }
        builder.add(VertexType.ATTRIBUTE, "a", "a");
        KnowledgeGraph graph = InMemoryGraph.of(builder.build());

        assertThat(eligible(graph, "include number: price <= 20")).containsExactly(0, 1);
        assertThat(eligible(graph, "include numbers: price <= 20, price > 10")).containsExactly(1);
        assertThat(eligible(graph, "exclude number: price <= 20"))
                .as("the price of item 3 is unknown")
                .containsExactly(2, 3);
        assertThat(read(graph, "include number: price <= 20").digest())
                .isNotEqualTo(read(graph, "exclude number: price > 20").digest())
                .isEqualTo(read(graph, "include number: price<=20.0").digest());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> eligible(graph, "include number: weight < 3"))
                .withMessage("the rule 'weight < 3' is not possible: items have no number 'weight'; they have price");
    }

    private static Rules read(KnowledgeGraph graph, String line) {
        return RulesFile.read("shop.rules", line, graph.catalogue());
    }

    private static int[] eligible(KnowledgeGraph graph, String line) {
        Eligibility eligibility = read(graph, line).on(graph, PROTOCOL).eligibility();
        assertThat(eligibility.items()).isEmpty();
        return IntStream.range(0, graph.count(VertexType.ITEM))
                .filter(eligibility.on(graph)::contains)
                .toArray();
    }

    @Test
    void attributesAloneNeedNoSet() {
        assertThat(on(RuleTalks.rules("exclude attribute: jazz", "pin: Harvest", "boost 2 items: Harvest"))
                        .eligibility()
                        .items())
                .isEmpty();
    }

    @Test
    void itemsThatTheGraphLacksAreIgnored() {
        Rules rules = Rules.builder()
                .excludeItems("gone", "item0")
                .pin("gone", "item1")
                .boostItems(2, "gone")
                .build();

        assertThat(shown(rules)).doesNotContain(KIND_OF_BLUE).hasSize(5);
        assertThat(on(rules).pinned()).isEqualTo(Ids.of(BITCHES_BREW));
        assertThat(on(rules).hasBoosts()).isFalse();
    }

    @Test
    void pinnedItemsComeFirstUnlessTheyAreExcludedOrRejected() {
        Conversation talk = RuleTalks.hasty(
                9, QuestionType.BINARY, Ids.of(), "pin: Nevermind, Harvest, Blue Train", "exclude items: Harvest");

        assertThat(talk.next().action().subjects()).isEqualTo(Ids.of(NEVERMIND, BLUE_TRAIN));
        assertThat(talk.next().reason()).isEqualTo("the policy decides; a rule shows first: Nevermind, Blue Train");
        talk.answer(Answer.none(talk.nextAction()));
        assertThat(talk.next().action().subjects()).isEqualTo(Ids.of(KIND_OF_BLUE, BITCHES_BREW));
        assertThat(talk.next().reason()).isEqualTo("the policy decides");
    }

    @Test
    void boostsAreMultiplied() {
        ConversationRules rules = on(RuleTalks.rules(
                "boost 2 attribute: wind", "boost 3 items: Harvest, Blue Train", "boost 0.5 item: item2"));

        assertThat(IntStream.range(0, 6).mapToDouble(rules::boost)).containsExactly(2.0, 2.0, 3.0, 3.0, 1.0, 1.0);
        assertThat(rules.hasBoosts()).isTrue();
    }

    @Test
    void boostsOutOfRangeAreRefused() {
        for (double factor : new double[] {1e5, 1e-5}) {
            Rules rules = Rules.builder()
                    .boostItems(factor, "item0")
                    .boostAttributes(factor, "attribute0")
                    .build();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> on(rules))
                    .withMessage("the product of the boosts of an item is from 1.0E-9 to 1.0E9; to hide or to prefer it"
                            + " always, exclude or pin it");
        }
    }

    /** Factors are multiplied in one order, whatever the order of the rules is. */
    @Test
    void equalDigestsHaveEqualBoosts() {
        Rules one = Rules.builder()
                .boostItems(0.1, "item0")
                .boostItems(0.2, "item0")
                .boostItems(0.3, "item0")
                .build();
        Rules other = Rules.builder()
                .boostItems(0.3, "item0")
                .boostItems(0.2, "item0")
                .boostItems(0.1, "item0")
                .build();

        assertThat(one.digest()).isEqualTo(other.digest());
        assertThat(on(one).boost(0)).isEqualTo(on(other).boost(0));
    }

    @Test
    void noRulesHaveNoDigest() {
        assertThat(Rules.NONE.digest()).isEmpty();
        assertThat(RuleTalks.rules("# nothing", "").on(RuleTalks.GRAPH, PROTOCOL))
                .isSameAs(ConversationRules.NONE);
        assertThat(Protocol.IDEAL.withRules(Rules.NONE.digest()).id()).isEqualTo(Protocol.IDEAL.id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "never-ask: jazz, rock | never-ask: rock; never-ask: attribute0 | true",
                "never-ask: jazz; exclude items: Harvest | exclude items: item3; never-ask: jazz | true",
                "at-most 1 of g: jazz, rock | at-most 1 of g: rock, jazz | true",
                "ask-first: jazz, rock | ask-first: rock, jazz | false",
                "pin: Harvest, Nevermind | pin: Nevermind, Harvest | false",
                "never-ask: jazz | must-ask: jazz | false",
                "only-after-yes jazz: rock | only-after-no jazz: rock | false",
                "only-after-yes jazz: rock | only-after-yes rock: jazz | false",
                "not-before turn 2: jazz | not-before turn 3: jazz | false",
                "at-least 1 question | at-most 1 question | false",
                "boost 2 items: item1 | boost 3 items: item1 | false",
                "boost 2 items: item1 | boost 2 items: item1; boost 2 items: item1 | false",
                "include attribute: jazz | exclude attribute: jazz | false",
                "include items: item1 | exclude items: item1 | false",
            })
    void digestsAreEqualForEqualRules(String one, String other, boolean same) {
        String digest = RuleTalks.rules(one.split("; ")).digest();

        assertThat(digest).matches("[0-9a-f]{16}");
        assertThat(digest.equals(RuleTalks.rules(other.split("; ")).digest())).isEqualTo(same);
    }

    @Test
    void digestsHaveNameAndVersionOfAPredicate() {
        assertThat(List.of(predicate("a", 1), predicate("a", 2), predicate("b", 1)))
                .doesNotHaveDuplicates();
        assertThat(predicate("a", 1)).isEqualTo(predicate("a", 1));
    }

    private static String predicate(String name, int version) {
        return Rules.builder()
                .where(name, version, (graph, item) -> true)
                .build()
                .digest();
    }
}
