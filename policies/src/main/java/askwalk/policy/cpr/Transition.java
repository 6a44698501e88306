package askwalk.policy.cpr;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.walk.WalkView;

/**
 * Where the walk stands and which attributes are adjacent to that. The walk itself keeps all but the friends' likes.
 */
final class Transition {

    private final WalkView walk;
    private final Adjacency adjacency;
    private final Ids carried;
    private final IdBuffer adjacent = new IdBuffer(0);

    /** What the last answer that accepted something accepted, to which friends' likes belong. */
    private final IdBuffer last = new IdBuffer();

    private final IdBuffer friendsLikes = new IdBuffer(0);
    private boolean friendsListed;

    /** The carried attributes are those that some item of the graph has, needed for no constraint alone. */
    Transition(WalkView walk, Adjacency adjacency, Ids carried) {
        this.walk = walk;
        this.adjacency = adjacency;
        this.carried = carried;
    }

    /** Moves to the attributes that were accepted. The graph is asked later, since this must not fail. */
    void observe(Action action, Answer answer) {
        if (adjacency != Adjacency.FRIENDS || !(action instanceof Ask ask) || answer.firstAccepted() < 0) {
            return;
        }
        last.clear();
        answer.accepted(ask).forEach(last::add);
        friendsListed = false;
    }

    /** The adjacent attributes, ascending; good until the next answer. */
    IdBuffer adjacent() {
        if (adjacency == Adjacency.CANDIDATES) {
            return walk.reachable();
        }
        adjacent.clear();
        if (adjacency == Adjacency.NONE) {
            for (int i = 0; i < carried.size(); i++) {
                adjacent.add(carried.get(i));
            }
        } else {
            IdBuffer carried = walk.reachable();
            adjacent.addAll(carried.array(), 0, carried.size());
            listFriendsLikes();
            adjacent.addAll(friendsLikes.array(), 0, friendsLikes.size());
        }
        keepNew(adjacent);
        return adjacent;
    }

    /** Sorts attributes and keeps each once, without those that were asked. */
    private void keepNew(IdBuffer attributes) {
        attributes.sortDistinct();
        int[] ids = attributes.array();
        int kept = 0;
        for (int i = 0; i < attributes.size(); i++) {
            if (!walk.isAsked(ids[i])) {
                ids[kept++] = ids[i];
            }
        }
        attributes.truncate(kept);
    }

    private void listFriendsLikes() {
        if (friendsListed || walk.user() == WalkView.UNKNOWN_USER) {
            return;
        }
        walk.graph().likesOfFriends(walk.user(), Ids.copyOf(last), friendsLikes);
        friendsListed = true;
    }
}
