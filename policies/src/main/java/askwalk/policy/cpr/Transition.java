package askwalk.policy.cpr;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.walk.WalkView;

/**
 * The transition step: the current position of the walk and the adjacent attributes. Only friends' likes are stored
 * here; everything else is in the walk.
 */
final class Transition {

    private final WalkView walk;
    private final Adjacency adjacency;
    private final Ids carried;
    private final IdBuffer adjacent = new IdBuffer(0);

    /**
     * The attributes accepted by the last answer with an accepted attribute, for which friends' likes are looked up.
     */
    private final IdBuffer last = new IdBuffer();

    private final IdBuffer friendsLikes = new IdBuffer(0);
    private boolean friendsListed;

    /** Creates the transition step. The carried attributes are used only with {@link Adjacency#NONE}. */
    Transition(WalkView walk, Adjacency adjacency, Ids carried) {
        this.walk = walk;
        this.adjacency = adjacency;
        this.carried = carried;
    }

    /** Moves to the accepted attributes. Access to the graph is deferred, since this method must not throw. */
    void observe(Action action, Answer answer) {
        if (adjacency != Adjacency.FRIENDS || !(action instanceof Ask ask) || answer.firstAccepted() < 0) {
            return;
        }
        last.clear();
        answer.accepted(ask).forEach(last::add);
        friendsListed = false;
    }

    /** Returns the adjacent attributes, ascending; valid until the next answer. */
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
        removeUnaskable(adjacent);
        return adjacent;
    }

    /** Sorts attributes and removes duplicates and attributes that may not be asked. */
    private void removeUnaskable(IdBuffer attributes) {
        attributes.sortDistinct();
        int[] ids = attributes.array();
        int size = 0;
        for (int i = 0; i < attributes.size(); i++) {
            if (walk.isAskable(ids[i])) {
                ids[size++] = ids[i];
            }
        }
        attributes.truncate(size);
    }

    private void listFriendsLikes() {
        if (friendsListed || walk.user() == WalkView.UNKNOWN_USER) {
            return;
        }
        walk.graph().likesOfFriends(walk.user(), Ids.copyOf(last), friendsLikes);
        friendsListed = true;
    }
}
