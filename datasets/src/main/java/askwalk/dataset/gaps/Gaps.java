package askwalk.dataset.gaps;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetException;
import askwalk.dataset.Description;
import askwalk.dataset.Manifest;
import askwalk.graph.Adjacency;
import askwalk.graph.GraphData;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.Numbers;
import askwalk.graph.Role;
import askwalk.graph.UserAttributes;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A generator of data sets with gaps: of some pairs of an item and a group, all attributes of the item in the group
 * become {@linkplain Dataset#hiddenAttributes hidden}. Safe for concurrent use.
 */
public final class Gaps {

    /** An item and a group in which it has attributes. */
    private record Pair(int item, int group, long hash) {}

    private final Dataset data;
    private final GraphData graph;
    private final int stated;
    private final Grouping grouping;

    /** The attributes of each item that are not derived. */
    private final Adjacency carried;

    private Gaps(Dataset data, Grouping grouping, int stated) {
        this.data = data;
        this.grouping = grouping;
        this.stated = stated;
        graph = data.graph();
        carried = StatedGraph.attributes(graph, stated);
    }

    /**
     * A data set with gaps.
     *
     * @param dataset the data set, in which all groups are incomplete
     * @param pairs the number of pairs of an item and a group in which it had attributes
     * @param gaps the number of these whose attributes are hidden now
     * @param hidden the number of attributes of items that are hidden now and were stated before
     * @param bareItems the number of items without any stated attribute
     */
    public record Result(Dataset dataset, int pairs, int gaps, int hidden, int bareItems) {}

    /**
     * Hides attributes in the groups of a data set.
     *
     * @param data the data set
     * @param name the name of the new data set
     * @param share the share of the pairs that become gaps, above 0 and below 1; their number is rounded
     * @param seed the seed of the draw, which depends on the keys of items and groups and not on their order
     * @return the new data set, with the ids of the given one
     * @throws IllegalArgumentException if the share is out of range
     * @throws DatasetException if the data set has no groups
     */
    public static Result inGroups(Dataset data, String name, double share, long seed) {
        int stated = StatedGraph.attributeCount(data.graph());
        Grouping grouping = Grouping.ofGroups(data.graph(), stated);
        if (grouping.groups().isEmpty()) {
            throw new DatasetException(
                    data.manifest().name() + ": no attribute is in a group; add groups, or make groups of the parents");
        }
        return new Gaps(data, grouping, stated).make(name, share, seed, "groups of the data");
    }

    /**
     * Hides attributes in groups that are made of parents: each attribute is in the group of its first parent, in the
     * order of ids; those without a parent are in the group "other". Groups of the data are replaced.
     *
     * @param data the data set
     * @param name the name of the new data set
     * @param share the share of the pairs that become gaps, above 0 and below 1; their number is rounded
     * @param seed the seed of the draw, which depends on the keys of items and groups and not on their order
     * @return the new data set; ids of attributes that are not derived are those of the given one
     * @throws IllegalArgumentException if the share is out of range
     * @throws DatasetException if no attribute has a parent
     */
    public static Result inGroupsOfParents(Dataset data, String name, double share, long seed) {
        int stated = StatedGraph.attributeCount(data.graph());
        Grouping grouping = Grouping.ofParents(data.graph(), stated);
        if (grouping.groups().stream().allMatch(group -> group.key().equals(Grouping.OTHER))) {
            throw new DatasetException(data.manifest().name()
                    + ": no attribute has a parent, so there are no groups of parents; use the groups of the data");
        }
        return new Gaps(data, grouping, stated).make(name, share, seed, "groups of parents");
    }

    private Result make(String name, double share, long seed, String groups) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("the share of gaps is above 0 and below 1, not " + share);
        }
        List<Pair> pairs = pairs(new Seed(seed).derive("gaps"));
        int count = (int) Math.round(share * pairs.size());
        boolean[][] isGap = new boolean[carried.rowCount()][];
        for (Pair pair : pairs.subList(0, count)) {
            if (isGap[pair.item()] == null) {
                isGap[pair.item()] = new boolean[grouping.groups().size()];
            }
            isGap[pair.item()][pair.group()] = true;
        }
        IdBuffer items = new IdBuffer();
        IdBuffer attributes = new IdBuffer();
        IdBuffer hiddenItems = new IdBuffer();
        IdBuffer hiddenAttributes = new IdBuffer();
        int bareItems = 0;
        for (int item = 0; item < carried.rowCount(); item++) {
            int before = items.size();
            IdBuffer hidden = new IdBuffer();
            Ids alreadyHidden = data.hiddenAttributes().list(item);
            hidden.addAll(alreadyHidden.toArray(), 0, alreadyHidden.size());
            for (int at = carried.start(item); at < carried.end(item); at++) {
                int attribute = carried.target(at);
                int group = grouping.groupOf().get(attribute);
                if (group >= 0 && isGap[item] != null && isGap[item][group]) {
                    hidden.add(attribute);
                } else {
                    items.add(item);
                    attributes.add(attribute);
                }
            }
            hidden.sortDistinct();
            for (int i = 0; i < hidden.size(); i++) {
                hiddenItems.add(item);
                hiddenAttributes.add(hidden.get(i));
            }
            bareItems += items.size() == before ? 1 : 0;
        }
        GraphData changed = StatedGraph.copy(graph, stated, Ids.copyOf(items), Ids.copyOf(attributes), grouping);
        Adjacency hidden = Adjacency.of(Ids.copyOf(hiddenItems), Ids.copyOf(hiddenAttributes), carried.rowCount());
        String rule =
                "gaps in a share of " + Numbers.text(share) + " of the pairs of items and " + groups + ", seed " + seed;
        Dataset dataset;
        try {
            dataset = Dataset.of(
                    changed,
                    data.train(),
                    data.validation(),
                    data.test(),
                    lists(changed.catalogue().size(VertexType.ATTRIBUTE)),
                    hidden,
                    manifest(name, rule, changed));
        } catch (IllegalArgumentException e) {
            throw new DatasetException(data.manifest().name() + ": " + e.getMessage() + "; use a smaller share", e);
        }
        return new Result(
                dataset,
                pairs.size(),
                count,
                hidden.size() - data.hiddenAttributes().size(),
                bareItems);
    }

    /** Returns all pairs in the order of their hashes. */
    private List<Pair> pairs(Seed seed) {
        List<Pair> pairs = new ArrayList<>();
        for (int item = 0; item < carried.rowCount(); item++) {
            Seed ofItem = seed.derive(graph.catalogue().key(VertexType.ITEM, item));
            boolean[] has = new boolean[grouping.groups().size()];
            for (int at = carried.start(item); at < carried.end(item); at++) {
                int group = grouping.groupOf().get(carried.target(at));
                if (group >= 0) {
                    has[group] = true;
                }
            }
            for (int group = 0; group < has.length; group++) {
                if (has[group]) {
                    String key = grouping.groups().get(group).key();
                    pairs.add(new Pair(item, group, ofItem.derive(key).value()));
                }
            }
        }
        pairs.sort(Comparator.comparingLong(Pair::hash));
        return pairs;
    }

    /** Returns the attribute lists of users for a graph with another number of derived attributes. */
    private UserAttributes lists(int attributeCount) {
        UserAttributes lists = data.userAttributes();
        if (lists == null) {
            return null;
        }
        IdBuffer users = new IdBuffer();
        IdBuffer attributes = new IdBuffer();
        for (int user = 0; user < lists.userCount(); user++) {
            Ids list = lists.list(user);
            for (int i = 0; i < list.size(); i++) {
                users.add(user);
                attributes.add(list.get(i));
            }
        }
        return UserAttributes.of(lists.userCount(), attributeCount, Ids.copyOf(users), Ids.copyOf(attributes));
    }

    private Manifest manifest(String name, String rule, GraphData changed) {
        Manifest before = data.manifest();
        Description known = before.description();
        Map<Role, Integer> tuples = new EnumMap<>(before.counts().tuples());
        return new Manifest(
                name,
                before.layout(),
                Manifest.Counts.of(changed, before.counts().coarseAttributes(), tuples),
                new TreeMap<>(before.files()),
                (known.origin() == null ? before.name() : known.origin()) + "; " + rule,
                before.licence(),
                before.splitRule(),
                before.protocol());
    }
}
