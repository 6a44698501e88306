package askwalk.graph;

/**
 * The user–item–attribute graph, read only.
 *
 * <p>Each operation is as coarse as a turn needs, so that a remote backend answers it in one round trip. It fills a
 * buffer that the caller owns, so that nothing is allocated per turn. Backends return ids and integer counts only,
 * always in ascending order of id; floating-point sums are left to the caller, in that order. So results are equal on
 * every backend.
 *
 * <p>Implementations are safe for concurrent readers; buffers must not be shared. Ids out of range cause an
 * {@link IndexOutOfBoundsException}.
 */
public interface KnowledgeGraph {

    /**
     * Returns the names and keys of all vertices.
     *
     * @return the catalogue
     */
    Catalogue catalogue();

    /**
     * Returns the groups of attributes and the names of the items' numbers.
     *
     * @return the schema; by default, {@link AttributeSchema#NONE}
     */
    default AttributeSchema schema() {
        return AttributeSchema.NONE;
    }

    /**
     * Returns the numbers of all items. On a live graph this is a query.
     *
     * @return the numbers, with the columns of the {@linkplain #schema() schema}; by default, {@link ItemValues#NONE}
     */
    default ItemValues values() {
        return ItemValues.NONE;
    }

    /**
     * Returns the number of vertices of a type; their ids run from zero to one less.
     *
     * @param type the type
     * @return the number
     */
    default int count(VertexType type) {
        return catalogue().size(type);
    }

    /**
     * Returns the number of edges of a relation. {@link Relation#FRIEND_OF} counts both directions.
     *
     * @param relation the relation
     * @return the number
     */
    int edgeCount(Relation relation);

    /**
     * Lists the neighbours of a vertex, ascending.
     *
     * @param relation the relation to follow
     * @param direction the direction, which also determines the type of {@code vertex}
     * @param vertex id of the vertex to start from
     * @param into the result; cleared, then filled
     */
    void neighbours(Relation relation, Direction direction, int vertex, IdBuffer into);

    /**
     * Reads a whole relation in one direction, for training. By default the attributes of items are read by
     * {@link #attributeLists} and other relations vertex by vertex, so callers should read once and keep the lists.
     *
     * @param relation the relation
     * @param direction the direction, which also determines the type of the rows
     * @return the neighbours of each vertex, ascending; they may belong to the graph: read only
     */
    default Adjacency adjacency(Relation relation, Direction direction) {
        return Adjacency.read(this, relation, direction);
    }

    /**
     * Lists the attributes that friends with a shared liking like, ascending and distinct. By default the friends are
     * queried one by one.
     *
     * @param user id of the user
     * @param shared attributes, of which a friend must like at least one to be counted
     * @param into the result; cleared, then filled with all attributes that these friends like, including the shared
     *     ones
     */
    default void likesOfFriends(int user, Ids shared, IdBuffer into) {
        FriendsLikes.list(this, user, shared, into);
    }

    /**
     * Lists the items under constraints, ascending.
     *
     * @param constraints the constraints of the items
     * @param into the result; cleared, then filled
     * @throws IllegalArgumentException if a condition names numbers that items do not have
     */
    void items(Constraints constraints, IdBuffer into);

    /**
     * Lists the items under constraints, each with its attributes, all ascending.
     *
     * @param constraints the constraints of the items
     * @param into the result; cleared, then filled
     */
    void attributeLists(Constraints constraints, AttributeLists into);

    /**
     * Counts, for every attribute, the items under constraints that carry it.
     *
     * @param constraints the constraints of the items
     * @param counts one entry for each attribute id, overwritten
     * @return the number of items under the constraints
     */
    int attributeCounts(Constraints constraints, int[] counts);

    /**
     * Returns whether {@link #attributeCounts} under constraints is cheaper than counting the result of
     * {@link #attributeLists}. If it is not, a caller that has the lists counts them itself and saves a round trip to a
     * remote backend.
     *
     * @param constraints the constraints of the items
     * @return whether the counts are cached, if need be on the first use; by default, false
     */
    default boolean hasCachedCounts(Constraints constraints) {
        return false;
    }

    /**
     * Returns whether the edges may change while conversations go on, since every operation reads them from a database.
     * Items are then selected by queries alone, not by sets in memory.
     *
     * @return whether the graph is live; by default, false
     */
    default boolean isLive() {
        return false;
    }
}
