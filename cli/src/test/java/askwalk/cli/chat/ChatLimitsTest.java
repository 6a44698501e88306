package askwalk.cli.chat;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.conversation.Recommend;
import askwalk.graph.GraphBuilder;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.SchemaBuilder;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.walk.Eligibility;
import askwalk.walk.ItemSet;
import askwalk.walk.Response;
import askwalk.wording.Wording;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items 0 to 4 cost 10, 20, 30, 40 and nothing is known; all are of the year 2000. */
class ChatLimitsTest {

    private static final KnowledgeGraph GRAPH = graph(true);
    private static final int AT_MOST_25 = GRAPH.catalogue().idOfKey(VertexType.ATTRIBUTE, "price<=25");
    private static final Action QUESTION = Ask.about(AT_MOST_25);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "under 30 | 0 1 | | price < 30",
                "price at most 30 | 0 1 2 | | price <= 30",
                "up to 25 | 0 1 | ACCEPTED | price <= 25",
                "<= $20 | 0 1 | ACCEPTED | price <= 20",
                "Over 25 | 2 3 | REJECTED | price > 25",
                "at least 25 | 2 3 | | price >= 25",
                "no less than 26 € | 2 3 | REJECTED | price >= 26",
                "between 20 and 30 | 1 2 | | price >= 20 and price <= 30",
                "less than 12.50 | 0 | ACCEPTED | price < 12.5",
            })
    void aLimitSelectsItemsAndAnswersTheQuestionThatItDecides(
            String line, String shown, Response response, String condition) {
        ChatLimits limits = new ChatLimits(GRAPH, Eligibility.ALL, Wording.ENGLISH);
        ChatLimits.Effect effect = limits.read(line, QUESTION).orElseThrow();
        assertThat(effect.text()).isEqualTo("From now on: " + condition + ".");
        assertThat(effect.response()).isEqualTo(Optional.ofNullable(response));
        assertThat(shown(limits)).isEqualTo(shown);
    }

    @Test
    void aListIsSkipped() {
        ChatLimits limits = new ChatLimits(GRAPH, Eligibility.ALL, Wording.ENGLISH);
        Action list = new Recommend(Ids.of(2, 3));
        assertThat(limits.read("price under 30", list).orElseThrow().response()).contains(Response.UNKNOWN);
    }

    @Test
    void numbersWithThousandsSeparatorsAreNoLimits() {
        ChatLimits limits = new ChatLimits(GRAPH, Eligibility.ALL, Wording.ENGLISH);
        assertThat(limits.read("under 1,000", QUESTION)).isEmpty();
        assertThat(limits.read("under 1.000", QUESTION)).isEmpty();
    }

    @Test
    void aNewLimitReplacesTheOldOneOfTheSameNumber() {
        ChatLimits limits = new ChatLimits(GRAPH, Eligibility.of(ItemSet.of(5, Ids.of(1, 2, 3, 4))), Wording.ENGLISH);
        limits.read("under 30", QUESTION);
        assertThat(shown(limits)).isEqualTo("1");
        limits.read("over 20", QUESTION);
        limits.read("year from 1999", QUESTION);
        assertThat(shown(limits)).isEqualTo("2 3");
        assertThat(limits.read("any price", null).orElseThrow().text()).isEqualTo("The price no longer matters.");
        assertThat(shown(limits)).isEqualTo("1 2 3 4");
    }

    @Test
    void aLimitThatNoItemMeetsChangesNothing() {
        ChatLimits limits = new ChatLimits(GRAPH, Eligibility.ALL, Wording.ENGLISH);
        assertThat(limits.read("under 5", QUESTION).orElseThrow().text())
                .isEqualTo("No item has price < 5, so nothing changes.");
        assertThat(shown(limits)).isEqualTo("0 1 2 3 4");
    }

    @Test
    void withoutANameTheNumberIsThatOfTheQuestionOrTheOnlyOne() {
        ChatLimits limits = new ChatLimits(GRAPH, Eligibility.ALL, Wording.ENGLISH);
        assertThat(limits.read("under 30", null).orElseThrow().text())
                .isEqualTo("Which number do you mean, price and year? For example: price under 30");
        assertThat(shown(limits)).isEqualTo("0 1 2 3 4");
        ChatLimits one = new ChatLimits(graph(false), Eligibility.ALL, Wording.ENGLISH);
        assertThat(one.read("under 30", null)).isPresent();
        assertThat(shown(one)).isEqualTo("0 1");
    }

    @Test
    void otherLinesAreNoLimits() {
        ChatLimits limits = new ChatLimits(GRAPH, Eligibility.ALL, Wording.ENGLISH);
        for (String line : new String[] {"", "jazz", "Escape from 1990", "30", "under the sea", "weight under 3"}) {
            assertThat(limits.read(line, QUESTION)).as(line).isEmpty();
        }
    }

    @Test
    void germanWordsAreUnderstood() {
        ChatLimits limits = new ChatLimits(GRAPH, Eligibility.ALL, Wording.of(Locale.GERMAN));
        assertThat(limits.read("höchstens 12,50", QUESTION).orElseThrow().text())
                .isEqualTo("Ab jetzt gilt: price <= 12,5.");
        limits.read("zwischen 20 und 30 €", QUESTION);
        assertThat(shown(limits)).isEqualTo("1 2");
    }

    private static String shown(ChatLimits limits) {
        ItemSet items = limits.eligible(null).on(GRAPH);
        IdBuffer found = new IdBuffer();
        for (int item = 0; item < 5; item++) {
            if (items.contains(item)) {
                found.add(item);
            }
        }
        return String.join(
                " ", Ids.copyOf(found).stream().mapToObj(Integer::toString).toList());
    }

    private static KnowledgeGraph graph(boolean years) {
        GraphBuilder builder = new GraphBuilder();
        SchemaBuilder schema = builder.schema();
        int price = schema.column("price");
        int year = years ? schema.column("year") : -1;
        for (int item = 0; item < 5; item++) {
            builder.add(VertexType.ITEM, "i" + item, "i" + item);
            if (item < 4) {
                schema.value(price, item, 10 * (item + 1));
            }
            if (years) {
                schema.value(year, item, 2000);
            }
        }
        schema.cut(price, 25);
        return InMemoryGraph.of(builder.build());
    }
}
