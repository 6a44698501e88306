package askwalk.dataset.synthetic;

import askwalk.dataset.LocatedPairs;

/** Draws which coarse attributes a fine one belongs to: none to three, mostly one. */
final class Parents {

    private static final double NONE = 0.12;
    private static final double ONE = 0.72;
    private static final double TWO = 0.12;

    private Parents() {}

    /** Coarse attributes have the ids after the fine ones. */
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
                // A child for each coarse attribute before any gets a second one.
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
        if (point < NONE) {
            return 0;
        }
        if (point < NONE + ONE) {
            return 1;
        }
        return point < NONE + ONE + TWO ? 2 : 3;
    }
}
