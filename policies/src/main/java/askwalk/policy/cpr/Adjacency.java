package askwalk.policy.cpr;

/**
 * The attributes that the walk can move to, which are those that can be asked about. Attributes asked before are
 * excluded.
 */
public enum Adjacency {

    /** The attributes of candidate items: two hops from the last attribute through a candidate. */
    CANDIDATES,

    /**
     * The attributes of candidate items, and those liked by a friend of the user who also likes the last accepted
     * attribute: two hops through a user. Friends and likes are edges of the graph. In LastFM, likes were partly
     * derived from test items, so results with them are not reliable there.
     */
    FRIENDS,

    /** All attributes carried by at least one item of the graph: no constraint. */
    NONE
}
