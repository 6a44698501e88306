package askwalk.explanation;

import java.util.List;
import java.util.Objects;

/**
 * How a conversation came to an item. Immutable.
 *
 * @param item the item
 * @param path the user if known, the accepted attributes in order, and the item
 * @param narrowings the turns in which the user accepted something, in order
 * @param missing the accepted attributes that the item lacks, in order
 * @param turnedDown how many items the user had turned down before the item was shown
 * @param candidates how many items were candidates when the item was shown: with all that was accepted and not turned
 *     down
 * @param known the item of the user's training interactions that has most attributes in common with it; null if none
 *     has any, or the user is not known
 */
public record Explanation(
        NamedVertex item,
        ExplainedPath path,
        List<FilterStep> narrowings,
        List<NamedVertex> missing,
        int turnedDown,
        int candidates,
        KnownItem known) {

    /** Makes an explanation. */
    public Explanation {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(path, "path");
        narrowings = List.copyOf(narrowings);
        missing = List.copyOf(missing);
    }

    /**
     * Says it for people.
     *
     * @return a sentence or two, for instance {@code You said jazz; among the 173 items with jazz you accepted swing,
     *     which left 42; Count Basie has both.}
     */
    public String text() {
        return ConversationText.of(this);
    }
}
