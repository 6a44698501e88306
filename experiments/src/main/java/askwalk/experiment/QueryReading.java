package askwalk.experiment;

/**
 * The load of a policy's conversations on a database.
 *
 * @param queries how many queries ran
 * @param millis how long they took in milliseconds, summed over all threads
 */
public record QueryReading(long queries, double millis) {}
