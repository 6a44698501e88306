package askwalk.dataset.synthetic;

/** Draws the attributes of each item. */
final class ItemAttributes {

    private ItemAttributes() {}

    static Lists draw(SyntheticSpec spec, Draws draws) {
        double[] frequency = Cumulative.sums(Cumulative.zipf(draws, spec.attributes(), spec.skew(), 0));
        int min = Math.max(1, (int) (spec.attributesPerItem() / 2));
        Lists lists = new Lists(Degrees.draw(draws, spec.items(), spec.itemAttributes(), min, spec.attributes(), 1));
        int[] filled = placeEachOnce(spec, lists, draws);
        Distinct distinct = new Distinct(frequency);
        for (int item = 0; item < spec.items(); item++) {
            distinct.next();
            int placed = lists.offsets[item] + filled[item];
            for (int at = lists.offsets[item]; at < placed; at++) {
                distinct.take(lists.values[at]);
            }
            for (int at = placed; at < lists.offsets[item + 1]; at++) {
                lists.values[at] = distinct.draw(draws);
            }
        }
        return lists;
    }

    /**
     * Puts each attribute on one item first, so that every attribute has an item; returns the number placed per item.
     */
    private static int[] placeEachOnce(SyntheticSpec spec, Lists lists, Draws draws) {
        int[] owners = new int[lists.values.length];
        for (int item = 0; item < spec.items(); item++) {
            for (int at = lists.offsets[item]; at < lists.offsets[item + 1]; at++) {
                owners[at] = item;
            }
        }
        int[] filled = new int[spec.items()];
        for (int attribute = 0; attribute < spec.attributes(); attribute++) {
            int chosen = attribute + draws.below(owners.length - attribute);
            int item = owners[chosen];
            owners[chosen] = owners[attribute];
            lists.values[lists.offsets[item] + filled[item]++] = attribute;
        }
        return filled;
    }
}
