package askwalk.policy.factcrs;

/**
 * Vectors of sessions and of items in one space: the inner product of a session's with an item's says how well they go
 * together.
 */
final class Factors {

    /** A row for each session. */
    final double[][] sessions;

    /** A row for each item, of the same length. */
    final double[][] items;

    Factors(double[][] sessions, double[][] items) {
        this.sessions = sessions;
        this.items = items;
    }
}
