package askwalk.graph;

/**
 * The user–item–attribute graph, read only.
 *
 * <p>Each operation is as coarse as a turn needs, so that a remote backend answers it in one round trip, and fills a
 * buffer that the caller owns, so that nothing is allocated per turn. Backends return ids and integer counts only,
 * always in ascending order of id; every floating-point sum is for the caller to make, in that order. So rows are equal
 * on every backend.
 *
 * <p>Implementations are safe for concurrent readers; buffers are not to be shared. Ids out of range are answered with
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
     * @param direction which way to follow it, which also says the type of {@code vertex}
     * @param vertex id of the vertex to start from
     * @param into is emptied, then filled
     */
    void neighbours(Relation relation, Direction direction, int vertex, IdBuffer into);

    /**
     * Reads a whole relation in one direction, for what learns from the graph. Unless a backend knows a shorter way,
     * the attributes of items are read by {@link #attributeLists} and other relations vertex by vertex; so ask once and
     * keep the lists.
     *
     * @param relation the relation
     * @param direction which way to follow it, which also says the type of the rows
     * @return the neighbours of each vertex, ascending; they may belong to the graph: read only
     */
    default Adjacency adjacency(Relation relation, Direction direction) {
        return Adjacency.read(this, relation, direction);
    }

    /**
     * Lists what those friends of a user like who share a liking, ascending and each once. Unless a backend knows a
     * shorter way, each friend is asked for.
     *
     * @param user id of the user
     * @param shared attributes; a friend counts who likes one of them at least
     * @param into is emptied, then filled with all that these friends like, the shared likings included
     */
    default void likesOfFriends(int user, Ids shared, IdBuffer into) {
        FriendsLikes.list(this, user, shared, into);
    }

    /**
     * Lists the items under constraints, ascending.
     *
     * @param constraints what the items must satisfy
     * @param into is emptied, then filled
     */
    void items(Constraints constraints, IdBuffer into);

    /**
     * Lists the items under constraints, each with its attributes, all ascending.
     *
     * @param constraints what the items must satisfy
     * @param into is emptied, then filled
     */
    void attributeLists(Constraints constraints, AttributeLists into);

    /**
     * Counts, for every attribute, the items under constraints that carry it.
     *
     * @param constraints what the items must satisfy
     * @param counts one entry for each attribute id, overwritten
     * @return the number of items under the constraints
     */
    int attributeCounts(Constraints constraints, int[] counts);

    /**
     * Says whether {@link #attributeCounts} under constraints costs less than to count what {@link #attributeLists}
     * gives under them. Whoever has the lists counts them otherwise, and so spares a remote backend a round trip.
     *
     * @param constraints what the items must satisfy
     * @return whether the counts are at hand; false unless a backend says otherwise
     */
    default boolean knowsCounts(Constraints constraints) {
        return false;
    }
}
