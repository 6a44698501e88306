package askwalk.walk;

/** The response of a user to one attribute or item. */
public enum Response {
    /** Yes. */
    ACCEPTED,
    /** No. */
    REJECTED,
    /** Don't know, or no answer. An item with this response may be shown again. */
    UNKNOWN,
    /** Only for an item: the user knows it already, and likes its kind. It is not shown again. */
    SEEN,
    /** Only for an item: not at this time, which says nothing about its attributes. It is not shown again. */
    NOT_NOW;

    /**
     * Returns whether an item with this response is not shown again, although it was not accepted.
     *
     * @return {@code true} for {@link #REJECTED}, {@link #SEEN} and {@link #NOT_NOW}
     */
    public boolean removesItem() {
        return this == REJECTED || isForItemsOnly();
    }

    /**
     * Returns whether this is a response to an item, but not to an attribute.
     *
     * @return {@code true} for {@link #SEEN} and {@link #NOT_NOW}
     */
    public boolean isForItemsOnly() {
        return this == SEEN || this == NOT_NOW;
    }
}
