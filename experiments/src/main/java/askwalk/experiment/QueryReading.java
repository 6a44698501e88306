package askwalk.experiment;

/**
 * The load of a policy's conversations on a database.
 *
 * @param queries the number of queries
 * @param millis their duration in milliseconds, summed over all threads
 */
public record QueryReading(long queries, double millis) {}
