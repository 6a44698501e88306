package askwalk.graph;

/** Says that what was given to a {@link GraphBuilder} is no graph: a dangling id, a duplicate, nothing at all. */
public final class InvalidGraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what is wrong, with the ids
     */
    public InvalidGraphException(String message) {
        super(message);
    }

    static InvalidGraphException noItem() {
        return new InvalidGraphException("the graph has no item: there would be nothing to recommend");
    }
}
