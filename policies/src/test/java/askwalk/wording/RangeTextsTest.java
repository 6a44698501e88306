package askwalk.wording;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.AttributeTexts;
import askwalk.graph.AttributeTexts.Field;
import askwalk.graph.AttributeTexts.Kind;
import askwalk.graph.Catalogue;
import askwalk.graph.GraphBuilder;
import askwalk.graph.GraphData;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RangeTextsTest {

    private static final GraphData DATA = data();
    private static final Catalogue NAMES = DATA.catalogue();
    private static final Wording GERMAN = Wording.of(Locale.GERMAN);

    @Test
    void rangesAreNamedAndAskedInTheLanguage() {
        Wording english = Wording.ENGLISH.withRanges(DATA.schema(), NAMES);
        assertThat(question(english, "price<=9.5")).isEqualTo("price: at most 9.5?");
        assertThat(question(english, "price:9.5..2000")).isEqualTo("price: over 9.5 and at most 2000?");
        assertThat(english.attribute(id("price>2000"), NAMES)).isEqualTo("price over 2000");
        Wording german = GERMAN.withRanges(DATA.schema(), NAMES);
        assertThat(question(german, "price<=9.5")).isEqualTo("price: höchstens 9,5?");
        assertThat(question(german, "price>2000")).isEqualTo("price: über 2000?");
        assertThat(german.attribute(id("price:9.5..2000"), NAMES)).isEqualTo("price über 9,5 bis 2000");
    }

    @Test
    void textsOfTheDataAreKept() {
        AttributeTexts given = AttributeTexts.NONE.with(
                "de", new AttributeTexts.Key(Kind.ATTRIBUTE, "price<=9.5", Field.QUESTION), "Nicht zu teuer?");
        Wording german = GERMAN.withTexts(given).withRanges(DATA.schema(), NAMES);
        assertThat(question(german, "price<=9.5")).isEqualTo("Nicht zu teuer?");
        assertThat(german.attribute(id("price<=9.5"), NAMES)).isEqualTo("price höchstens 9,5");
    }

    private static String question(Wording wording, String key) {
        return wording.question(Message.QUESTION_BINARY, id(key), Ids.of(), NAMES);
    }

    private static int id(String key) {
        return NAMES.idOfKey(VertexType.ATTRIBUTE, key);
    }

    private static GraphData data() {
        GraphBuilder builder = new GraphBuilder();
        int item = builder.add(VertexType.ITEM, "i", "i");
        int price = builder.schema().column("price");
        builder.schema().value(price, item, 5).cut(price, 9.5, 2000);
        return builder.build();
    }
}
