package askwalk.insights;

import askwalk.walk.Response;
import java.util.List;

/** A summary of the answer to a question or a list. */
public enum Reply {
    /** Yes; of several attributes or items, at least one was accepted. */
    ACCEPTED,
    /** No; of several attributes or items, none was accepted and at least one was answered. */
    DECLINED,
    /** "Don't know" to every attribute or item. */
    SKIPPED,
    /** There is no answer. */
    NONE;

    static Reply of(List<Response> responses) {
        if (responses.contains(Response.ACCEPTED)) {
            return ACCEPTED;
        }
        return responses.stream().allMatch(Response.UNKNOWN::equals) ? SKIPPED : DECLINED;
    }
}
