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

/** Lets validation tuples open conversations, and reads what there is to know when they have. */
final class Examples {

    /** Where an opening leaves more items than this, others than the target are drawn from among them. */
    private static final int MOST_ITEMS = 1000;

    private final PolicySetup setup;
    private final Prior prior;
    private final boolean excludeKnown;
    private final Seed draws;

    Examples(PolicySetup setup, Prior prior, boolean excludeKnown) {
        this.setup = setup;
        this.prior = prior;
        this.excludeKnown = excludeKnown;
        draws = setup.seed().derive("examples");
    }

    /** How many there will be. */
    static int count(Tuples validation, int most) {
        return Math.min(validation.size(), most);
    }

    /** Makes at most so many, of tuples that are drawn by the seed. */
    List<Example> make(int most, Progress progress) {
        int size = setup.validation().size();
        Ids tuples = HeldOut.of(setup.validation(), Math.min(1, (double) most / Math.max(1, size)), setup.seed())
                .selection();
        List<int[]> opened = new ValidationTrial(setup, tuples).open(Examples::fitting, progress);
        return IntStream.range(0, opened.size())
                .parallel()
                .mapToObj(i -> example(tuples.get(i), opened.get(i)))
                .toList();
    }

    /** The items that fit what the user said at first, ascending. */
    private static int[] fitting(WalkView walk) {
        AttributeLists rows = walk.candidates();
        Ids refused = walk.attributes(Response.REJECTED);
        int[] fitting = new int[rows.size()];
        int size = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (!carriesAny(rows, row, refused)) {
                fitting[size++] = rows.items()[row];
            }
        }
        return Arrays.copyOf(fitting, size);
    }

    private static boolean carriesAny(AttributeLists rows, int row, Ids attributes) {
        for (int i = 0; i < attributes.size(); i++) {
            if (Arrays.binarySearch(rows.attributes(), rows.starts()[row], rows.ends()[row], attributes.get(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private Example example(int tuple, int[] opened) {
        int user = setup.validation().user(tuple);
        int target = setup.validation().item(tuple);
        int[] items =
                drawn(target, draws.derive(tuple), without(excludeKnown ? prior.known(user) : null, target, opened));
        ItemFeatures impression = prior.impression(user, draws.derive(tuple));
        boolean acquainted = prior.knows(user);
        Feature[] signs = Feature.values();
        float[][] read = new float[signs.length][];
        double[] values = new double[items.length];
        for (int at = 0; at < signs.length; at++) {
            if (acquainted || !signs[at].isPersonal()) {
                impression.read(signs[at], items, items.length, values);
                read[at] = new float[items.length];
                for (int i = 0; i < items.length; i++) {
                    read[at][i] = (float) values[i];
                }
            }
        }
        return new Example(acquainted, read, items.length, Arrays.binarySearch(items, target));
    }

    /** Ascending ids without what the user has; the target stays, since it is not known when it is looked for. */
    private static int[] without(int[] known, int target, int[] opened) {
        IdBuffer kept = new IdBuffer(opened.length);
        boolean found = false;
        for (int item : opened) {
            found |= item == target;
            if (item == target || known == null || Arrays.binarySearch(known, item) < 0) {
                kept.add(item);
            }
        }
        return found ? kept.toArray() : new int[] {target};
    }

    private static int[] drawn(int target, Seed seed, int[] items) {
        if (items.length <= MOST_ITEMS) {
            return items;
        }
        double share = (double) MOST_ITEMS / items.length;
        return Arrays.stream(items)
                .filter(item -> item == target || seed.uniform(item) < share)
                .toArray();
    }
}
