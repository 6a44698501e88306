package askwalk.policy.infogain;

import askwalk.graph.Adjacency;
import askwalk.graph.AttributeSchema;
import askwalk.graph.Direction;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The probability that an item has an attribute that it leaves open. Immutable.
 *
 * <p>Algorithm: let q be the share of items that state something of a group, and r the assumed share of items with
 * attributes in the group of which none is stated. Of the items that leave the group open, the share
 *
 * <pre>{@code
 * s = min(1, q r / ((1 - r)(1 - q)))
 * }</pre>
 *
 * <p>then has attributes in it; s = 1 if every item has one by definition, as in an exclusive group or for a number.
 * Among items with attributes in the group, an attribute is as frequent as among those that state some, so that
 *
 * <pre>{@code
 * P(item has a | item leaves a open) = s * (items with a) / (items that state the group of a)
 * }</pre>
 */
final class OpenAttributes {

    /** For data without incomplete groups. */
    static final OpenAttributes NONE =
            new OpenAttributes(AttributeSchema.NONE, new BitSet[0], new int[0][], null, new double[0], new double[0]);

    private final AttributeSchema schema;

    /** For each group the items that leave it open; null for a complete group. */
    private final BitSet[] openItems;

    /** For each item the incomplete groups that it leaves open. */
    private final int[][] openGroups;

    /** For each item the attributes that it is stated to lack. */
    private final Adjacency lacked;

    /** For each attribute its share of the items that state its group. */
    private final double[] share;

    /** The probability of each attribute of an item that leaves it open; empty if that counts as a no. */
    private final double[] presence;

    private OpenAttributes(
            AttributeSchema schema,
            BitSet[] openItems,
            int[][] openGroups,
            Adjacency lacked,
            double[] share,
            double[] presence) {
        this.schema = schema;
        this.openItems = openItems;
        this.openGroups = openGroups;
        this.lacked = lacked;
        this.share = share;
        this.presence = presence;
    }

    /** Reads what the items of a graph leave open, all of which counts as a no. */
    static OpenAttributes of(KnowledgeGraph graph) {
        AttributeSchema schema = graph.schema();
        if (!schema.hasIncompleteGroups()) {
            return NONE;
        }
        Adjacency carried = graph.adjacency(Relation.HAS_ATTRIBUTE, Direction.FORWARD);
        BitSet[] open = openItems(schema, carried);
        return new OpenAttributes(
                schema,
                open,
                openGroups(open, carried.rowCount()),
                graph.adjacency(Relation.LACKS_ATTRIBUTE, Direction.FORWARD),
                shares(schema, open, carried, graph.count(VertexType.ATTRIBUTE)),
                new double[0]);
    }

    private static BitSet[] openItems(AttributeSchema schema, Adjacency carried) {
        BitSet[] open = new BitSet[schema.groups().size()];
        for (int group = 0; group < open.length; group++) {
            if (!schema.groups().get(group).complete()) {
                open[group] = new BitSet(carried.rowCount());
                open[group].set(0, carried.rowCount());
            }
        }
        for (int item = 0; item < carried.rowCount(); item++) {
            for (int at = carried.start(item); at < carried.end(item); at++) {
                int group = schema.group(carried.target(at));
                if (group >= 0 && open[group] != null) {
                    open[group].clear(item);
                }
            }
        }
        return open;
    }

    private static int[][] openGroups(BitSet[] open, int items) {
        int[][] groups = new int[items][];
        int[] found = new int[open.length];
        for (int item = 0; item < items; item++) {
            int count = 0;
            for (int group = 0; group < open.length; group++) {
                if (open[group] != null && open[group].get(item)) {
                    found[count++] = group;
                }
            }
            groups[item] = Arrays.copyOf(found, count);
        }
        return groups;
    }

    private static double[] shares(AttributeSchema schema, BitSet[] open, Adjacency carried, int attributes) {
        double[] shares = new double[attributes];
        for (int edge : carried.targets()) {
            shares[edge]++;
        }
        for (int attribute = 0; attribute < attributes; attribute++) {
            int stating =
                    schema.canBeOpen(attribute) ? carried.rowCount() - open[schema.group(attribute)].cardinality() : 0;
            shares[attribute] = stating == 0 ? 0 : shares[attribute] / stating;
        }
        return shares;
    }

    /**
     * Returns these attributes under an assumed rate.
     *
     * @param rate the share of items with attributes in a group of which none is stated, below 1; 0 to take what is
     *     open for a no
     */
    OpenAttributes assuming(double rate) {
        double[] assumed = new double[rate == 0 ? 0 : share.length];
        for (int attribute = 0; attribute < assumed.length; attribute++) {
            if (schema.canBeOpen(attribute)) {
                assumed[attribute] = shareWithAttributes(attribute, rate) * share[attribute];
            }
        }
        return new OpenAttributes(schema, openItems, openGroups, lacked, share, assumed);
    }

    private double shareWithAttributes(int attribute, double rate) {
        int group = schema.group(attribute);
        if (schema.groups().get(group).exclusive() || schema.range(attribute) != null) {
            return 1;
        }
        double open = (double) openItems[group].cardinality() / openGroups.length;
        return open == 0 ? 0 : Math.min(1, (1 - open) * rate / ((1 - rate) * open));
    }

    /** Returns whether what items leave open, if anything, counts as a no. */
    boolean countAsNo() {
        return presence.length == 0;
    }

    /** Returns whether an item that does not carry an attribute leaves it open. */
    boolean isOpen(int item, int attribute) {
        return schema.canBeOpen(attribute)
                && openItems[schema.group(attribute)].get(item)
                && !lacked.contains(item, attribute);
    }

    /** Returns the probability that an item that leaves an attribute open has it. */
    double presence(int attribute) {
        return presence[attribute];
    }

    /** Returns the groups that an item leaves open; read only. */
    int[] openGroups(int item) {
        return openGroups[item];
    }

    /** Returns the number of groups. */
    int groupCount() {
        return openItems.length;
    }

    /** Returns the group of an attribute that items may leave open, or -1. */
    int group(int attribute) {
        return schema.canBeOpen(attribute) ? schema.group(attribute) : -1;
    }
}
