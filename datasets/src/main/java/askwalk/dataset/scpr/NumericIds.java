package askwalk.dataset.scpr;

import askwalk.dataset.JsonFile;
import askwalk.graph.IdBuffer;
import java.util.Arrays;

/** External ids of one vertex type; their ascending order gives the dense ids. */
final class NumericIds {

    private final int[] sorted;

    /**
     * Sorts what was collected.
     *
     * @param collected external ids in any order, any number of times
     */
    NumericIds(IdBuffer collected) {
        sorted = Arrays.stream(collected.array(), 0, collected.size())
                .sorted()
                .distinct()
                .toArray();
    }

    int size() {
        return sorted.length;
    }

    /** Returns the external id of a dense id. */
    int external(int dense) {
        return sorted[dense];
    }

    /** Returns the dense id of an external id; negative if it is not there. */
    int dense(int external) {
        return Arrays.binarySearch(sorted, external);
    }

    /** Reads an object's key as an id. */
    static int parse(JsonFile json, String key) {
        int id;
        try {
            id = Integer.parseInt(key);
        } catch (NumberFormatException e) {
            id = -1;
        }
        // "07" and "+7" would be further names for 7.
        if (id < 0 || !Integer.toString(id).equals(key)) {
            throw json.error("expected a key that is an id, a whole number from 0 to " + Integer.MAX_VALUE
                    + ", but found '" + key + "'");
        }
        return id;
    }
}
