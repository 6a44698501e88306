package askwalk.explanation;

import java.util.List;

/**
 * A turn, or the opening, in which the user accepted something, and what that did to the candidate items. Immutable.
 *
 * @param opening whether the user said it of their own accord, before the first turn
 * @param accepted the attributes accepted in it, in the order of the question; not empty
 * @param turnedDown how many items the user had turned down before it
 * @param before how many items were candidates before it: with all that was accepted so far and not turned down
 * @param left how many of these have all that was accepted in it
 */
public record FilterStep(boolean opening, List<NamedVertex> accepted, int turnedDown, int before, int left) {

    /** Makes a narrowing. */
    public FilterStep {
        accepted = List.copyOf(accepted);
    }
}
