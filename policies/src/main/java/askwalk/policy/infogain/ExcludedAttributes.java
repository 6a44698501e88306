package askwalk.policy.infogain;

import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.walk.Response;
import askwalk.walk.WalkView;

/** The attributes that no question may be about in a turn. Not safe for concurrent use. */
final class ExcludedAttributes {

    private final boolean[] never;
    private final boolean[] excluded;

    /** The attributes of the last turn, some of them twice. */
    private final IdBuffer ofTurn = new IdBuffer();

    /**
     * Creates the attributes of no turn.
     *
     * @param never for each attribute whether no question may ever be about it
     */
    ExcludedAttributes(boolean[] never) {
        this.never = never;
        excluded = never.clone();
    }

    /**
     * Excludes the attributes that were asked before or are closed, instead of those of the last turn. If questions may
     * be repeated, a yes or a no may be asked for again, since another answer may be wrong independently of it.
     */
    void start(WalkView walk) {
        for (int i = 0; i < ofTurn.size(); i++) {
            excluded[ofTurn.get(i)] = never[ofTurn.get(i)];
        }
        ofTurn.clear();
        if (walk.mayRepeat()) {
            walk.attributes(Response.UNKNOWN).forEach(ofTurn::add);
        } else {
            IdBuffer asked = walk.asked();
            ofTurn.addAll(asked.array(), 0, asked.size());
        }
        Ids closed = walk.closed();
        for (int i = 0; i < closed.size(); i++) {
            ofTurn.add(closed.get(i));
        }
        for (int i = 0; i < ofTurn.size(); i++) {
            excluded[ofTurn.get(i)] = true;
        }
    }

    boolean contains(int attribute) {
        return excluded[attribute];
    }
}
