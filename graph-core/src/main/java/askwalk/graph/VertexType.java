package askwalk.graph;

import java.util.Locale;

/** The three types of vertex. Each type has its own dense ids, from zero. */
public enum VertexType {
    /** A person who talks to the system. */
    USER,
    /** Something that can be recommended. */
    ITEM,
    /** A property of items that can be asked about; a coarse attribute is one that is the parent of others. */
    ATTRIBUTE;

    /**
     * Returns the name of this type in messages.
     *
     * @return the name in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Checks an id.
     *
     * @param id a dense id
     * @param count the number of vertices of this type
     * @return the id
     * @throws IndexOutOfBoundsException if there is no such vertex
     */
    public int checkId(int id, int count) {
        if (id < 0 || id >= count) {
            throw noSuchId(id, count);
        }
        return id;
    }

    private IndexOutOfBoundsException noSuchId(int id, int count) {
        return new IndexOutOfBoundsException(
                "no " + word() + " has id " + id + ": there are " + count + " of them, from 0");
    }
}
