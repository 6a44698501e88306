package askwalk.explanation;

import askwalk.wording.Wording;
import java.util.List;
import java.util.Objects;

/**
 * The explanation of an item by the conversation that led to it. Immutable.
 *
 * @param item the item
 * @param path the user if known, the accepted attributes in order, and the item
 * @param filterSteps the turns in which the user accepted attributes, in order
 * @param missing the accepted attributes that the item lacks, in order
 * @param rejectedBefore the number of items that the user had rejected before the item was shown
 * @param candidates the number of candidates when the item was shown: items with all accepted attributes that were not
 *     rejected
 * @param known the item of the user's training interactions that has most attributes in common with it; null if none
 *     has any, or the user is not known
 */
public record Explanation(
        NamedVertex item,
        ExplainedPath path,
        List<FilterStep> filterSteps,
        List<NamedVertex> missing,
        int rejectedBefore,
        int candidates,
        KnownItem known) {

    /** Creates an explanation. */
    public Explanation {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(path, "path");
        filterSteps = List.copyOf(filterSteps);
        missing = List.copyOf(missing);
    }

    /**
     * Returns the explanation as text for the user.
     *
     * @return a sentence or two, for instance {@code You said jazz; among the 173 items with jazz you accepted swing,
     *     which left 42; Count Basie has both.}
     */
    public String text() {
        return text(Wording.ENGLISH);
    }

    /**
     * Returns the explanation as text for the user in a language.
     *
     * @param wording the language
     * @return a sentence or two
     */
    public String text(Wording wording) {
        return ConversationText.of(this, Objects.requireNonNull(wording, "wording"));
    }
}
