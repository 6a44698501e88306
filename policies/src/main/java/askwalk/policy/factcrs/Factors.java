package askwalk.policy.factcrs;

/** Vectors of sessions and items in a common space; the inner product of a session and an item is their affinity. */
final class Factors {

    /** Session vectors, {@code [sessions][embeddingSize]}. */
    final double[][] sessions;

    /** Item vectors, {@code [items][embeddingSize]}. */
    final double[][] items;

    Factors(double[][] sessions, double[][] items) {
        this.sessions = sessions;
        this.items = items;
    }
}
