package askwalk.insights;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.VertexType;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class InsightsPageTest {

    private static final InsightNames NAMES = (type, key) ->
            type == VertexType.ITEM ? "<b>" + key + "</b> & \"co\"" : key + "<script>alert('1')</script>\u202E";

    private final Insights insights = new InsightsReader(Script.LATER)
            .add(Script.with("p<i>")
                    .ask("a")
                    .yes()
                    .list("x")
                    .yes()
                    .accepted("x")
                    .events())
            .add(Script.with("q&").ask("a").no().ask("b").events())
            .insights();

    @Test
    void textsAreEscaped() {
        String page = InsightsPage.of(insights, NAMES, "Insights <1>");

        assertThat(page)
                .contains("<title>Insights &lt;1&gt;</title>", "<h1>Insights &lt;1&gt;</h1>")
                .contains("<td class=\"w\">&lt;b&gt;x&lt;/b&gt; &amp; &quot;co&quot;</td>")
                .contains("<td class=\"w\">a&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;\uFFFD</td>")
                .contains("<td class=\"w\">p&lt;i&gt;</td>", "<td class=\"w\">q&amp;</td>")
                .doesNotContain("<script", "<b>", "<i>", "\u202E");
    }

    @Test
    void thePageLoadsNothingAndHasNoHandlers() {
        String page = InsightsPage.of(insights, NAMES, "Insights");

        assertThat(page).contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
        assertThat(Pattern.compile("<[^>]*\\s(on\\w+|href|src|style)=")
                        .matcher(page)
                        .find())
                .isFalse();
        assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:", "url(");
    }

    @Test
    void theDiagramHasANodeAndAFlowForEachOfTheData() throws Exception {
        String page = InsightsPage.of(insights, NAMES, "Insights");
        String svg = page.substring(page.indexOf("<svg"), page.indexOf("</svg>") + "</svg>".length());

        Document parsed =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));

        assertThat(parsed.getElementsByTagName("rect").getLength())
                .isEqualTo(insights.flow().nodes().size());
        assertThat(parsed.getElementsByTagName("path").getLength())
                .isEqualTo(insights.flow().links().size());
        assertThat(parsed.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("start → a<script>alert('1')</script>\uFFFD: 2");
        assertThat(svg).contains("yes → list: 1").contains("no → b").contains("→ left: 1");
    }

    @Test
    void nodesOfATurnDoNotOverlapAndFitIntoTheImage() throws Exception {
        InsightsReader reader = new InsightsReader(Script.LATER);
        for (int i = 0; i < 60; i++) {
            reader.add(Script.with("p")
                    .ask("q" + i % 12)
                    .yes()
                    .ask("r" + i % 5)
                    .no()
                    .ended()
                    .events());
        }
        String svg = SankeyDrawing.of(reader.insights().flow(), InsightNames.KEYS);

        Document parsed =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));

        double bottom = 0;
        String column = "";
        for (int i = 0; i < parsed.getElementsByTagName("rect").getLength(); i++) {
            var attributes = parsed.getElementsByTagName("rect").item(i).getAttributes();
            String x = attributes.getNamedItem("x").getNodeValue();
            double y = Double.parseDouble(attributes.getNamedItem("y").getNodeValue());
            assertThat(y).isGreaterThan(x.equals(column) ? bottom : 0);
            bottom = y + Double.parseDouble(attributes.getNamedItem("height").getNodeValue());
            column = x;
            assertThat(bottom).isLessThanOrEqualTo(600);
        }
    }

    @Test
    void anEmptyStoreHasAPageWithoutDiagram() {
        String page = InsightsPage.of(new InsightsReader(Script.LATER).insights(), NAMES, "Insights");

        assertThat(page).contains("0 conversations").doesNotContain("<svg");
    }

    @Test
    void jsonHasKeysAndNames() {
        Map<String, Object> json = InsightsJson.of(insights, (type, key) -> key.toUpperCase(Locale.ROOT));

        assertThat(json).containsEntry("conversations", 2L);
        Object first = ((List<?>) json.get("questions")).get(0);
        assertThat(first)
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("kind", "attribute")
                .containsEntry("keys", List.of("a"))
                .containsEntry("name", "A")
                .containsEntry("shown", 2L)
                .containsEntry("accepted", 1L)
                .containsEntry("declined", 1L)
                .containsKey("exitRate");
        assertThat(json.get("items").toString()).contains("key=x, name=X, shown=1, accepted=1");
        assertThat(json.get("flow").toString()).contains("nodes=[{turn=0, kind=start, conversations=2}");
        assertThat(json.get("differences").toString()).contains("pHolm=");
    }
}
