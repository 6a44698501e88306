package askwalk.experiment;

/** A meter of the load of conversations on a database. */
@FunctionalInterface
public interface QueryLoad {

    /**
     * Returns the load since the last call.
     *
     * @return the number of queries and their time
     */
    QueryReading take();
}
