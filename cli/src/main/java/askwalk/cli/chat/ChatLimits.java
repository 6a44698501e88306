package askwalk.cli.chat;

import askwalk.conversation.Action;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.EligibilitySource;
import askwalk.conversation.Recommend;
import askwalk.graph.AttributeSchema;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.ValueCondition;
import askwalk.graph.ValueRange;
import askwalk.walk.Eligibility;
import askwalk.walk.Response;
import askwalk.wording.Message;
import askwalk.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The limits on numbers that a person has typed. They hold for the rest of the conversation, in addition to a condition
 * that holds for all of it, until another limit of the same number replaces them; an undo does not take them back. They
 * answer a question about the same numbers if its answer follows from them, and skip a list.
 */
public final class ChatLimits implements EligibilitySource {

    private final KnowledgeGraph graph;
    private final AttributeSchema schema;
    private final Eligibility always;
    private final NumberWords words;
    private final Wording wording;
    private final Map<String, List<ValueCondition>> limits = new LinkedHashMap<>();
    private Eligibility now;

    /**
     * The effect of a typed limit.
     *
     * @param text what to reply
     * @param response the response to each subject of the action that waits; empty if it waits on
     */
    record Effect(String text, Optional<Response> response) {}

    public ChatLimits(KnowledgeGraph graph, Eligibility always, Wording wording) {
        this.graph = graph;
        this.always = always;
        this.wording = wording;
        schema = graph.schema();
        words = new NumberWords(new ChatWords(wording));
        now = always;
    }

    @Override
    public Eligibility eligible(Conversation conversation) {
        return now;
    }

    /** Applies a line, if it is a limit, in reply to an action; null before the first one. */
    Optional<Effect> read(String line, Action action) {
        NumberWords.Limit limit = schema.columns().isEmpty() ? null : words.read(line);
        if (limit == null) {
            return Optional.empty();
        }
        String column = column(limit.column(), action);
        if (column == null) {
            return limit.column().isEmpty()
                    ? reply(wording.text(
                            Message.NUMBER_WHICH,
                            "columns",
                            wording.list(schema.columns()),
                            "example",
                            schema.columns().get(0) + " " + line))
                    : Optional.empty();
        }
        List<ValueCondition> conditions = limit.on(column);
        Eligibility limited = eligibility(column, conditions);
        if (limited.on(graph).size() == 0) {
            return reply(wording.text(Message.NUMBER_NONE, "condition", text(conditions)));
        }
        limits.put(column, conditions);
        now = limited;
        String text = conditions.isEmpty()
                ? wording.text(Message.NUMBER_UNSET, "column", column)
                : wording.text(Message.NUMBER_SET, "condition", text(conditions));
        return Optional.of(new Effect(text, response(column, conditions, action)));
    }

    private static Optional<Effect> reply(String text) {
        return Optional.of(new Effect(text, Optional.empty()));
    }

    private String text(List<ValueCondition> conditions) {
        return wording.list(conditions.stream().map(this::text).toList());
    }

    private String text(ValueCondition condition) {
        return condition.column() + " " + condition.comparison().symbol() + " " + wording.decimal(condition.bound());
    }

    /** Returns the column with a name, that of the question, or the only one; null if there is none or no only one. */
    private String column(String typed, Action action) {
        if (!typed.isEmpty()) {
            return schema.columns().stream()
                    .filter(typed::equalsIgnoreCase)
                    .findFirst()
                    .orElse(null);
        }
        ValueRange asked = range(action);
        return asked != null
                ? schema.columns().get(asked.column())
                : schema.columns().size() == 1 ? schema.columns().get(0) : null;
    }

    private Eligibility eligibility(String column, List<ValueCondition> conditions) {
        Map<String, List<ValueCondition>> changed = new LinkedHashMap<>(limits);
        changed.put(column, conditions);
        List<ValueCondition> all =
                changed.values().stream().flatMap(List::stream).collect(Collectors.toList());
        return all.isEmpty() ? always : always.and(Eligibility.values(all.toArray(ValueCondition[]::new)));
    }

    /** Returns the range that a question is about; null if it is about none or about several. */
    private ValueRange range(Action action) {
        return action instanceof Ask ask && ask.attributes().size() == 1
                ? schema.range(ask.attributes().get(0))
                : null;
    }

    private Optional<Response> response(String column, List<ValueCondition> conditions, Action action) {
        if (action instanceof Recommend) {
            return Optional.of(Response.UNKNOWN); // the next list obeys the limit
        }
        ValueRange asked = range(action);
        if (asked == null || !schema.columns().get(asked.column()).equals(column)) {
            return Optional.empty();
        }
        if (meets(conditions, asked.atMost(), false) && meets(conditions, asked.above(), true)) {
            return Optional.of(Response.ACCEPTED);
        }
        return excludes(conditions, asked) ? Optional.of(Response.REJECTED) : Optional.empty();
    }

    /** Returns whether the conditions imply a number above a bound, or at most a bound. */
    private static boolean meets(List<ValueCondition> conditions, double bound, boolean above) {
        return Double.isInfinite(bound)
                || conditions.stream()
                        .anyMatch(condition -> above ? isAbove(condition, bound) : isAtMost(condition, bound));
    }

    private static boolean excludes(List<ValueCondition> conditions, ValueRange range) {
        return conditions.stream()
                .anyMatch(condition -> isAbove(condition, range.atMost()) || isAtMost(condition, range.above()));
    }

    private static boolean isAbove(ValueCondition condition, double bound) {
        return switch (condition.comparison()) {
            case GREATER -> condition.bound() >= bound;
            case GREATER_OR_EQUAL -> condition.bound() > bound;
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL -> false;
        };
    }

    private static boolean isAtMost(ValueCondition condition, double bound) {
        return switch (condition.comparison()) {
            case LESS, LESS_OR_EQUAL -> condition.bound() <= bound;
            case EQUAL, NOT_EQUAL, GREATER, GREATER_OR_EQUAL -> false;
        };
    }
}
