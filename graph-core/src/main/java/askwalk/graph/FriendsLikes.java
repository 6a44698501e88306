package askwalk.graph;

import java.util.Arrays;

/** The default implementation of {@link KnowledgeGraph#likesOfFriends}, which queries the friends one by one. */
final class FriendsLikes {

    private FriendsLikes() {}

    static void list(KnowledgeGraph graph, int user, Ids shared, IdBuffer into) {
        for (int i = 0; i < shared.size(); i++) {
            VertexType.ATTRIBUTE.checkId(shared.get(i), graph.count(VertexType.ATTRIBUTE));
        }
        IdBuffer friends = new IdBuffer();
        IdBuffer likes = new IdBuffer();
        IdBuffer all = new IdBuffer();
        graph.neighbours(Relation.FRIEND_OF, Direction.FORWARD, user, friends);
        for (int i = 0; i < friends.size(); i++) {
            graph.neighbours(Relation.LIKES, Direction.FORWARD, friends.get(i), likes);
            if (hasAny(likes, shared)) {
                all.addAll(likes.array(), 0, likes.size());
            }
        }
        all.sortDistinct();
        into.clear();
        into.addAll(all.array(), 0, all.size());
    }

    private static boolean hasAny(IdBuffer ascending, Ids shared) {
        for (int i = 0; i < shared.size(); i++) {
            if (Arrays.binarySearch(ascending.array(), 0, ascending.size(), shared.get(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
