package askwalk.experiment.chart;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.Protocol;
import askwalk.evaluation.DialogueRow;
import askwalk.evaluation.Metrics;
import askwalk.simulation.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SuccessByTurnTest {

    /** Under EAR a success at action s is one at turn s + 1, and there are 15 turns. */
    private static final Protocol EAR = Protocol.EAR;

    /** Four dialogues: successes at actions 1, 3 and 3, and a failure; so 1/4 at turn 2, 3/4 from turn 4 on. */
    private static final Metrics FOUR = metrics(1, 3, 3, 0);

    @Test
    void aLineATurnAndAColumnAPolicy() {
        SuccessByTurn figure = SuccessByTurn.of("data", EAR, "seed 1");
        figure.add("four", FOUR);
        figure.add("a,\"b\"", metrics(14, 0));

        assertThat(figure.csv())
                .isEqualTo("turn,four,\"a,\"\"b\"\"\"\n1,0.0,0.0\n2,0.25,0.0\n3,0.25,0.0\n4,0.75,0.0\n5,0.75,0.0\n"
                        + "6,0.75,0.0\n7,0.75,0.0\n8,0.75,0.0\n9,0.75,0.0\n10,0.75,0.0\n11,0.75,0.0\n12,0.75,0.0\n"
                        + "13,0.75,0.0\n14,0.75,0.0\n15,0.75,0.5\n");
    }

    @Test
    void smallSharesAreWrittenOut() {
        int[] actions = new int[20_000];
        actions[7] = 3;
        SuccessByTurn figure = SuccessByTurn.of("data", EAR, "seed 1");
        figure.add("rare", metrics(actions));

        assertThat(figure.csv()).endsWith("\n15,0.000050\n");
    }

    /** The plot is 480 wide from 64 and 300 high down to 348; its top line is 0.80, its last turn 15. */
    @Test
    void pointsLieWhereTheAxesSay() {
        SvgFile svg = svg("four");

        List<String> points = svg.points().get(0);
        assertThat(points).hasSize(15);
        assertThat(points.get(0)).isEqualTo("96.0,348.0");
        assertThat(points.get(1)).isEqualTo("128.0,254.3"); // 348 - 300 * 0.25 / 0.8
        assertThat(points.get(14)).isEqualTo("544.0,66.8"); // 348 - 300 * 0.75 / 0.8
        assertThat(svg.element("text", "0.80").getAttribute("y")).isEqualTo("52.0");
        assertThat(svg.element("text", "0.00").getAttribute("y")).isEqualTo("352.0");
        assertThat(svg.element("text", "15").getAttribute("x")).isEqualTo("544.0");
        assertThat(svg.element("text", "1").getAttribute("x")).isEqualTo("96.0");
    }

    @Test
    void theAxesSayWhatTheyShow() {
        SvgFile svg = svg("four");

        assertThat(svg.texts("text"))
                .contains(
                        "data, protocol EAR, binary questions, seed 1", "turn t", "SR@t (share of dialogues)", "four");
        assertThat(svg.texts("title")).contains("four");
    }

    @Test
    void namesAreEscaped() {
        String name = "a&b<c>\"d\"'e' \u00e9\ud83c\udfb7";
        SvgFile svg = svg(name, "\u0007bell");

        assertThat(svg.texts("text")).contains(name, "\uFFFDbell");
        assertThat(svg.texts("title")).contains(name, "\uFFFDbell");
    }

    @Test
    void twentyPoliciesHaveALineEachThatDiffersWithoutColourToo() {
        String[] names = new String[20];
        for (int i = 0; i < names.length; i++) {
            names[i] = "policy " + i;
        }
        SvgFile svg = svg(names);

        assertThat(svg.points())
                .hasSize(20)
                .allSatisfy(points -> assertThat(points).hasSize(15));
        assertThat(svg.texts("text")).contains(names);
        Set<String> looks = new HashSet<>();
        Set<String> heights = new HashSet<>();
        for (String name : names) {
            Element line = svg.polyline(name);
            String dashes = ((Element) line.getParentNode()).getAttribute("stroke-dasharray");
            String id = line.getAttribute("marker-mid").replaceAll("url\\(#(.*)\\)", "$1");
            assertThat(line.getAttribute("marker-end")).isEqualTo(line.getAttribute("marker-mid"));
            looks.add(dashes + svg.markerPath(id));
            double y = Double.parseDouble(svg.element("text", name).getAttribute("y"));
            assertThat(y).isLessThan(svg.height());
            heights.add(Double.toString(y));
        }
        assertThat(looks).hasSize(20);
        assertThat(heights).hasSize(20);
    }

    @Test
    void theLegendHasRoom() {
        String name = "a policy with quite a long name@and a label";
        SvgFile svg = svg(name);

        double x = Double.parseDouble(svg.element("text", name).getAttribute("x"));
        assertThat(svg.width()).isGreaterThan(x + 8 * name.length());
    }

    @Test
    void theSameFiguresGiveTheSameBytes() {
        assertThat(figure("four", "x").svg()).isEqualTo(figure("four", "x").svg());
    }

    /** Lines are 2, 5 or 10 percent apart, and the highest is not below the largest share. */
    @Test
    void theScaleFitsTheShares() {
        assertThat(ShareScale.upTo(0)).isEqualTo(new ShareScale(2, 5));
        assertThat(ShareScale.upTo(0.12)).isEqualTo(new ShareScale(2, 6));
        assertThat(ShareScale.upTo(0.121)).isEqualTo(new ShareScale(2, 7));
        assertThat(ShareScale.upTo(0.2)).isEqualTo(new ShareScale(2, 10));
        assertThat(ShareScale.upTo(0.21)).isEqualTo(new ShareScale(5, 5));
        assertThat(ShareScale.upTo(0.55)).isEqualTo(new ShareScale(10, 6));
        assertThat(ShareScale.upTo(0.7)).isEqualTo(new ShareScale(10, 7));
        assertThat(ShareScale.upTo(1)).isEqualTo(new ShareScale(10, 10));
        for (int percent = 1; percent <= 100; percent++) {
            ShareScale scale = ShareScale.upTo(percent / 100.0);
            assertThat(scale.height(percent / 100.0)).as("%d percent", percent).isBetween(0.0, 1.0 + 1e-9);
            assertThat(scale.height(scale.share(scale.steps()))).isEqualTo(1);
        }
    }

    private static SvgFile svg(String... names) {
        return SvgFile.parse(figure(names).svg());
    }

    private static SuccessByTurn figure(String... names) {
        SuccessByTurn figure = SuccessByTurn.of("data", EAR, "seed 1");
        for (String name : names) {
            figure.add(name, FOUR);
        }
        return figure;
    }

    /** One dialogue for each number: the action of its success, or 0 for a failure. */
    private static Metrics metrics(int... actions) {
        List<DialogueRow> rows = new ArrayList<>();
        for (int action : actions) {
            Outcome outcome = action > 0 ? new Outcome(true, action, 1, 0) : new Outcome(false, 14, 0, 0);
            rows.add(new DialogueRow(rows.size(), 0, 0, outcome));
        }
        return Metrics.of(rows, EAR);
    }
}
