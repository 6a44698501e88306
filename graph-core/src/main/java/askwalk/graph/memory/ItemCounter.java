package askwalk.graph.memory;

/** Counts items and, for every attribute, those that carry it. */
final class ItemCounter implements ItemSink {

    private final Adjacency attributesOfItem;
    private final int[] counts;
    private int items;

    ItemCounter(Adjacency attributesOfItem, int[] counts) {
        this.attributesOfItem = attributesOfItem;
        this.counts = counts;
    }

    @Override
    public void accept(int item) {
        items++;
        int end = attributesOfItem.end(item);
        for (int at = attributesOfItem.start(item); at < end; at++) {
            counts[attributesOfItem.targets[at]]++;
        }
    }

    int items() {
        return items;
    }
}
