package askwalk.service;

import askwalk.walk.Response;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The members of a JSON object in a request. Each problem names the member and what is expected. */
final class RequestBody {

    private static final int MAX_TEXT = 1000;
    private static final int MAX_KEYS = 100;
    private static final int MAX_RESPONSES = 10_000;

    private static final String BYTES = "askwalk.body";

    private final JsonNode node;

    /**
     * Reads the body of a request, also of one that has no use for it, since a connection with an unread body is closed
     * and the next request on it would be lost.
     *
     * @throws ProblemException if the body is larger than the maximum, or ends early
     */
    static void read(Context request, int max) {
        try (InputStream in = request.req().getInputStream()) {
            byte[] bytes = in.readNBytes(max + 1);
            if (bytes.length > max) {
                request.header("Connection", "close");
                throw new ProblemException(Problem.Kind.TOO_LARGE, "the body has more than " + max + " bytes");
            }
            request.attribute(BYTES, bytes);
        } catch (IOException e) {
            throw new ProblemException(Problem.Kind.INVALID, "the body ended early");
        }
    }

    /** Returns the bytes of a body that was read. */
    static byte[] bytes(Context request) {
        byte[] bytes = request.attribute(BYTES);
        return Objects.requireNonNull(bytes, "bytes");
    }

    /** Creates a body that was read; other members than the known ones are refused. */
    RequestBody(Context request, String... known) {
        node = Json.read(bytes(request));
        if (!node.isObject()) {
            throw invalid("the body", "a JSON object");
        }
        Set<String> names = Set.of(known);
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new ProblemException(
                        Problem.Kind.INVALID, "'" + shown(name) + "' is unknown: expected " + String.join(", ", known));
            }
        });
    }

    Optional<String> text(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().length() > MAX_TEXT) {
            throw invalid(name, "a text of at most " + MAX_TEXT + " characters");
        }
        return Optional.of(value.textValue());
    }

    /** Returns a list of different texts; empty if the member is absent. */
    List<String> keys(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        String expected = "a list of at most " + MAX_KEYS + " different texts";
        if (!value.isArray() || value.size() > MAX_KEYS) {
            throw invalid(name, expected);
        }
        List<String> keys = new ArrayList<>();
        for (JsonNode each : value) {
            if (!each.isTextual() || each.textValue().length() > MAX_TEXT) {
                throw invalid(name + "[" + keys.size() + "]", "a text of at most " + MAX_TEXT + " characters");
            }
            keys.add(each.textValue());
        }
        if (new HashSet<>(keys).size() < keys.size()) {
            throw invalid(name, expected);
        }
        return keys;
    }

    long number(String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw invalid(name, "a whole number, zero or more");
        }
        return value.intValue();
    }

    List<Response> responses(String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isArray() || value.isEmpty() || value.size() > MAX_RESPONSES) {
            throw invalid(name, "a list of 1 to " + MAX_RESPONSES + " responses");
        }
        List<Response> responses = new ArrayList<>();
        for (JsonNode each : value) {
            responses.add(response(name + "[" + responses.size() + "]", each.isTextual() ? each.textValue() : ""));
        }
        return responses;
    }

    private static Response response(String place, String word) {
        return Response.ofWord(word).orElseThrow(() -> invalid(place, Response.WORDS));
    }

    private static ProblemException invalid(String place, String expected) {
        return new ProblemException(Problem.Kind.INVALID, place + ": expected " + expected);
    }

    private static String shown(String name) {
        int limit = 40;
        return name.length() <= limit ? name : name.substring(0, limit) + "…";
    }
}
