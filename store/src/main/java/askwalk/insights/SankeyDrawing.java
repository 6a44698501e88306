package askwalk.insights;

import askwalk.graph.DisplayText;
import askwalk.io.SvgWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws a flow as a Sankey diagram: a column for each turn, heights and widths in proportion to conversations. Every
 * node and link has its text as a tooltip.
 */
final class SankeyDrawing {

    private static final int COLUMN = 190;
    private static final int NODE = 14;
    private static final int HEIGHT = 560;
    private static final int TOP = 30;
    private static final int GAP = 14;
    private static final int MARGIN = 10;

    /** The height of a node below which its label would cover others; its tooltip remains. */
    private static final double MIN_LABELLED = 5;

    private static final int MAX_LABEL = 22;

    /** The width below which a line cannot be seen. */
    private static final double MIN_LINE = 0.5;

    private final Flow flow;
    private final InsightNames names;
    private final double scale;
    private final double[] top;

    /** The height of each node that its flows have used so far, on the left and on the right side. */
    private final double[] usedIn;

    private final double[] usedOut;

    private SankeyDrawing(Flow flow, InsightNames names) {
        this.flow = flow;
        this.names = names;
        int nodes = flow.nodes().size();
        top = new double[nodes];
        usedIn = new double[nodes];
        usedOut = new double[nodes];
        scale = scale();
        placeNodes();
    }

    /** Returns the diagram as SVG. */
    static String of(Flow flow, InsightNames names) {
        return new SankeyDrawing(flow, names).draw();
    }

    /** Returns the height of a conversation, so that the fullest column fits. */
    private double scale() {
        double fitting = Double.MAX_VALUE;
        for (List<Flow.Node> column : columns()) {
            long total = column.stream().mapToLong(Flow.Node::conversations).sum();
            if (total > 0) {
                fitting = Math.min(fitting, (HEIGHT - GAP * (column.size() - 1.0)) / total);
            }
        }
        return fitting;
    }

    private List<List<Flow.Node>> columns() {
        List<List<Flow.Node>> columns = new ArrayList<>();
        for (Flow.Node node : flow.nodes()) {
            while (columns.size() <= node.turn()) {
                columns.add(new ArrayList<>());
            }
            columns.get(node.turn()).add(node);
        }
        return columns;
    }

    private void placeNodes() {
        int column = -1;
        double next = 0;
        for (int i = 0; i < top.length; i++) {
            Flow.Node node = flow.nodes().get(i);
            if (node.turn() != column) {
                column = node.turn();
                next = TOP;
            }
            top[i] = next;
            next += height(i) + GAP;
        }
    }

    private double height(int node) {
        return flow.nodes().get(node).conversations() * scale;
    }

    private double left(int node) {
        return MARGIN + (double) COLUMN * flow.nodes().get(node).turn();
    }

    private String draw() {
        int columns = flow.nodes().isEmpty()
                ? 1
                : flow.nodes().get(flow.nodes().size() - 1).turn() + 1;
        SvgWriter svg = new SvgWriter(2 * MARGIN + columns * COLUMN, TOP + HEIGHT + MARGIN);
        svg.attributes("role", "img", "aria-label", "paths of the conversations by turn");
        int turns = lastTurn();
        for (int turn = 1; turn <= turns; turn++) {
            svg.element("text", "turn " + turn, "x", MARGIN + COLUMN * turn, "y", 18, "font-size", 11, "fill", "#667");
        }
        flow.links().forEach(link -> draw(svg, link));
        for (int node = 0; node < top.length; node++) {
            drawNode(svg, node);
        }
        for (int node = 0; node < top.length; node++) {
            drawLabel(svg, node);
        }
        return svg.finish();
    }

    /** Returns the last turn in which something was shown on its own. */
    private int lastTurn() {
        return flow.nodes().stream()
                .filter(node -> node.kind() != Flow.Kind.OUTCOME && node.kind() != Flow.Kind.LATER)
                .mapToInt(Flow.Node::turn)
                .max()
                .orElse(0);
    }

    private void draw(SvgWriter svg, Flow.Link link) {
        double width = link.conversations() * scale;
        double startX = left(link.from()) + NODE;
        double endX = left(link.to());
        double startY = top[link.from()] + usedOut[link.from()] + width / 2;
        double endY = top[link.to()] + usedIn[link.to()] + width / 2;
        usedOut[link.from()] += width;
        usedIn[link.to()] += width;
        double middle = (startX + endX) / 2;
        svg.open(
                "path",
                "d",
                "M" + text(startX) + " " + text(startY) + "C" + text(middle) + " " + text(startY) + " " + text(middle)
                        + " " + text(endY) + " " + text(endX) + " " + text(endY),
                "fill",
                "none",
                "stroke",
                colour(link.reply()),
                "stroke-opacity",
                "0.4",
                "stroke-width",
                text(Math.max(MIN_LINE, width)));
        svg.element("title", tooltip(link));
        svg.close();
    }

    private String tooltip(Flow.Link link) {
        Flow.Node from = flow.nodes().get(link.from());
        String reply = switch (from.kind()) {
            case QUESTION -> InsightsText.reply(new Step(Step.Kind.QUESTION, from.question(), link.reply()));
            case LIST -> InsightsText.reply(new Step(Step.Kind.LIST, null, link.reply()));
            default -> "";
        };
        return name(link.from()) + (reply.isEmpty() ? "" : ": " + reply) + " → " + name(link.to()) + ": "
                + InsightsText.count(link.conversations());
    }

    private void drawNode(SvgWriter svg, int node) {
        svg.open(
                "rect",
                "x",
                text(left(node)),
                "y",
                text(top[node]),
                "width",
                NODE,
                "height",
                text(Math.max(1, height(node))),
                "fill",
                colour(flow.nodes().get(node)));
        svg.element(
                "title",
                name(node) + ": " + InsightsText.count(flow.nodes().get(node).conversations()));
        svg.close();
    }

    private void drawLabel(SvgWriter svg, int node) {
        if (height(node) < MIN_LABELLED) {
            return;
        }
        String name = name(node);
        int end = name.offsetByCodePoints(0, Math.min(MAX_LABEL, name.codePointCount(0, name.length())));
        svg.element(
                "text",
                (end < name.length() ? name.substring(0, end) + "…" : name) + " "
                        + InsightsText.count(flow.nodes().get(node).conversations()),
                "x",
                text(left(node) + NODE + 4),
                "y",
                text(top[node] + height(node) / 2 + 4),
                "font-size",
                11);
    }

    private String name(int node) {
        return DisplayText.line(InsightsText.node(flow.nodes().get(node), names));
    }

    private static String colour(Flow.Node node) {
        return switch (node.kind()) {
            case START -> "#445566";
            case QUESTION -> "#3b6ea5";
            case LIST -> "#b8792a";
            case OTHER, LATER -> "#8a8f98";
            case OUTCOME ->
                switch (node.outcome()) {
                    case ACCEPTED -> "#2e8b57";
                    case ENDED -> "#6b6b6b";
                    case LEFT -> "#b03a3a";
                    case OPEN -> "#c9b458";
                };
        };
    }

    private static String colour(Reply reply) {
        return switch (reply) {
            case ACCEPTED -> "#2e8b57";
            case DECLINED -> "#b03a3a";
            case SKIPPED -> "#c9a227";
            case NONE -> "#8a8f98";
        };
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
