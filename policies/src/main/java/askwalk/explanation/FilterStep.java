package askwalk.explanation;

import java.util.List;

/**
 * A turn, or the opening, in which the user accepted attributes, with its effect on the candidate items. Immutable.
 *
 * @param opening whether it is the opening, before the first turn
 * @param accepted the attributes accepted in it, in the order of the question; not empty
 * @param rejectedBefore the number of items that the user had rejected before it
 * @param candidatesBefore the number of candidates before it: items with all attributes accepted so far that were not
 *     rejected
 * @param candidatesAfter the number of these that have all attributes accepted in it
 */
public record FilterStep(
        boolean opening, List<NamedVertex> accepted, int rejectedBefore, int candidatesBefore, int candidatesAfter) {

    /** Creates a step. */
    public FilterStep {
        accepted = List.copyOf(accepted);
    }
}
