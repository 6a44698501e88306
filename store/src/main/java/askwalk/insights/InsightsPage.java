package askwalk.insights;

import askwalk.graph.DisplayText;
import java.util.List;

/**
 * Insights as one page of HTML with a diagram of the paths. The page loads nothing and has no script, and all texts are
 * escaped.
 */
public final class InsightsPage {

    private static final int MAX_ROWS = 50;

    private static final String STYLE = "body{font-family:system-ui,sans-serif;margin:2em auto;max-width:90em;"
            + "padding:0 1em;color:#222;background:#fff}"
            + "table{border-collapse:collapse;margin:.5em 0}"
            + "th,td{padding:.2em .7em;text-align:right;border-bottom:1px solid #ddd;font-variant-numeric:tabular-nums}"
            + "th.w,td.w{text-align:left}"
            + "td:not(.w){white-space:nowrap}"
            + ".s{overflow-x:auto}"
            + "p{color:#555}";

    private final StringBuilder html = new StringBuilder();

    private InsightsPage() {}

    /**
     * Creates the page.
     *
     * @param insights the figures
     * @param names the names of attributes and items
     * @param title the title
     * @return the page, to be encoded in UTF-8
     */
    public static String of(Insights insights, InsightNames names, String title) {
        return new InsightsPage().page(insights, names, title);
    }

    private String page(Insights insights, InsightNames names, String title) {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'unsafe-inline'\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        element("title", "", title);
        html.append("<style>").append(STYLE).append("</style>\n</head>\n<body>\n");
        element("h1", "", title);
        List<InsightsTable> tables = InsightsTables.of(insights, names, MAX_ROWS);
        table(tables.get(0));
        if (insights.outcomes().conversations() > 0) {
            element("h2", "", "Paths");
            element(
                    "p",
                    "",
                    "Conversations from left to right, turn by turn. Colours of flows: green for yes or a chosen one, red"
                            + " for no or none, yellow for don't know, grey for no answer. Point at a part to read it.");
            scrolled("Paths").append(SankeyDrawing.of(insights.flow(), names)).append("</div>\n");
        }
        tables.stream().skip(1).forEach(this::table);
        return html.append("</body>\n</html>\n").toString();
    }

    private void table(InsightsTable table) {
        element("h2", "", table.title());
        if (!table.note().isEmpty()) {
            element("p", "", table.note());
        }
        scrolled(table.title()).append("<table>\n");
        row("th", table, table.head());
        table.rows().forEach(row -> row("td", table, row));
        html.append("</table></div>\n");
        if (table.omitted() > 0) {
            element("p", "", "and " + InsightsText.count(table.omitted()) + " more");
        }
    }

    /** Begins a region that scrolls to the side, also with the keyboard. */
    private StringBuilder scrolled(String label) {
        return html.append("<div class=\"s\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(escaped(label))
                .append("\">");
    }

    private void row(String cell, InsightsTable table, List<String> cells) {
        html.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            element(cell, i < table.words() ? " class=\"w\"" : "", cells.get(i));
        }
        html.append("</tr>\n");
    }

    private void element(String name, String attributes, String text) {
        html.append('<').append(name).append(attributes).append('>');
        html.append(escaped(text)).append("</").append(name).append('>');
        if (name.startsWith("h") || name.equals("p") || name.equals("title")) {
            html.append('\n');
        }
    }

    /** Escapes what has a meaning in HTML and replaces control characters. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        DisplayText.line(text).chars().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}
