package askwalk.graph;

import java.util.Objects;

/** User–item pairs with the one role that they may be used in. Immutable and safe for concurrent use. */
public final class Tuples {

    private final Role role;
    private final int[] users;
    private final int[] items;

    private Tuples(Role role, int[] users, int[] items) {
        this.role = role;
        this.users = users;
        this.items = items;
    }

    /**
     * Creates tuples from parallel arrays.
     *
     * @param role the permitted use
     * @param users user ids
     * @param items item ids, parallel to {@code users}
     * @return the tuples, in the order given
     * @throws IllegalArgumentException if there are not as many users as items
     */
    public static Tuples of(Role role, Ids users, Ids items) {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(users, "users");
        Objects.requireNonNull(items, "items");
        if (users.size() != items.size()) {
            throw new IllegalArgumentException(users.size() + " users but " + items.size() + " items");
        }
        return new Tuples(role, users.toArray(), items.toArray());
    }

    /**
     * Returns the permitted use of these tuples.
     *
     * @return the role
     */
    public Role role() {
        return role;
    }

    /**
     * Returns the number of tuples.
     *
     * @return the size
     */
    public int size() {
        return users.length;
    }

    /**
     * Returns the user of a tuple.
     *
     * @param index position from zero
     * @return the user id
     * @throws IndexOutOfBoundsException if there is no such tuple
     */
    public int user(int index) {
        return users[Objects.checkIndex(index, users.length)];
    }

    /**
     * Returns the item of a tuple.
     *
     * @param index position from zero
     * @return the item id
     * @throws IndexOutOfBoundsException if there is no such tuple
     */
    public int item(int index) {
        return items[Objects.checkIndex(index, items.length)];
    }
}
