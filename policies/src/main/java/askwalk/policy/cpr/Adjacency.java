package askwalk.policy.cpr;

/** Which attributes the walk may step to, that is, may be asked about; none that was asked before. */
public enum Adjacency {

    /** Those that some candidate item carries: two hops from the last attribute, by an item that is still possible. */
    CANDIDATES,

    /**
     * These, and those that a friend of the user likes who also likes the last accepted attribute: two hops by a user.
     * Friends and likes are edges of the graph. In LastFM likes were partly made from test items, so that results with
     * them tell little there.
     */
    FRIENDS,

    /** Any that some item of the graph carries: no constraint. */
    NONE
}
