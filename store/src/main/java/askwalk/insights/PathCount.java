package askwalk.insights;

import java.util.List;

/**
 * A path that conversations took.
 *
 * @param steps the answered questions and lists in order, without undone ones; the last may be one without a reply
 * @param outcome the outcome of these conversations
 * @param conversations their number
 */
public record PathCount(List<Step> steps, Outcome outcome, long conversations) {

    /** Creates a path and copies the list. */
    public PathCount {
        steps = List.copyOf(steps);
    }
}
