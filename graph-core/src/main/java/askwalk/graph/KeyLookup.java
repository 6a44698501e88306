package askwalk.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Finds vertices that a file gives by key or by name. A text that is the key of one vertex and the name of another
 * means the key. Immutable and safe for concurrent use.
 */
public final class KeyLookup {

    private final Catalogue catalogue;

    /**
     * Creates a lookup.
     *
     * @param catalogue the names and keys
     */
    public KeyLookup(Catalogue catalogue) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
    }

    /**
     * Returns the key of a vertex.
     *
     * @param type its type
     * @param text its key or name
     * @return its key
     * @throws IllegalArgumentException if nothing has this key or name, or the name is not unique
     */
    public String key(VertexType type, String text) {
        return catalogue.key(type, id(type, text));
    }

    /**
     * Returns the dense id of a vertex.
     *
     * @param type its type
     * @param text its key or name
     * @return its id
     * @throws IllegalArgumentException if nothing has this key or name, or the name is not unique
     */
    public int id(VertexType type, String text) {
        int id = catalogue.idOfKey(type, text);
        if (id >= 0) {
            return id;
        }
        Ids named = catalogue.idsOfName(type, text);
        if (named.size() > 1) {
            throw new IllegalArgumentException("'" + text + "' is the name of " + named.size() + " " + type.word()
                    + "s, among them those with the keys '" + catalogue.key(type, named.get(0)) + "' and '"
                    + catalogue.key(type, named.get(1)) + "'; give the key");
        }
        if (named.isEmpty()) {
            String nearest = nearest(type, text);
            throw new IllegalArgumentException("there is no " + type.word() + " with the name or key '" + text + "'"
                    + (nearest == null ? "" : "; did you mean '" + nearest + "'?"));
        }
        return named.get(0);
    }

    private String nearest(VertexType type, String text) {
        List<String> known = new ArrayList<>(2 * catalogue.size(type));
        for (int id = 0; id < catalogue.size(type); id++) {
            known.add(catalogue.name(type, id));
        }
        for (int id = 0; id < catalogue.size(type); id++) {
            known.add(catalogue.key(type, id));
        }
        return NearestName.of(text, known);
    }
}
