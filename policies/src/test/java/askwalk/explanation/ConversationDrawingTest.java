package askwalk.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Transcript;
import askwalk.graph.GraphBuilder;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import askwalk.graph.memory.InMemoryGraph;
import askwalk.random.Seed;
import askwalk.testing.Talk;
import askwalk.testing.TinyGraphs;
import askwalk.walk.WalkView;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ConversationDrawingTest {

    private static final KnowledgeGraph MUSIC = TinyGraphs.music();

    @Test
    void questionsAnswersAndPathAreDrawn() throws Exception {
        Talk talk = Talk.opening(TinyGraphs.ANN, TinyGraphs.JAZZ)
                .no(TinyGraphs.SAX)
                .turnDown(TinyGraphs.BLUE_TRAIN, TinyGraphs.KIND_OF_BLUE)
                .yes(TinyGraphs.TRUMPET)
                .take(TinyGraphs.BITCHES_BREW, TinyGraphs.NEVERMIND);

        List<Element> image = elements(draw(MUSIC, talk.transcript(), TinyGraphs.BITCHES_BREW));

        assertThat(texts(image))
                .containsExactly(
                        "Conversation",
                        "Ann",
                        "6 items",
                        "What do you feel like?",
                        "jazz",
                        "jazz",
                        "3 items left",
                        "Do you like sax?",
                        "no",
                        "sax",
                        "How about one of these?",
                        "no",
                        "2 items turned down",
                        "Do you like trumpet?",
                        "yes",
                        "trumpet",
                        "1 item left",
                        "How about one of these?",
                        "Bitches Brew",
                        "Bitches Brew");
        assertThat(edges(image)).hasSize(3).noneMatch(line -> line.contains("C"));
    }

    @Test
    void aPersonWhoIsNotInTheGraphStartsThePath() throws Exception {
        Talk talk = Talk.of(WalkView.UNKNOWN_USER).yes(TinyGraphs.JAZZ, TinyGraphs.CALM);

        List<Element> image = elements(draw(MUSIC, talk.transcript(), TinyGraphs.KIND_OF_BLUE));

        assertThat(texts(image))
                .contains("you", "Which do you like: jazz, calm?", "jazz, calm", "1 item left", "Kind of Blue");
        assertThat(edges(image)).hasSize(3);
    }

    @Test
    void anItemWithoutTheLastAttributeIsJoinedToTheOneBefore() throws Exception {
        Talk talk = Talk.opening(TinyGraphs.ANN, TinyGraphs.JAZZ).yes(TinyGraphs.SAX);

        List<Element> image = elements(draw(MUSIC, talk.transcript(), TinyGraphs.KIND_OF_BLUE));

        assertThat(edges(image))
                .hasSize(3)
                .filteredOn(line -> line.contains("C"))
                .hasSize(1);
    }

    @Test
    void whenNothingWasAcceptedOnlyTheItemIsDrawn() throws Exception {
        Transcript said = Talk.of(WalkView.UNKNOWN_USER).no(TinyGraphs.JAZZ).transcript();

        List<Element> image = elements(draw(MUSIC, said, TinyGraphs.NEVERMIND));

        assertThat(texts(image)).containsSubsequence("you", "Do you like jazz?", "no", "jazz", "Nevermind");
        assertThat(edges(image)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>&amp;</b>",
                "]]> -->",
                "4'33\"",
                "Sigur Rós",
                "久石譲 \uD83C\uDFB7",
                "a\u0000b\u001Bc\uFFFFd\uD800e\u202Ef\ng",
            })
    void namesAreEscapedAndControlCharactersReplaced(String name) throws Exception {
        String shown = name.replaceAll("[\\x00-\\x1F\\uFFFF\\u202E]", "\uFFFD").replace("\uD800e", "\uFFFDe");

        String svg = draw(named(name), Talk.opening(0, 0).transcript(), 0);

        assertThat(texts(elements(svg)))
                .containsSubsequence(shown, "1 item", "What do you feel like?", shown, shown, "1 item left", shown);
        assertThat(svg).doesNotContainPattern("[\\x00-\\x08\\x0B-\\x1F\\u202E\\uFFFF]");
    }

    @Test
    void longNamesAreShortenedToFit() throws Exception {
        List<Element> image = elements(
                draw(named("long name ".repeat(40)), Talk.opening(0, 0).no(0).transcript(), 0));

        assertThat(texts(image)).anyMatch(text -> text.matches("(long name )+long…"));
        Element root = image.get(0);
        for (Element box : image) {
            if (box.getTagName().equals("rect")) {
                assertThat(number(box, "x") + number(box, "width")).isLessThanOrEqualTo(number(root, "width"));
                assertThat(number(box, "y") + number(box, "height")).isLessThanOrEqualTo(number(root, "height"));
            }
        }
    }

    private static String draw(KnowledgeGraph graph, Transcript said, int item) {
        Explanation explanation = new Explainer(graph, new Seed(1)).explain(said, item);
        return ConversationDrawing.svg(explanation, said, graph.catalogue());
    }

    /** A graph of one user, one item and one attribute, which all have the same name. */
    private static KnowledgeGraph named(String name) {
        GraphBuilder builder = new GraphBuilder();
        for (VertexType type : VertexType.values()) {
            builder.add(type, "key", name);
        }
        return InMemoryGraph.of(builder.connect(Relation.HAS_ATTRIBUTE, 0, 0).build());
    }

    /** The elements in the order of the file. */
    private static List<Element> elements(String svg) throws Exception {
        NodeList all = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        assertThat(elements.get(0).getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        return elements;
    }

    private static List<String> texts(List<Element> image) {
        return image.stream()
                .filter(element -> element.getTagName().equals("text"))
                .map(Element::getTextContent)
                .toList();
    }

    /** The lines of the path, without the dotted ones of branches. */
    private static List<String> edges(List<Element> image) {
        return image.stream()
                .filter(element -> element.getTagName().equals("path") && element.hasAttribute("fill"))
                .map(element -> element.getAttribute("d"))
                .toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
