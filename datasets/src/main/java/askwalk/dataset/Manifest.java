package askwalk.dataset;

import askwalk.graph.GraphData;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import askwalk.io.Sha256;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The identity of a data set: its counts, the files it was read from, and its description. Immutable and therefore safe
 * for concurrent use.
 *
 * @param name the data set's name
 * @param layout the name of the layout it was read with
 * @param counts the numbers of vertices, edges and tuples
 * @param files the SHA-256, in lower-case hexadecimal, of each file that was read, by its path relative to the folder
 * @param origin the source of the data
 * @param licence the terms of use
 * @param splitRule how the tuples were split into training, validation and test
 * @param protocol the name of the protocol preset to use with the data, or null if none is stated
 */
public record Manifest(
        String name,
        String layout,
        Counts counts,
        SortedMap<String, String> files,
        String origin,
        String licence,
        String splitRule,
        String protocol) {

    /** Creates a manifest and copies its map. */
    public Manifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * The numbers of vertices, edges and tuples.
     *
     * @param users the number of users
     * @param items the number of items
     * @param fineAttributes the number of attributes that items carry; coarse ones follow in the same id space
     * @param coarseAttributes the number of attributes that only serve as parents of others
     * @param derivedAttributes the number of attributes derived from groups and numbers, which follow the coarse ones
     * @param edges the number of edges of each relation, with those of derived attributes, friends in both directions;
     *     {@link Relation#LACKS_ATTRIBUTE} only if there are some
     * @param tuples the number of tuples of each role
     */
    public record Counts(
            int users,
            int items,
            int fineAttributes,
            int coarseAttributes,
            int derivedAttributes,
            Map<Relation, Integer> edges,
            Map<Role, Integer> tuples) {

        /** Creates the counts and copies the maps. */
        public Counts {
            edges = Collections.unmodifiableMap(new EnumMap<>(edges));
            tuples = Collections.unmodifiableMap(new EnumMap<>(tuples));
        }

        /**
         * Counts the vertices and edges of a graph.
         *
         * @param graph the graph, in which coarse attributes follow the fine ones, and derived ones the coarse ones
         * @param coarseAttributes the number of attributes that only serve as parents of others and are not derived
         * @param tuples the number of tuples of each role
         * @return the counts
         */
        public static Counts of(GraphData graph, int coarseAttributes, Map<Role, Integer> tuples) {
            Map<Relation, Integer> edges = new EnumMap<>(Relation.class);
            for (Relation relation : Relation.values()) {
                int count = graph.from(relation).size();
                if (count > 0 || relation != Relation.LACKS_ATTRIBUTE) {
                    edges.put(relation, count);
                }
            }
            int derived = graph.schema().derivedCount();
            return new Counts(
                    graph.catalogue().size(VertexType.USER),
                    graph.catalogue().size(VertexType.ITEM),
                    graph.catalogue().size(VertexType.ATTRIBUTE) - coarseAttributes - derived,
                    coarseAttributes,
                    derived,
                    edges,
                    tuples);
        }
    }

    /**
     * Returns a hash of all files that were read, including {@code dataset.json}. It does not depend on the folder's
     * location, on other files in it, or on the split, which the split rule states.
     *
     * @return the SHA-256 over the lines "path sha256", sorted by path, in lower-case hexadecimal
     */
    public String sha256() {
        StringBuilder lines = new StringBuilder();
        files.forEach(
                (path, hash) -> lines.append(path).append(' ').append(hash).append('\n'));
        return Sha256.of(lines.toString());
    }

    /**
     * Returns the description of the data set, without the "not stated" placeholders of this manifest.
     *
     * @return the description, for a data set derived from this one
     */
    public Description description() {
        return Description.of(this);
    }

    /**
     * Returns the manifest as plain maps, strings and numbers, for printing and JSON, with a fixed order of keys.
     *
     * @return a new map; {@code protocol} is null if there is none, {@code derivedAttributes} missing if there are none
     */
    public Map<String, Object> toMap() {
        Map<String, Object> edges = new LinkedHashMap<>();
        counts.edges().forEach((relation, count) -> edges.put(relation.name(), count));
        Map<String, Object> tuples = new LinkedHashMap<>();
        counts.tuples().forEach((role, count) -> tuples.put(role.word(), count));

        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", name);
        map.put("layout", layout);
        map.put("sha256", sha256());
        map.put("origin", origin);
        map.put("licence", licence);
        map.put("splitRule", splitRule);
        map.put("protocol", protocol);
        map.put("users", counts.users());
        map.put("items", counts.items());
        map.put("fineAttributes", counts.fineAttributes());
        map.put("coarseAttributes", counts.coarseAttributes());
        if (counts.derivedAttributes() > 0) {
            map.put("derivedAttributes", counts.derivedAttributes());
        }
        map.put("edges", edges);
        map.put("tuples", tuples);
        map.put("files", new LinkedHashMap<>(files));
        return map;
    }
}
