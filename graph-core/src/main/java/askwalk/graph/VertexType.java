package askwalk.graph;

import java.util.Locale;

/** The three types of vertex. Each type has its own dense ids, from zero. */
public enum VertexType {
    /** Somebody who talks to the system. */
    USER,
    /** Something that can be recommended. */
    ITEM,
    /** A property of items that can be asked about; a coarse attribute is one that is the parent of others. */
    ATTRIBUTE;

    /**
     * Returns the word for one vertex of this type.
     *
     * @return the name in lower case, as messages use it
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
