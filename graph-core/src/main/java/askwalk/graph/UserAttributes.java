package askwalk.graph;

import java.util.Arrays;

/**
 * The attributes that each user can be asked about. In some data sets two users describe the same item by different
 * attributes: each user names only those of its attributes that are on a private list. There a "yes" shows that the
 * item has the attribute and a "no" proves nothing.
 *
 * <p>The lists belong to the simulated users. They are not {@link Relation#LIKES} edges, no walk shows them, and
 * training has access only to the lists of training and validation users: {@link #forTraining(Tuples...)}. Immutable
 * and safe for concurrent use.
 */
public final class UserAttributes {

    private final int attributeCount;
    private final Adjacency lists;

    private UserAttributes(int attributeCount, Adjacency lists) {
        this.attributeCount = attributeCount;
        this.lists = lists;
    }

    /**
     * Creates the lists from pairs in any order. A user without pairs has an empty list.
     *
     * @param userCount the number of users
     * @param attributeCount the number of attributes
     * @param users the user of each pair
     * @param attributes the attribute of each pair
     * @return the lists
     * @throws IllegalArgumentException if {@code users} and {@code attributes} differ in length, an id is out of range,
     *     a pair is duplicated, or a count is negative
     */
    public static UserAttributes of(int userCount, int attributeCount, Ids users, Ids attributes) {
        if (userCount < 0 || attributeCount < 0) {
            throw new IllegalArgumentException(
                    "there cannot be " + userCount + " users and " + attributeCount + " attributes");
        }
        if (users.size() != attributes.size()) {
            throw new IllegalArgumentException(users.size() + " users but " + attributes.size() + " attributes");
        }
        long[] pairs = new long[users.size()];
        for (int pair = 0; pair < pairs.length; pair++) {
            int user = checked(VertexType.USER, users.get(pair), userCount);
            int attribute = checked(VertexType.ATTRIBUTE, attributes.get(pair), attributeCount);
            pairs[pair] = ((long) user << 32) | attribute;
        }
        Arrays.sort(pairs);
        return grouped(userCount, attributeCount, pairs);
    }

    /**
     * Returns the number of users, with or without attributes.
     *
     * @return the number of users
     */
    public int userCount() {
        return lists.rowCount();
    }

    /**
     * Returns the number of attributes, on a list or not.
     *
     * @return the number of attributes
     */
    public int attributeCount() {
        return attributeCount;
    }

    /**
     * Returns a user's list.
     *
     * @param user user id
     * @return attribute ids, ascending
     * @throws IndexOutOfBoundsException if there is no such user
     */
    public Ids list(int user) {
        VertexType.USER.checkId(user, userCount());
        return lists.list(user);
    }

    /**
     * Returns whether an attribute is on a user's list.
     *
     * @param user user id
     * @param attribute attribute id
     * @return whether it is there
     * @throws IndexOutOfBoundsException if there is no such user
     */
    public boolean contains(int user, int attribute) {
        VertexType.USER.checkId(user, userCount());
        return lists.contains(user, attribute);
    }

    /**
     * Returns the lists that a policy may be trained on: those of the users of some tuples. All other lists are empty.
     *
     * @param tuples training and validation tuples
     * @return the permitted lists, for the same number of users
     * @throws IllegalArgumentException if some are test tuples
     * @throws IndexOutOfBoundsException if a tuple's user is not among the users
     */
    public UserAttributes forTraining(Tuples... tuples) {
        boolean[] kept = new boolean[userCount()];
        for (Tuples tupleSet : tuples) {
            if (tupleSet.role() == Role.TEST) {
                throw new IllegalArgumentException(
                        "a policy is trained on training and validation tuples, not on test tuples");
            }
            for (int i = 0; i < tupleSet.size(); i++) {
                kept[VertexType.USER.checkId(tupleSet.user(i), kept.length)] = true;
            }
        }
        int[] offsets = new int[kept.length + 1];
        IdBuffer buffer = new IdBuffer(lists.size());
        for (int user = 0; user < kept.length; user++) {
            if (kept[user]) {
                buffer.addAll(lists.targets(), lists.start(user), lists.end(user));
            }
            offsets[user + 1] = buffer.size();
        }
        return new UserAttributes(attributeCount, Adjacency.ofCompressed(offsets, buffer.toArray()));
    }

    private static UserAttributes grouped(int userCount, int attributeCount, long[] sorted) {
        Adjacency.Builder lists = new Adjacency.Builder(userCount);
        for (int pair = 0; pair < sorted.length; pair++) {
            int user = (int) (sorted[pair] >>> 32);
            if (pair > 0 && sorted[pair] == sorted[pair - 1]) {
                throw new IllegalArgumentException("user " + user + " has attribute " + (int) sorted[pair] + " twice");
            }
            lists.count(user);
        }
        lists.allocate();
        for (long pair : sorted) {
            lists.add((int) (pair >>> 32), (int) pair);
        }
        return new UserAttributes(attributeCount, lists.build());
    }

    private static int checked(VertexType type, int id, int count) {
        if (id < 0 || id >= count) {
            throw new IllegalArgumentException(
                    "a list names " + type.word() + " " + id + ", but there are " + count + " of them, from 0");
        }
        return id;
    }
}
