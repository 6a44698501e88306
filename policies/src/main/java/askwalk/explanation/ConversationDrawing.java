package askwalk.explanation;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.conversation.Recommend;
import askwalk.conversation.Transcript;
import askwalk.conversation.Turn;
import askwalk.graph.Catalogue;
import askwalk.graph.DisplayText;
import askwalk.graph.Ids;
import askwalk.graph.VertexType;
import askwalk.io.SvgWriter;
import askwalk.path.TranscriptStep;
import askwalk.walk.Response;
import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Draws a conversation as an SVG image: on the left the questions and answers, on the right the path that the accepted
 * attributes make on the graph, with the number of items left. What was asked or shown and not accepted branches off
 * the path. The image has a background of its own, so that it looks the same on light and dark pages.
 */
public final class ConversationDrawing {

    /** The colours of a rounded box and its text. */
    private record Style(String fill, String stroke, String text) {}

    private static final String WHITE = "#ffffff";
    private static final String DARK = "#24292f";
    private static final String MUTED = "#57606a";
    private static final String EDGE = "#8c959f";

    private static final Style CARD = new Style(WHITE, "#d0d7de", DARK);
    private static final Style QUESTION = new Style("#ddf4ff", "#ddf4ff", "#0a3069");
    private static final Style YES = new Style("#dafbe1", "#dafbe1", "#116329");
    private static final Style NO = new Style("#ffebe9", "#ffebe9", "#82071e");
    private static final Style UNKNOWN = new Style("#eaeef2", "#eaeef2", MUTED);
    private static final Style USER = new Style(MUTED, MUTED, WHITE);
    private static final Style ATTRIBUTE = new Style("#fff8c5", "#bf8700", DARK);
    private static final Style ITEM = new Style("#0969da", "#0969da", WHITE);
    private static final Style BRANCH = new Style(WHITE, EDGE, MUTED);

    private static final int WIDTH = 860;
    private static final int CHAT_LEFT = 24;
    private static final int CHAT_RIGHT = 460;
    private static final int BOX_LEFT = 504;
    private static final int PATH_X = 528;
    private static final int BRANCH_LEFT = 556;
    private static final int FIRST_ROW = 40;
    private static final int ROW = 50;
    private static final int BOX = 28;
    private static final int PADDING = 12;
    private static final int GAP = 6;
    private static final int BASELINE = 5;
    private static final int FONT_SIZE = 13;

    /** Wide enough for common fonts at {@link #FONT_SIZE}. */
    private static final double CHARACTER_WIDTH = 7.3;

    private static final int MAX_QUESTION = 280;
    private static final int MAX_NAME = 215;
    private static final int MAX_ITEM = 330;
    private static final String ELLIPSIS = "…";

    private static final String DOTTED = "2,4";

    private final SvgWriter svg;
    private final Explanation explanation;
    private final Catalogue names;
    private final Wording wording;
    private final Iterator<NamedVertex> vertices;
    private final Iterator<FilterStep> filterSteps;

    /** The turn since which each attribute is accepted. */
    private final Map<Integer, Turn> acceptedIn;

    /** The middle of each vertex that was drawn, in pixels from the top. */
    private final Map<NamedVertex, Integer> heights = new HashMap<>();

    private int y = FIRST_ROW;

    private ConversationDrawing(
            SvgWriter svg, Explanation explanation, List<Turn> turns, Catalogue names, Wording wording) {
        this.svg = svg;
        this.explanation = explanation;
        this.names = names;
        this.wording = wording;
        vertices = explanation.path().vertices().iterator();
        filterSteps = explanation.filterSteps().iterator();
        acceptedIn = TranscriptStep.acceptedIn(turns);
    }

    /**
     * Draws the conversation that leads to an item. Control characters in names are replaced by U+FFFD, and long names
     * are shortened.
     *
     * @param explanation the explanation of the item
     * @param transcript the transcript that the explanation was made from
     * @param names the names in the graph
     * @return the image, to be encoded in UTF-8
     */
    public static String svg(Explanation explanation, Transcript transcript, Catalogue names) {
        return svg(explanation, transcript, names, Wording.ENGLISH);
    }

    /**
     * Draws the conversation that leads to an item, with texts in a language.
     *
     * @param explanation the explanation of the item
     * @param transcript the transcript that the explanation was made from
     * @param names the names in the graph
     * @param wording the language
     * @return the image, to be encoded in UTF-8
     */
    public static String svg(Explanation explanation, Transcript transcript, Catalogue names, Wording wording) {
        Objects.requireNonNull(explanation, "explanation");
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(wording, "wording");
        int rows = 2 + transcript.opening().map(ConversationDrawing::rows).orElse(0);
        for (Turn turn : transcript.turns()) {
            rows += takes(turn, explanation) ? 0 : rows(turn); // the item has a row of its own
        }
        int height = FIRST_ROW + (rows - 1) * ROW + FIRST_ROW;
        SvgWriter svg = new SvgWriter(WIDTH, height);
        svg.element(
                "title",
                DisplayText.line(wording.text(
                        Message.DRAWING_TITLE, "item", explanation.item().name())));
        List<Turn> turns = new ArrayList<>();
        transcript.opening().ifPresent(turns::add);
        turns.addAll(transcript.turns());
        ConversationDrawing drawing = new ConversationDrawing(svg, explanation, turns, names, wording);
        drawing.box(0.5, 0.5, WIDTH - 1, height - 1, CARD);
        drawing.draw(transcript);
        return svg.finish();
    }

    private void draw(Transcript transcript) {
        text(wording.text(Message.DRAWING_HEADING), CHAT_LEFT, y, DARK);
        List<NamedVertex> path = explanation.path().vertices();
        boolean isKnown = path.get(0).vertex().type() == VertexType.USER;
        if (isKnown) {
            heights.put(vertices.next(), y);
        }
        String items = wording.text(Message.DRAWING_ITEMS, "items", names.size(VertexType.ITEM));
        labelledBox(isKnown ? path.get(0).name() : wording.text(Message.DRAWING_YOU), USER, items);
        y += ROW;
        transcript
                .opening()
                .ifPresent(turn -> exchange(turn, wording.text(Message.OPENING_QUESTION), list(turn, turn.accepted())));
        for (Turn turn : transcript.turns()) {
            if (takes(turn, explanation)) {
                chat(question(turn.action()), explanation.item().name(), YES);
            } else {
                exchange(turn, question(turn.action()), answer(turn));
            }
        }
        NamedVertex item = vertices.next();
        heights.put(item, y);
        textBox(BOX_LEFT, y, clip(item.name(), MAX_ITEM), ITEM);
        if (!isKnown && path.size() > 1) {
            straightEdge(FIRST_ROW, heights.get(path.get(0)));
        }
        explanation.path().steps().forEach(this::edge);
    }

    /** Draws a question with its answer, and the attributes that it adds to the path. */
    private void exchange(Turn turn, String question, String answer) {
        Style style = !turn.accepted().isEmpty() ? YES : isDeclined(turn) ? NO : UNKNOWN;
        chat(question, answer, style);
        int bottom = y + ROW * rows(turn);
        int added = added(turn);
        if (added > 0) {
            String left = wording.text(
                    Message.DRAWING_LEFT, "items", filterSteps.next().candidatesAfter());
            for (int i = added; i > 0; i--) {
                NamedVertex attribute = vertices.next();
                heights.put(attribute, y);
                labelledBox(attribute.name(wording), ATTRIBUTE, i == 1 ? left : "");
                y += ROW;
            }
        } else {
            branch(turn);
        }
        y = bottom;
    }

    /** Returns the number of attributes that a turn adds to the path, without those that a later answer rejected. */
    @SuppressWarnings("ReferenceEquality") // a repeated question may be an equal turn
    private int added(Turn turn) {
        return turn.action() instanceof Ask
                ? (int) turn.accepted().stream()
                        .filter(attribute -> acceptedIn.get(attribute) == turn)
                        .count()
                : 0;
    }

    private void chat(String question, String answer, Style style) {
        String asked = clip(question, MAX_QUESTION);
        textBox(CHAT_LEFT, y, asked, QUESTION);
        String answered = clip(answer, CHAT_RIGHT - CHAT_LEFT - width(asked) - GAP);
        textBox(CHAT_RIGHT - width(answered), y, answered, style);
    }

    private void branch(Turn turn) {
        Ids subjects = turn.action().subjects();
        String line = "M" + PATH_X + "," + y + " H" + BRANCH_LEFT;
        svg.element("path", null, "d", line, "stroke", EDGE, "stroke-width", 2, "stroke-dasharray", DOTTED);
        svg.open("g", "stroke-dasharray", DOTTED);
        textBox(
                BRANCH_LEFT,
                y,
                turn.action() instanceof Ask
                        ? clip(list(turn, subjects), MAX_NAME)
                        : wording.text(Message.DRAWING_TURNED_DOWN, "items", subjects.size()),
                BRANCH);
        svg.close();
    }

    private void edge(Step step) {
        List<NamedVertex> path = explanation.path().vertices();
        int from = heights.get(step.from());
        int to = heights.get(step.to());
        if (path.indexOf(step.to()) == path.indexOf(step.from()) + 1) {
            straightEdge(from, to);
            return;
        }
        int bend = BOX_LEFT - BOX;
        edge("M" + BOX_LEFT + "," + from + " C" + bend + "," + from + " " + bend + "," + to + " " + BOX_LEFT + "," + to
                + " m-7,-4 l7,4 l-7,4");
    }

    private void straightEdge(int from, int to) {
        edge("M" + PATH_X + "," + (from + BOX / 2) + " V" + (to - BOX / 2) + " m-4,-7 l4,7 l4,-7");
    }

    private void edge(String line) {
        svg.element("path", null, "d", line, "stroke", EDGE, "stroke-width", 2, "fill", "none");
    }

    private void labelledBox(String name, Style style, String label) {
        String shown = clip(name, MAX_NAME);
        textBox(BOX_LEFT, y, shown, style);
        if (!label.isEmpty()) {
            text(label, BOX_LEFT + width(shown) + PADDING, y, MUTED);
        }
    }

    private void textBox(int left, int middle, String text, Style style) {
        box(left, middle - BOX / 2.0, width(text), BOX, style);
        svg.element(
                "text",
                text,
                "x",
                left + width(text) / 2,
                "y",
                middle + BASELINE,
                "fill",
                style.text(),
                "text-anchor",
                "middle");
    }

    private void box(double left, double top, int width, int height, Style style) {
        svg.open("rect", "x", left, "y", top, "width", width, "height", height, "rx", BOX / 2);
        svg.attributes("fill", style.fill(), "stroke", style.stroke());
        svg.close();
    }

    private void text(String text, int left, int middle, String colour) {
        svg.element("text", text, "x", left, "y", middle + BASELINE, "fill", colour);
    }

    private String question(Action action) {
        Ids subjects = action.subjects();
        if (action instanceof Ask ask) {
            String asked = list(VertexType.ATTRIBUTE, subjects);
            if (subjects.size() == 1) {
                return wording.text(Message.QUESTION_BINARY, "attribute", asked);
            }
            return ask.coarse() == Ask.NO_COARSE
                    ? wording.text(Message.QUESTION_CHOICE_OF, "names", asked)
                    : wording.text(
                            Message.QUESTION_COARSE_OF,
                            "attribute",
                            wording.attribute(ask.coarse(), names),
                            "names",
                            asked);
        }
        return subjects.size() == 1
                ? wording.text(Message.QUESTION_ITEM, "item", list(VertexType.ITEM, subjects))
                : wording.text(Message.QUESTION_ITEMS);
    }

    private String answer(Turn turn) {
        if (turn.accepted().isEmpty()) {
            return isDeclined(turn) ? declined(turn) : wording.text(Message.RESPONSE_UNKNOWN);
        }
        return turn.action().subjects().size() == 1 ? wording.text(Message.RESPONSE_YES) : list(turn, turn.accepted());
    }

    private static boolean isDeclined(Turn turn) {
        return turn.answer().responses().stream().anyMatch(Response::removesItem);
    }

    private String declined(Turn turn) {
        List<Response> responses = turn.answer().responses();
        if (responses.contains(Response.REJECTED)) {
            return wording.text(Message.RESPONSE_NO);
        }
        return wording.text(responses.contains(Response.SEEN) ? Message.RESPONSE_SEEN : Message.RESPONSE_LATER);
    }

    private String list(Turn turn, Ids subjects) {
        return list(turn.action() instanceof Ask ? VertexType.ATTRIBUTE : VertexType.ITEM, subjects);
    }

    private String list(VertexType type, Ids ids) {
        return wording.names(type, ids, names);
    }

    /** The height of a turn: a row for each attribute that it adds to the path. */
    private static int rows(Turn turn) {
        return turn.action() instanceof Ask ? Math.max(1, turn.accepted().size()) : 1;
    }

    private static boolean takes(Turn turn, Explanation explanation) {
        return turn.action() instanceof Recommend
                && turn.accepted().contains(explanation.item().vertex().id());
    }

    /** Replaces control characters and shortens a text whose box would be wider than some pixels. */
    private static String clip(String text, int max) {
        String line = DisplayText.line(text);
        if (width(line) <= max) {
            return line;
        }
        int end = line.length();
        while (end > 0 && width(line.substring(0, end) + ELLIPSIS) > max) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end).strip() + ELLIPSIS;
    }

    /** The width of the box of a text, in pixels. */
    private static int width(String text) {
        double width = text.codePoints()
                .mapToDouble(point -> Character.isIdeographic(point) ? FONT_SIZE : CHARACTER_WIDTH)
                .sum();
        return (int) Math.ceil(width) + 2 * PADDING;
    }
}
