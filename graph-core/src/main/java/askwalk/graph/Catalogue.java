package askwalk.graph;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The names and external keys of all vertices, with lookup of dense ids by key or name. Immutable and safe for
 * concurrent use.
 *
 * <p>A key identifies a vertex in the source (usually its id in a file); it is unique within a type. A name is for
 * display and need not be unique.
 */
public final class Catalogue {

    private static final char FIRST_COMBINING = '\u0300';

    private final Map<VertexType, Section> sections = new EnumMap<>(VertexType.class);

    Catalogue(Map<VertexType, List<String>> keys, Map<VertexType, List<String>> names) {
        for (VertexType type : VertexType.values()) {
            sections.put(type, new Section(keys.get(type), names.get(type)));
        }
    }

    /**
     * Creates a catalogue.
     *
     * @param keys for every type the keys of its vertices, in the order of their dense ids
     * @param names for every type the names of its vertices, parallel to the keys
     * @return the catalogue
     * @throws InvalidGraphException if there are not as many names as keys, or a key is empty or duplicated
     */
    public static Catalogue of(Map<VertexType, List<String>> keys, Map<VertexType, List<String>> names) {
        Catalogue catalogue = new Catalogue(keys, names);
        for (VertexType type : VertexType.values()) {
            Section section = catalogue.sections.get(type);
            if (section.keys.length != section.names.length) {
                throw new InvalidGraphException("there are " + section.keys.length + " keys but " + section.names.length
                        + " names for the type " + type.word());
            }
            if (section.idOfKey.size() < section.keys.length || section.idOfKey.containsKey("")) {
                throw new InvalidGraphException("a key of type " + type.word() + " is empty or duplicated");
            }
        }
        return catalogue;
    }

    /**
     * Returns the number of vertices of a type.
     *
     * @param type the type
     * @return the number
     */
    public int size(VertexType type) {
        return section(type).keys.length;
    }

    /**
     * Returns the display name of a vertex.
     *
     * @param type its type
     * @param id its dense id
     * @return the name
     * @throws IndexOutOfBoundsException if there is no such vertex
     */
    public String name(VertexType type, int id) {
        String[] names = section(type).names;
        return names[type.checkId(id, names.length)];
    }

    /**
     * Returns the display name of a vertex.
     *
     * @param vertex the vertex
     * @return the name
     * @throws IndexOutOfBoundsException if there is no such vertex
     */
    public String name(Vertex vertex) {
        return name(vertex.type(), vertex.id());
    }

    /**
     * Returns the display name of an item.
     *
     * @param item its dense id
     * @return the name
     * @throws IndexOutOfBoundsException if there is no such item
     */
    public String itemName(int item) {
        return name(VertexType.ITEM, item);
    }

    /**
     * Returns the display name of an attribute.
     *
     * @param attribute its dense id
     * @return the name
     * @throws IndexOutOfBoundsException if there is no such attribute
     */
    public String attributeName(int attribute) {
        return name(VertexType.ATTRIBUTE, attribute);
    }

    /**
     * Returns the key of a vertex in the source.
     *
     * @param type its type
     * @param id its dense id
     * @return the key
     * @throws IndexOutOfBoundsException if there is no such vertex
     */
    public String key(VertexType type, int id) {
        String[] keys = section(type).keys;
        return keys[type.checkId(id, keys.length)];
    }

    /**
     * Returns the dense id of a key.
     *
     * @param type the type
     * @param key the key in the source
     * @return the id, or -1 if there is none
     */
    public int idOfKey(VertexType type, String key) {
        Objects.requireNonNull(key, "key");
        return section(type).idOfKey.getOrDefault(key, -1);
    }

    /**
     * Returns the ids of all vertices with a name. Case is ignored, and so is the difference between the Unicode normal
     * forms NFD and NFC.
     *
     * @param type the type
     * @param name the name
     * @return the ids, ascending; empty if there is none
     */
    public Ids idsOfName(VertexType type, String name) {
        Objects.requireNonNull(name, "name");
        String[] names = section(type).names;
        String normalised = toNfc(name);
        IdBuffer found = new IdBuffer();
        for (int id = 0; id < names.length; id++) {
            if (toNfc(names[id]).equalsIgnoreCase(normalised)) {
                found.add(id);
            }
        }
        return Ids.copyOf(found);
    }

    /**
     * Returns the dense id of an attribute by its name, such as {@code attribute("Comedy")}. For text typed by a user,
     * which may match no or several attributes, use {@link #idsOfName}.
     *
     * @param name the name, compared as {@link #idsOfName} does
     * @return the id
     * @throws IllegalArgumentException if no attribute has the name (the message suggests the most similar one), or
     *     several have it
     */
    public int attribute(String name) {
        return idOfName(VertexType.ATTRIBUTE, name);
    }

    /**
     * Returns the dense id of an item by its name.
     *
     * @param name the name, compared as {@link #idsOfName} does
     * @return the id
     * @throws IllegalArgumentException if no item has the name (the message suggests the most similar one), or several
     *     have it
     */
    public int item(String name) {
        return idOfName(VertexType.ITEM, name);
    }

    private int idOfName(VertexType type, String name) {
        Ids ids = idsOfName(type, name);
        if (ids.isEmpty()) {
            String nearest = NearestName.of(name, Arrays.asList(section(type).names));
            throw new IllegalArgumentException("there is no " + type.word() + " '" + name + "'"
                    + (nearest == null ? "" : "; did you mean '" + nearest + "'?"));
        }
        if (ids.size() > 1) {
            throw new IllegalArgumentException("'" + name + "' is the name of " + ids.size() + " vertices of type "
                    + type.word() + ", among them those with the keys '" + key(type, ids.get(0)) + "' and '"
                    + key(type, ids.get(1)) + "'; look it up by its key");
        }
        return ids.get(0);
    }

    /** Returns the normal form NFC, from which only a text with a character from U+0300 on can differ. */
    private static String toNfc(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= FIRST_COMBINING) {
                return Normalizer.normalize(name, Normalizer.Form.NFC);
            }
        }
        return name;
    }

    private Section section(VertexType type) {
        return sections.get(Objects.requireNonNull(type, "type"));
    }

    private static final class Section {
        final String[] keys;
        final String[] names;
        final Map<String, Integer> idOfKey;

        Section(List<String> keys, List<String> names) {
            this.keys = keys.toArray(String[]::new);
            this.names = names.toArray(String[]::new);
            Map<String, Integer> ids = new HashMap<>(2 * this.keys.length);
            for (int id = 0; id < this.keys.length; id++) {
                ids.put(this.keys[id], id);
            }
            idOfKey = ids;
        }
    }
}
