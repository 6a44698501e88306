package askwalk.graph.memory;

/** Takes the items of a selection, one at a time, ascending. */
@FunctionalInterface
interface ItemSink {

    void accept(int item);
}
