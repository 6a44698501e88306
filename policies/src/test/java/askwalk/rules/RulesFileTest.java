package askwalk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import askwalk.conversation.Protocol;
import askwalk.graph.GraphBuilder;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.testing.TinyGraphs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The format of a file of rules. */
class RulesFileTest {

    @TempDir
    private Path folder;

    @Test
    void everyLineIsARule() throws IOException {
        Path file = folder.resolve("shop.rules");
        Files.writeString(file, """
                # the music shop
                ask-first: jazz, "rock"   # in this order
                must-ask: calm
                NEVER-ASK: sax

                only-after-yes jazz: trumpet
                only-after-no "rock": wind
                at-most 2 of "the styles": style
                not-before turn 3: attribute4
                at-least 1 question
                at-most 5 questions
                include attribute: jazz
                exclude attributes: rock
                include items: Harvest, "4'33""\"
                exclude item: item1
                pin: Nevermind
                boost 2 attribute: calm
                boost 0.5 items: item3, item4
                """);

        assertThat(RulesFile.read(file, RuleTalks.GRAPH.catalogue()).digest())
                .isEqualTo(Rules.builder()
                        .askFirst("attribute0", "attribute1")
                        .mustAsk("attribute4")
                        .neverAsk("attribute3")
                        .onlyAfterYes("attribute0", "attribute2")
                        .onlyAfterNo("attribute1", "attribute6")
                        .atMostOf(2, "the styles", "attribute5")
                        .notBefore(3, "attribute4")
                        .atLeast(1)
                        .atMost(5)
                        .includeAttributes("attribute0")
                        .excludeAttributes("attribute1")
                        .includeItems("item3", "item5")
                        .excludeItems("item1")
                        .pin("item4")
                        .boostAttributes(2, "attribute4")
                        .boostItems(0.5, "item3", "item4")
                        .build()
                        .digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "askfirst: jazz | there is no rule 'askfirst'; did you mean 'ask-first'?",
                ": jazz | the line does not begin with a rule; expected one of ask-first, must-ask, never-ask,"
                        + " only-after-yes, only-after-no, at-most, at-least, not-before, include, exclude, pin, boost",
                "never-ask: jaz | there is no attribute with the name or key 'jaz'; did you mean 'jazz'?",
                "pin: Harvst | there is no item with the name or key 'Harvst'; did you mean 'Harvest'?",
                "never-ask jazz | expected never-ask: ATTRIBUTE, ...",
                "never-ask: | a value is missing after the colon or a comma",
                "never-ask: jazz,,rock | a value is missing after the colon or a comma",
                "never-ask: \"jazz | a quotation mark is not closed",
                "never-ask: \"jazz\" rock | unexpected 'r' after a closing quotation mark; separate values by commas",
                "only-after-yes: jazz | expected only-after-yes ATTRIBUTE: ATTRIBUTE, ...",
                "at-most 3 | expected at-most NUMBER questions or at-most NUMBER of GROUP: ATTRIBUTE, ...",
                "at-most 3 of: jazz | expected at-most NUMBER of GROUP: ATTRIBUTE, ... or at-most NUMBER questions",
                "at-most x of g: jazz | 'x' is not a number of questions or turns",
                "at-least many questions | 'many' is not a number of questions or turns",
                "not-before 3: jazz | expected not-before turn NUMBER: ATTRIBUTE, ...",
                "not-before turn 0: jazz | a turn is 1 or more, not 0",
                "include: jazz | expected include attribute: ATTRIBUTE, ... or include items: ITEM, ..."
                        + " or include number: CONDITION, ...",
                "include number: cheap | 'cheap' is not a condition such as price <= 30",
                "exclude number: price < low | 'low' is not a number in 'price < low'; expected a condition such as"
                        + " price <= 30",
                "exclude thing: jazz | expected exclude attribute: ATTRIBUTE, ... or exclude items: ITEM, ..."
                        + " or exclude number: CONDITION, ...",
                "boost -2 items: item1 | '-2' is not a factor such as 2 or 0.5",
                "boost 0 items: item1 | a boost is a number above 0, not 0.0",
                "boost items: item1 | expected boost FACTOR attribute: ATTRIBUTE, ... or boost FACTOR items: ITEM, ...",
            })
    void errorsAreOneLineWithThePlace(String line, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleTalks.rules("# rules", line))
                .withMessage("shop.rules:2: " + message);
    }

    /** The example of the guide, which has every kind of line. */
    @Test
    void theExampleOfTheGuideIsRead() throws IOException {
        String page = Files.readString(Path.of("../docs/guide/rules.md"));
        String example =
                page.substring(page.indexOf("```rules\n") + 9, page.indexOf("```\n", page.indexOf("```rules\n")));
        GraphBuilder shop = new GraphBuilder();
        List<String> names = List.of(
                "size",
                "vegan",
                "colour",
                "explicit",
                "shoes",
                "brand",
                "cheese",
                "sweet",
                "sour",
                "salt, fine",
                "price",
                "in stock",
                "recalled",
                "on sale");
        names.forEach(name -> shop.add(VertexType.ATTRIBUTE, "key of " + name, name));
        shop.add(VertexType.ITEM, "17", "hat");
        shop.add(VertexType.ITEM, "18", "Wool scarf");
        shop.add(VertexType.ITEM, "55", "shawl");
        shop.add(VertexType.ITEM, "12", "gloves");
        for (int attribute = 0; attribute < names.size(); attribute++) {
            shop.connect(Relation.HAS_ATTRIBUTE, 2, attribute);
        }
        KnowledgeGraph graph = InMemoryGraph.of(shop.build());

        Rules rules = RulesFile.read("shop.rules", example, graph.catalogue());

        assertThat(rules.on(graph, Protocol.IDEAL).pinned()).isEqualTo(Ids.of(2));
        assertThat(example.lines().filter(line -> !line.startsWith("#"))).hasSize(15);
    }

    @Test
    void someRulesAreGivenOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleTalks.rules("at-least 1 question", "at-least 2 questions"))
                .withMessage("shop.rules:2: there is a rule at-least NUMBER questions above; remove one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleTalks.rules("at-most 1 of g: jazz", "at-most 2 of g: rock"))
                .withMessage("shop.rules:2: there are two groups with the name 'g'");
    }

    @Test
    void namesThatAreNotUniqueAreRefused() {
        GraphBuilder builder = new GraphBuilder();
        builder.add(VertexType.ITEM, "i1", "scarf");
        builder.add(VertexType.ATTRIBUTE, "a1", "red");
        builder.add(VertexType.ATTRIBUTE, "a2", "Red");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RulesFile.read(
                        "shop.rules",
                        "never-ask: red",
                        InMemoryGraph.of(builder.build()).catalogue()))
                .withMessage("shop.rules:1: 'red' is the name of 2 attributes, among them those with the keys 'a1' and"
                        + " 'a2'; give the key");
    }

    @Test
    void itemsAreListedByLine() throws IOException {
        Path file = folder.resolve("sold-out.txt");
        Files.writeString(file, "# sold out\nHarvest\n\n  4'33\"  # by Cage\nitem0\n\"Blue Train\"\n");

        assertThat(RulesFile.readItems(file, RuleTalks.GRAPH.catalogue()))
                .isEqualTo(
                        Ids.of(TinyGraphs.HARVEST, TinyGraphs.SILENCE, TinyGraphs.KIND_OF_BLUE, TinyGraphs.BLUE_TRAIN));

        Files.writeString(file, "\nHarvst\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RulesFile.readItems(file, RuleTalks.GRAPH.catalogue()))
                .withMessage("sold-out.txt:2: there is no item with the name or key 'Harvst'; did you mean 'Harvest'?");

        Files.writeString(file, "\"Harvest\", \"Blue Train\"\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RulesFile.readItems(file, RuleTalks.GRAPH.catalogue()))
                .withMessage("sold-out.txt:1: expected one item in a line, not 2");
    }
}
