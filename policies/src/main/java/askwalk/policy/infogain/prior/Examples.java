package askwalk.policy.infogain.prior;

import askwalk.graph.AttributeLists;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.Tuples;
import askwalk.model.Progress;
import askwalk.policy.PolicySetup;
import askwalk.policy.ValidationTrial;
import askwalk.random.Seed;
import askwalk.training.HeldOut;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Creates the training {@link Example}s of the prior: plays the opening of validation tuples and computes the features
 * of the items that remain.
 */
final class Examples {

    /** Larger examples are down-sampled to about this many items; the target is always kept. */
    private static final int MAX_ITEMS = 1000;

    private final PolicySetup setup;
    private final Prior prior;
    private final boolean excludeKnown;
    private final Seed samplingSeed;

    Examples(PolicySetup setup, Prior prior, boolean excludeKnown) {
        this.setup = setup;
        this.prior = prior;
        this.excludeKnown = excludeKnown;
        samplingSeed = setup.seed().derive("examples");
    }

    /** Returns the number of examples that {@link #create} returns. */
    static int count(Tuples validation, int max) {
        return Math.min(validation.size(), max);
    }

    /** Returns examples for at most {@code max} validation tuples, which are sampled by the seed. */
    List<Example> create(int max, Progress progress) {
        int size = setup.validation().size();
        Ids tuples = HeldOut.of(setup.validation(), Math.min(1, (double) max / Math.max(1, size)), setup.seed())
                .selection();
        List<int[]> remaining = new ValidationTrial(setup, tuples).open(Examples::consistentItems, progress);
        return IntStream.range(0, remaining.size())
                .parallel()
                .mapToObj(i -> example(tuples.get(i), remaining.get(i)))
                .toList();
    }

    /** Returns the items that are consistent with the opening answers, in ascending order. */
    private static int[] consistentItems(WalkView walk) {
        AttributeLists rows = walk.candidates();
        Ids rejected = walk.attributes(Response.REJECTED);
        int[] consistent = new int[rows.size()];
        int size = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (!carriesAny(rows, row, rejected)) {
                consistent[size++] = rows.items()[row];
            }
        }
        return Arrays.copyOf(consistent, size);
    }

    private static boolean carriesAny(AttributeLists rows, int row, Ids attributes) {
        for (int i = 0; i < attributes.size(); i++) {
            if (Arrays.binarySearch(rows.attributes(), rows.starts()[row], rows.ends()[row], attributes.get(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private Example example(int tuple, int[] remaining) {
        int user = setup.validation().user(tuple);
        int target = setup.validation().item(tuple);
        int[] items = sample(
                target,
                samplingSeed.derive(tuple),
                withoutKnown(excludeKnown ? prior.knownItems(user) : null, target, remaining));
        ItemFeatures itemFeatures = prior.features(user, samplingSeed.derive(tuple));
        boolean isKnownUser = prior.isKnownUser(user);
        Feature[] features = Feature.values();
        float[][] columns = new float[features.length][];
        double[] values = new double[items.length];
        for (int at = 0; at < features.length; at++) {
            if (isKnownUser || !features[at].isPersonal()) {
                itemFeatures.compute(features[at], items, items.length, values);
                columns[at] = new float[items.length];
                for (int i = 0; i < items.length; i++) {
                    columns[at][i] = (float) values[i];
                }
            }
        }
        return new Example(isKnownUser, columns, items.length, Arrays.binarySearch(items, target));
    }

    /**
     * Removes the user's known items from ascending item ids. The target stays, since a policy does not know it at
     * inference time.
     */
    private static int[] withoutKnown(int[] knownItems, int target, int[] remaining) {
        IdBuffer result = new IdBuffer(remaining.length);
        boolean hasTarget = false;
        for (int item : remaining) {
            hasTarget |= item == target;
            if (item == target || knownItems == null || Arrays.binarySearch(knownItems, item) < 0) {
                result.add(item);
            }
        }
        return hasTarget ? result.toArray() : new int[] {target};
    }

    private static int[] sample(int target, Seed seed, int[] items) {
        if (items.length <= MAX_ITEMS) {
            return items;
        }
        double share = (double) MAX_ITEMS / items.length;
        return Arrays.stream(items)
                .filter(item -> item == target || seed.uniform(item) < share)
                .toArray();
    }
}
