package askwalk.cli;

import static askwalk.cli.ResultTable.format;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Draws SR@t over t as SVG, a line for each policy. The text is text, whose font the viewer picks: drawing through
 * Java's own graphics fails where no font is installed, as on many servers.
 */
final class SuccessChart {

    private static final int LEFT = 64;
    private static final int TOP = 48;
    private static final int PLOT_WIDTH = 480;
    private static final int PLOT_HEIGHT = 300;
    private static final int RIGHT = LEFT + PLOT_WIDTH;
    private static final int BOTTOM = TOP + PLOT_HEIGHT;
    private static final int LEGEND = RIGHT + 24;
    private static final int ROW = 20;
    private static final int CHARACTER = 9;
    private static final int MOST_TURN_LABELS = 20;

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final int turns;
    private final ShareScale scale;

    private SuccessChart(List<SuccessByTurn.Curve> curves) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        turns = curves.get(0).rates().size();
        scale = ShareScale.upTo(curves.stream()
                .flatMap(curve -> curve.rates().stream())
                .mapToDouble(rate -> rate)
                .max()
                .orElse(0));
    }

    static String svg(String title, List<SuccessByTurn.Curve> curves) {
        try {
            SuccessChart chart = new SuccessChart(curves);
            chart.draw(title, curves);
            return chart.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text in memory can be written as XML", e);
        }
    }

    private void draw(String title, List<SuccessByTurn.Curve> curves) throws XMLStreamException {
        int longest = curves.stream().mapToInt(c -> c.policy().length()).max().orElse(0);
        int width = Math.max(LEGEND + 48 + CHARACTER * longest, 2 * LEFT + CHARACTER * title.length());
        int height = Math.max(BOTTOM + 56, TOP + ROW * curves.size() + 16);
        open("svg", "xmlns", "http://www.w3.org/2000/svg", "width", width, "height", height);
        attributes("viewBox", "0 0 " + width + " " + height, "font-family", "sans-serif", "font-size", 13);
        element("title", "Success by turn: " + title);
        element("rect", null, "width", width, "height", height, "fill", "white");
        element("text", title, "x", LEFT, "y", 26, "font-size", 15);
        axes();
        for (int i = 0; i < curves.size(); i++) {
            curve(i, curves.get(i));
        }
        close();
    }

    private void axes() throws XMLStreamException {
        for (int line = 0; line <= scale.steps(); line++) {
            double rate = scale.share(line);
            String y = format("%.1f", y(rate));
            String stroke = line == 0 ? "black" : "#dddddd";
            element("line", null, "x1", LEFT, "x2", RIGHT, "y1", y, "y2", y, "stroke", stroke);
            String below = format("%.1f", y(rate) + 4);
            element("text", format("%.2f", rate), "x", LEFT - 8, "y", below, "text-anchor", "end");
        }
        element("line", null, "x1", LEFT, "x2", LEFT, "y1", TOP, "y2", BOTTOM, "stroke", "black");
        for (int turn = 0; turn <= turns; turn += 1 + (turns - 1) / MOST_TURN_LABELS) {
            String x = format("%.1f", x(turn));
            element("line", null, "x1", x, "x2", x, "y1", BOTTOM, "y2", BOTTOM + 5, "stroke", "black");
            element("text", Integer.toString(turn), "x", x, "y", BOTTOM + 20, "text-anchor", "middle");
        }
        String middle = format("%.1f", x(turns / 2.0));
        element("text", "turn t", "x", middle, "y", BOTTOM + 42, "text-anchor", "middle");
        String upwards = "translate(18," + (TOP + BOTTOM) / 2 + ") rotate(-90)";
        element("text", "SR@t (share of dialogues)", "transform", upwards, "text-anchor", "middle");
    }

    private void curve(int number, SuccessByTurn.Curve curve) throws XMLStreamException {
        LineStyle style = LineStyle.of(number);
        String colour = style.colour();
        String marker = "url(#m" + number + ")";
        open("marker", "id", "m" + number, "markerWidth", 10, "markerHeight", 10, "refX", 5, "refY", 5);
        attributes("markerUnits", "userSpaceOnUse");
        element("path", null, "d", style.marker(), "fill", colour, "stroke", colour, "stroke-width", 1.5);
        close();
        open("g", "fill", "none", "stroke", colour, "stroke-width", 1.5, "stroke-dasharray", style.dashes());
        String points = IntStream.rangeClosed(1, turns)
                .mapToObj(t -> format("%.1f,%.1f", x(t), y(curve.rates().get(t - 1))))
                .collect(Collectors.joining(" "));
        open("polyline", "points", points, "marker-start", marker, "marker-mid", marker, "marker-end", marker);
        element("title", curve.policy());
        close();
        int y = TOP + ROW * number;
        String sample = "M" + LEGEND + "," + y + " h16 h16";
        element("path", null, "d", sample, "marker-mid", marker);
        close();
        element("text", curve.policy(), "x", LEGEND + 40, "y", y + 4);
    }

    private double x(double turn) {
        return LEFT + PLOT_WIDTH * turn / turns;
    }

    private double y(double rate) {
        return BOTTOM - PLOT_HEIGHT * scale.height(rate);
    }

    private void open(String name, Object... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i].toString(), attributes[i + 1].toString());
        }
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void element(String name, String content, Object... attributes) throws XMLStreamException {
        open(name, attributes);
        if (content != null) {
            // XML has no place for control characters, not even escaped.
            xml.writeCharacters(content.replaceAll("[^\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " "));
        }
        close();
    }
}
