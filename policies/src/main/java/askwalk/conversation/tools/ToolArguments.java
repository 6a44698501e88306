package askwalk.conversation.tools;

import askwalk.walk.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of a call. Each problem names the argument and what is expected. */
final class ToolArguments {

    private static final int MAX_TEXT = 1000;
    private static final int MAX_NAMES = 100;
    private static final int MAX_RESPONSES = 10_000;
    private static final int SHOWN = 40;

    private final Map<String, Object> values;

    /** Creates the arguments; others than the known ones are refused. */
    ToolArguments(Map<String, Object> values, List<String> known) {
        this.values = values;
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw new ToolProblemException(
                        "there is no argument '" + shown(name) + "': expected " + String.join(", ", known));
            }
        }
    }

    Optional<String> text(String name) {
        Object value = values.get(name);
        return value == null ? Optional.empty() : Optional.of(text(name, value));
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> expected(name, "a text"));
    }

    /** Returns a list of texts; empty if the argument is absent. */
    List<String> texts(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || list.size() > MAX_NAMES) {
            throw expected(name, "a list of at most " + MAX_NAMES + " texts");
        }
        List<String> texts = new ArrayList<>();
        for (Object each : list) {
            texts.add(text(name + "[" + texts.size() + "]", each));
        }
        return texts;
    }

    int number(String name, int min, int max) {
        Object value = values.get(name);
        String range = "a whole number from " + min + " to " + max;
        if (!(value instanceof Number number)) {
            throw expected(name, range);
        }
        double exact = number.doubleValue();
        if (exact != Math.rint(exact) || exact < min || exact > max) {
            throw expected(name, range);
        }
        return number.intValue();
    }

    int number(String name, int min, int max, int absent) {
        return values.get(name) == null ? absent : number(name, min, max);
    }

    List<Response> responses(String name) {
        String expected = "a list with one response for each option: " + Response.WORDS;
        if (!(values.get(name) instanceof List<?> list) || list.isEmpty() || list.size() > MAX_RESPONSES) {
            throw expected(name, expected);
        }
        List<Response> responses = new ArrayList<>();
        for (Object each : list) {
            responses.add(response(name + "[" + responses.size() + "]", each));
        }
        return responses;
    }

    private static Response response(String place, Object word) {
        return Response.ofWord(word instanceof String text ? text : "")
                .orElseThrow(() -> expected(place, Response.WORDS));
    }

    private static String text(String place, Object value) {
        if (!(value instanceof String text) || text.isBlank() || text.length() > MAX_TEXT) {
            throw expected(place, "a text of 1 to " + MAX_TEXT + " characters");
        }
        return text;
    }

    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static ToolProblemException expected(String place, String expected) {
        return new ToolProblemException(place + ": expected " + expected);
    }
}
