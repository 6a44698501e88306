package askwalk.graph;

/** The six relations of the graph, each from vertices of one type to vertices of one type. */
public enum Relation {
    /** User–item: a training interaction; validation and test interactions are never edges. */
    INTERACTED_WITH(VertexType.USER, VertexType.ITEM),
    /** User–user, symmetric: both directions are always present. */
    FRIEND_OF(VertexType.USER, VertexType.USER),
    /** User–attribute: known before any conversation. */
    LIKES(VertexType.USER, VertexType.ATTRIBUTE),
    /** Item–attribute: the attributes that questions are about. */
    HAS_ATTRIBUTE(VertexType.ITEM, VertexType.ATTRIBUTE),
    /** Attribute–attribute: from a fine attribute to one of its parents. */
    CHILD_OF(VertexType.ATTRIBUTE, VertexType.ATTRIBUTE),
    /** Item–attribute: the data state that the item lacks the attribute, so that it does not leave it open. */
    LACKS_ATTRIBUTE(VertexType.ITEM, VertexType.ATTRIBUTE);

    private final VertexType from;
    private final VertexType to;

    Relation(VertexType from, VertexType to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Returns the type of the source vertices.
     *
     * @return the source type
     */
    public VertexType from() {
        return from;
    }

    /**
     * Returns the type of the target vertices.
     *
     * @return the target type
     */
    public VertexType to() {
        return to;
    }

    /**
     * Returns whether an edge between two vertices always comes with the reverse edge.
     *
     * @return true only for {@link #FRIEND_OF}
     */
    public boolean symmetric() {
        return this == FRIEND_OF;
    }
}
