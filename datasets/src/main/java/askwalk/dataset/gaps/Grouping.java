package askwalk.dataset.gaps;

import askwalk.dataset.DatasetBuilder;
import askwalk.graph.AttributeGroup;
import askwalk.graph.AttributeSchema;
import askwalk.graph.GraphData;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.VertexType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Groups of the stated attributes of a graph, all incomplete.
 *
 * @param groups the groups
 * @param groupOf for each stated attribute the index of its group, or -1
 */
record Grouping(List<AttributeGroup> groups, Ids groupOf) {

    /** The key of the group of the attributes without a parent. */
    static final String OTHER = "other";

    /** Returns the groups of a graph, without those of ranges. */
    static Grouping ofGroups(GraphData graph, int stated) {
        AttributeSchema schema = graph.schema();
        int[] groupOf = new int[stated];
        boolean[] used = new boolean[schema.groups().size()];
        for (int attribute = 0; attribute < stated; attribute++) {
            groupOf[attribute] = schema.group(attribute);
            if (groupOf[attribute] >= 0) {
                used[groupOf[attribute]] = true;
            }
        }
        int[] indexes = new int[used.length];
        List<AttributeGroup> groups = new ArrayList<>();
        for (int group = 0; group < used.length; group++) {
            indexes[group] = groups.size();
            AttributeGroup of = schema.groups().get(group);
            if (used[group]) {
                groups.add(new AttributeGroup(of.key(), of.name(), false, of.exclusive()));
            }
        }
        for (int attribute = 0; attribute < stated; attribute++) {
            groupOf[attribute] = groupOf[attribute] < 0 ? -1 : indexes[groupOf[attribute]];
        }
        return new Grouping(groups, Ids.of(groupOf));
    }

    /**
     * Returns a group for each parent, with the attributes whose first parent it is. Attributes that are neither
     * children nor parents are in the group {@value #OTHER}.
     */
    static Grouping ofParents(GraphData graph, int stated) {
        int[] parentOf = new int[stated];
        Arrays.fill(parentOf, -1);
        boolean[] isParent = new boolean[stated];
        for (int edge = graph.from(Relation.CHILD_OF).size() - 1; edge >= 0; edge--) {
            int child = graph.from(Relation.CHILD_OF).get(edge);
            int parent = graph.to(Relation.CHILD_OF).get(edge);
            if (child < stated && parent < stated) {
                parentOf[child] = parent; // edges ascend, so that the first parent is the last one to be set
                isParent[parent] = true;
            }
        }
        int[] indexes = new int[stated];
        List<AttributeGroup> groups = new ArrayList<>();
        for (int parent = 0; parent < stated; parent++) {
            int of = parent;
            if (Arrays.stream(parentOf).anyMatch(first -> first == of)) {
                indexes[parent] = groups.size();
                String key = graph.catalogue().key(VertexType.ATTRIBUTE, parent);
                String id = key.startsWith(DatasetBuilder.COARSE_PREFIX)
                        ? key.substring(DatasetBuilder.COARSE_PREFIX.length())
                        : key;
                groups.add(new AttributeGroup(id, graph.catalogue().name(VertexType.ATTRIBUTE, parent), false, false));
            }
        }
        int[] groupOf = new int[stated];
        int others = 0;
        for (int attribute = 0; attribute < stated; attribute++) {
            boolean isOther = parentOf[attribute] < 0 && !isParent[attribute];
            groupOf[attribute] = isOther ? groups.size() : parentOf[attribute] < 0 ? -1 : indexes[parentOf[attribute]];
            others += isOther ? 1 : 0;
        }
        if (others > 0) {
            groups.add(new AttributeGroup(OTHER, OTHER, false, false));
        }
        return new Grouping(groups, Ids.of(groupOf));
    }
}
