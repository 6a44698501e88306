package askwalk.service;

import io.javalin.http.Context;
import java.util.Optional;

/** The query parameter {@code limit}. */
final class QueryLimit {

    private QueryLimit() {}

    /**
     * Returns the limit of a request.
     *
     * @param max the maximum, below a billion
     * @throws ProblemException if it is no number from 1 to the maximum
     */
    static int of(Context request, int byDefault, int max) {
        String limit = Optional.ofNullable(request.queryParam("limit")).orElse("" + byDefault);
        if (!limit.matches("[0-9]{1,9}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > max) {
            throw new ProblemException(Problem.Kind.INVALID, "limit: expected 1 to " + max);
        }
        return Integer.parseInt(limit);
    }
}
