package askwalk.dataset;

import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.io.Sha256;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a data set is: its counts, the files it was read from, and what its folder says of itself. Immutable, hence safe
 * for concurrent use.
 *
 * @param name the data set's name
 * @param layout the name of the layout it was read with
 * @param counts how much there is of everything
 * @param files the SHA-256, in lower-case hexadecimal, of each file that was read, by its path relative to the folder
 * @param origin where the data come from
 * @param licence under which terms
 * @param splitRule how the tuples were split into training, validation and test
 * @param protocol the name of the protocol preset that the data set asks for, or null if it asks for none
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

    /** Makes a manifest and copies its map. */
    public Manifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * How much there is of everything.
     *
     * @param users the number of users
     * @param items the number of items
     * @param fineAttributes the number of attributes that items carry; with the coarse ones they share one id space
     * @param coarseAttributes the number of attributes that are there to be parents of others
     * @param edges the number of edges of each relation, friends in both directions
     * @param tuples the number of tuples of each role
     */
    public record Counts(
            int users,
            int items,
            int fineAttributes,
            int coarseAttributes,
            Map<Relation, Integer> edges,
            Map<Role, Integer> tuples) {

        /** Makes the counts and copies the maps. */
        public Counts {
            edges = Collections.unmodifiableMap(new EnumMap<>(edges));
            tuples = Collections.unmodifiableMap(new EnumMap<>(tuples));
        }
    }

    /**
     * Identifies the files of the data set, and not how its tuples were split, which is in the split rule: equal if all
     * files that were read are equal, wherever the folder is and whatever else lies in it. {@code dataset.json} counts
     * as one of the files.
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
     * Returns what the data set says of itself, without the words that stand in this manifest for what it does not say.
     *
     * @return the description, for a data set that is made from this one
     */
    public Description description() {
        return Description.of(this);
    }

    /**
     * Returns the manifest as plain maps, strings and numbers, for printing and JSON. The order of the keys is always
     * the same.
     *
     * @return a new map; {@code protocol} is null if there is none
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
        map.put("edges", edges);
        map.put("tuples", tuples);
        map.put("files", new LinkedHashMap<>(files));
        return map;
    }
}
