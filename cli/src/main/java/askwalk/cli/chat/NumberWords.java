package askwalk.cli.chat;

import askwalk.graph.Comparison;
import askwalk.graph.ValueCondition;
import askwalk.wording.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads limits on numbers such as "under 30", "price at least 10", "between 10 and 20" and "any price". A number has
 * two decimals at most, so that a separator of thousands is not mistaken for a decimal point.
 */
final class NumberWords {

    private static final String NUMBER = "[$€£]?\\s*(-?[0-9]{1,12}(?:[.,][0-9]{1,2})?)\\s*[$€£]?";

    private final Map<Comparison, Pattern> comparisons = new LinkedHashMap<>();
    private final Pattern between;
    private final Pattern any;

    /**
     * A limit as it was typed.
     *
     * @param column the name of the numbers; empty if it was not typed
     * @param conditions the conditions, whose column is to be replaced; none if any number is welcome
     */
    record Limit(String column, List<ValueCondition> conditions) {

        /** Returns the conditions on numbers with a name. */
        List<ValueCondition> on(String name) {
            return conditions.stream()
                    .map(condition -> new ValueCondition(name, condition.comparison(), condition.bound()))
                    .toList();
        }
    }

    NumberWords(ChatWords words) {
        Map<Comparison, Message> messages = new LinkedHashMap<>();
        messages.put(Comparison.LESS_OR_EQUAL, Message.NUMBER_AT_MOST);
        messages.put(Comparison.GREATER_OR_EQUAL, Message.NUMBER_AT_LEAST);
        messages.put(Comparison.LESS, Message.NUMBER_LESS);
        messages.put(Comparison.GREATER, Message.NUMBER_MORE);
        messages.forEach((comparison, message) ->
                comparisons.put(comparison, words.pattern("(.*?)\\s*(?:%s)\\s*" + NUMBER, message)));
        between = words.pattern(
                "(.*?)\\s*(?:%s)\\s*" + NUMBER + "\\s*(?:%s)\\s*" + NUMBER, Message.NUMBER_BETWEEN, Message.NUMBER_AND);
        any = words.pattern("(?:%s)\\s+(\\S.*)", Message.NUMBER_ANY);
    }

    /** Returns the limit of a line; null if it is none. */
    Limit read(String line) {
        Matcher matcher = between.matcher(line);
        if (matcher.matches()) {
            List<ValueCondition> conditions = new ArrayList<>();
            conditions.add(condition(Comparison.GREATER_OR_EQUAL, matcher.group(2)));
            conditions.add(condition(Comparison.LESS_OR_EQUAL, matcher.group(3)));
            return new Limit(matcher.group(1).strip(), conditions);
        }
        for (Map.Entry<Comparison, Pattern> entry : comparisons.entrySet()) {
            matcher = entry.getValue().matcher(line);
            if (matcher.matches()) {
                return new Limit(matcher.group(1).strip(), List.of(condition(entry.getKey(), matcher.group(2))));
            }
        }
        matcher = any.matcher(line);
        return matcher.matches() ? new Limit(matcher.group(1).strip(), List.of()) : null;
    }

    private static ValueCondition condition(Comparison comparison, String number) {
        return new ValueCondition("", comparison, Double.parseDouble(number.replace(',', '.')));
    }
}
