package askwalk.graph;

/** Thrown if data is not a valid graph: it has a dangling id or a duplicate, or no item. */
public final class InvalidGraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message the problem, with the ids
     */
    public InvalidGraphException(String message) {
        super(message);
    }

    static InvalidGraphException noItem() {
        return new InvalidGraphException("the graph has no item: there would be nothing to recommend");
    }
}
