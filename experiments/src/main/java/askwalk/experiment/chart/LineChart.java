package askwalk.experiment.chart;

import static askwalk.experiment.text.FigureText.format;

import askwalk.graph.DisplayText;
import askwalk.io.SvgWriter;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * A line chart of shares as SVG, with a line for each policy. Labels are SVG text in the viewer's font, since Java's
 * own graphics fail where no font is installed, as on many servers.
 */
public final class LineChart {

    /**
     * The labels and ticks of the axes.
     *
     * @param subject the text alternative of the chart
     * @param horizontal the label of the horizontal axis
     * @param vertical the label of the vertical axis
     * @param ticks the labels below the horizontal axis, by position
     * @param end the right end of the horizontal axis, which starts at 0
     */
    public record Axes(
            String subject, String horizontal, String vertical, SortedMap<Double, String> ticks, double end) {}

    /** The line of a policy: shares by position on the horizontal axis. */
    public record Line(String policy, SortedMap<Double, Double> shares) {}

    private static final int LEFT = 64;
    private static final int TOP = 48;
    private static final int PLOT_WIDTH = 480;
    private static final int PLOT_HEIGHT = 300;
    private static final int RIGHT = LEFT + PLOT_WIDTH;
    private static final int BOTTOM = TOP + PLOT_HEIGHT;
    private static final int LEGEND = RIGHT + 24;
    private static final int ROW = 20;
    private static final int CHARACTER = 9;

    private final SvgWriter svg;
    private final Axes axes;
    private final ShareScale scale;

    private LineChart(SvgWriter svg, Axes axes, List<Line> lines) {
        this.svg = svg;
        this.axes = axes;
        scale = ShareScale.upTo(lines.stream()
                .flatMap(line -> line.shares().values().stream())
                .mapToDouble(share -> share)
                .max()
                .orElse(0));
    }

    /** Returns a chart as SVG. */
    public static String svg(String title, Axes axes, List<Line> lines) {
        int longest = lines.stream().mapToInt(l -> l.policy().length()).max().orElse(0);
        int width = Math.max(LEGEND + 48 + CHARACTER * longest, 2 * LEFT + CHARACTER * title.length());
        int height = Math.max(BOTTOM + 56, TOP + ROW * lines.size() + 16);
        SvgWriter svg = new SvgWriter(width, height);
        LineChart chart = new LineChart(svg, axes, lines);
        chart.element("title", axes.subject() + ": " + title);
        chart.element("rect", null, "width", width, "height", height, "fill", "white");
        chart.element("text", title, "x", LEFT, "y", 26, "font-size", 15);
        chart.axes();
        for (int i = 0; i < lines.size(); i++) {
            chart.line(i, lines.get(i));
        }
        return svg.finish();
    }

    private void axes() {
        for (int line = 0; line <= scale.steps(); line++) {
            double rate = scale.share(line);
            String y = format("%.1f", y(rate));
            String stroke = line == 0 ? "black" : "#dddddd";
            element("line", null, "x1", LEFT, "x2", RIGHT, "y1", y, "y2", y, "stroke", stroke);
            String below = format("%.1f", y(rate) + 4);
            element("text", format("%.2f", rate), "x", LEFT - 8, "y", below, "text-anchor", "end");
        }
        element("line", null, "x1", LEFT, "x2", LEFT, "y1", TOP, "y2", BOTTOM, "stroke", "black");
        for (Map.Entry<Double, String> tick : axes.ticks().entrySet()) {
            String x = format("%.1f", x(tick.getKey()));
            element("line", null, "x1", x, "x2", x, "y1", BOTTOM, "y2", BOTTOM + 5, "stroke", "black");
            element("text", tick.getValue(), "x", x, "y", BOTTOM + 20, "text-anchor", "middle");
        }
        String middle = format("%.1f", LEFT + PLOT_WIDTH / 2.0);
        element("text", axes.horizontal(), "x", middle, "y", BOTTOM + 42, "text-anchor", "middle");
        String vertical = "translate(18," + (TOP + BOTTOM) / 2 + ") rotate(-90)";
        element("text", axes.vertical(), "transform", vertical, "text-anchor", "middle");
    }

    private void line(int number, Line line) {
        LineStyle style = LineStyle.of(number);
        String colour = style.colour();
        String marker = "url(#m" + number + ")";
        svg.open("marker", "id", "m" + number, "markerWidth", 10, "markerHeight", 10, "refX", 5, "refY", 5);
        svg.attributes("markerUnits", "userSpaceOnUse");
        element("path", null, "d", style.marker(), "fill", colour, "stroke", colour, "stroke-width", 1.5);
        svg.close();
        svg.open("g", "fill", "none", "stroke", colour, "stroke-width", 1.5, "stroke-dasharray", style.dashes());
        String points = line.shares().entrySet().stream()
                .map(point -> format("%.1f,%.1f", x(point.getKey()), y(point.getValue())))
                .collect(Collectors.joining(" "));
        svg.open("polyline", "points", points, "marker-start", marker, "marker-mid", marker, "marker-end", marker);
        element("title", line.policy());
        svg.close();
        int y = TOP + ROW * number;
        String sample = "M" + LEGEND + "," + y + " h16 h16";
        element("path", null, "d", sample, "marker-mid", marker);
        svg.close();
        element("text", line.policy(), "x", LEGEND + 40, "y", y + 4);
    }

    private double x(double place) {
        return LEFT + PLOT_WIDTH * place / axes.end();
    }

    private double y(double rate) {
        return BOTTOM - PLOT_HEIGHT * scale.height(rate);
    }

    private void element(String name, String content, Object... attributes) {
        svg.element(name, content == null ? null : DisplayText.line(content), attributes);
    }
}
