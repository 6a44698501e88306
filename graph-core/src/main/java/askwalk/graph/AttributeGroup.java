package askwalk.graph;

import java.util.Objects;

/**
 * A group of attributes that say the same kind of thing about an item, such as its genres or its format. Immutable.
 *
 * @param key its key in the source, unique among groups
 * @param name its display name
 * @param complete whether the attributes of every item in this group are known. If not, an item without any attribute
 *     of the group leaves the group open: it may have them, and the data do not say
 * @param exclusive whether an item has exactly one attribute of the group, so that a yes to one is a no to the others
 */
public record AttributeGroup(String key, String name, boolean complete, boolean exclusive) {

    /**
     * Creates a group.
     *
     * @throws IllegalArgumentException if the key is empty
     */
    public AttributeGroup {
        Objects.requireNonNull(name, "name");
        if (key.isEmpty()) {
            throw new IllegalArgumentException("the key of a group is empty");
        }
    }
}
