package askwalk.explanation;

import java.util.Objects;

/**
 * An item of the user's training interactions that has attributes in common with the one explained. Immutable.
 *
 * @param item the known item
 * @param common how many attributes both carry, one or more
 */
public record KnownItem(NamedVertex item, int common) {

    /** Makes a known item. */
    public KnownItem {
        Objects.requireNonNull(item, "item");
    }
}
