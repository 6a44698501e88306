package askwalk.dataset.synthetic;

import askwalk.dataset.LocatedPairs;

/** Draws the parents of each fine attribute: none to three, mostly one. */
final class Parents {

    private static final double NO_PARENT = 0.12;
    private static final double ONE_PARENT = 0.72;
    private static final double TWO_PARENTS = 0.12;

    private Parents() {}

    /** Draws the pairs of child and parent; the ids of coarse attributes follow those of the fine ones. */
    static LocatedPairs draw(SyntheticSpec spec, Draws draws) {
        LocatedPairs pairs = new LocatedPairs("parents");
        int coarse = spec.coarseAttributes();
        if (coarse == 0) {
            return pairs;
        }
        int[] order = draws.permutation(spec.attributes());
        for (int i = 0; i < order.length; i++) {
            int size = size(draws);
            int[] parents = new int[3];
            int count = 0;
            if (i < coarse) {
                // Each coarse attribute gets one child before any gets a second one.
                parents[count++] = i;
            }
            while (count < Math.min(size, coarse)) {
                int parent = draws.below(coarse);
                if ((count < 1 || parent != parents[0]) && (count < 2 || parent != parents[1])) {
                    parents[count++] = parent;
                }
            }
            for (int at = 0; at < count; at++) {
                Assembly.add(pairs, order[i], spec.attributes() + parents[at]);
            }
        }
        return pairs;
    }

    private static int size(Draws draws) {
        double point = draws.unit();
        if (point < NO_PARENT) {
            return 0;
        }
        if (point < NO_PARENT + ONE_PARENT) {
            return 1;
        }
        return point < NO_PARENT + ONE_PARENT + TWO_PARENTS ? 2 : 3;
    }
}
