package askwalk.dataset.synthetic;

import askwalk.dataset.Dataset;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.VertexType;
import java.util.Arrays;

/** Views of a generated data set that tests of its statistics need. */
final class Profiles {

    final int[][] attributesOfItem;
    private final Dataset dataset;

    Profiles(Dataset dataset) {
        this.dataset = dataset;
        attributesOfItem = group(
                dataset.graph().from(Relation.HAS_ATTRIBUTE),
                dataset.graph().to(Relation.HAS_ATTRIBUTE),
                dataset.graph().catalogue().size(VertexType.ITEM));
    }

    /** The items of each user in a role. */
    int[][] items(Role role) {
        Tuples tuples = dataset.tuples(role);
        int[] users = new int[tuples.size()];
        int[] items = new int[tuples.size()];
        for (int i = 0; i < users.length; i++) {
            users[i] = tuples.user(i);
            items[i] = tuples.item(i);
        }
        return group(Ids.of(users), Ids.of(items), dataset.graph().catalogue().size(VertexType.USER));
    }

    /** The number of tuples, whatever their role, each item is in. */
    int[] popularity() {
        int[] counts = new int[attributesOfItem.length];
        for (Role role : Role.values()) {
            for (int i = 0; i < dataset.tuples(role).size(); i++) {
                counts[dataset.tuples(role).item(i)]++;
            }
        }
        return counts;
    }

    /** The number of items carry each attribute. */
    int[] carriers() {
        int[] counts = new int[dataset.manifest().counts().fineAttributes()];
        for (int[] attributes : attributesOfItem) {
            for (int attribute : attributes) {
                counts[attribute]++;
            }
        }
        return counts;
    }

    /** The share of these items that carry each attribute. */
    double[] profile(int[] items) {
        double[] shares = new double[dataset.graph().catalogue().size(VertexType.ATTRIBUTE)];
        for (int item : items) {
            for (int attribute : attributesOfItem[item]) {
                shares[attribute] += 1.0 / items.length;
            }
        }
        return shares;
    }

    /** The mean share, in a profile, of the attributes that these items carry. */
    double fit(double[] profile, int[] items) {
        return Arrays.stream(items)
                .mapToDouble(item -> Arrays.stream(attributesOfItem[item])
                        .mapToDouble(attribute -> profile[attribute])
                        .average()
                        .orElseThrow())
                .average()
                .orElseThrow();
    }

    private static int[][] group(Ids from, Ids to, int count) {
        int[][] groups = new int[count][0];
        int[] sizes = new int[count];
        for (int i = 0; i < from.size(); i++) {
            sizes[from.get(i)]++;
        }
        Arrays.setAll(groups, group -> new int[sizes[group]]);
        for (int i = 0; i < from.size(); i++) {
            groups[from.get(i)][--sizes[from.get(i)]] = to.get(i);
        }
        return groups;
    }
}
