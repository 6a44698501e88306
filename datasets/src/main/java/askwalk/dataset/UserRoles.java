package askwalk.dataset;

import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.util.HashMap;
import java.util.Map;

/**
 * The roles of users in data that are split by user, for layouts: there all interactions of a user have the role of
 * that user, so that nobody who is tested was seen in training. Not safe for concurrent use.
 */
public final class UserRoles {

    private record Entry(Role role, String place) {}

    private final SourceFolder source;
    private final DatasetBuilder builder;
    private final Map<Integer, Entry> entries = new HashMap<>();

    /**
     * Makes an empty list.
     *
     * @param source the folder
     * @param builder has the users
     */
    public UserRoles(SourceFolder source, DatasetBuilder builder) {
        this.source = source;
        this.builder = builder;
    }

    /**
     * Gives a user a role. A user who has one already keeps it, and this is a flaw; with another role it is a leak.
     *
     * @param user the dense id of the user
     * @param role the role
     * @param file the relative path of the file that says so
     * @param place where in the file, such as ":3"
     * @throws DatasetException if the user has a role already, unless flaws are collected
     */
    public void assign(int user, Role role, String file, String place) {
        Entry earlier = entries.putIfAbsent(user, new Entry(role, file + place));
        if (earlier == null) {
            return;
        }
        boolean same = earlier.role() == role;
        DatasetException flaw = source.error(
                file,
                place,
                describe(user, earlier) + " already, at " + earlier.place()
                        + (same ? "; " : "; with two roles the user's interactions would leak: ")
                        + "remove one of the two");
        source.flaw(same ? flaw : DatasetException.leak(flaw));
    }

    /**
     * Returns the role of a user.
     *
     * @param user the dense id of the user
     * @return the role, or null if the user has none
     */
    public Role role(int user) {
        Entry entry = entries.get(user);
        return entry == null ? null : entry.role();
    }

    /**
     * Says whether a row of an interactions file belongs where it stands. If its user has another role it is a leak,
     * and if the user has none a flaw.
     *
     * @param user the dense id of the user
     * @param role the role of the file
     * @param table the file, at the row
     * @param column the column of the user
     * @return whether the user has this role
     * @throws DatasetException if the user does not have it, unless flaws are collected
     */
    public boolean check(int user, Role role, Table table, int column) {
        Entry entry = entries.get(user);
        if (entry == null) {
            source.flaw(table.error(
                    column,
                    "user '" + builder.key(VertexType.USER, user) + "' has no role in data that are split by user; give"
                            + " one to the user, or remove this row"));
            return false;
        }
        if (entry.role() != role) {
            source.flaw(DatasetException.leak(table.error(
                    column,
                    describe(user, entry) + ", at " + entry.place() + ", and these are " + role.word()
                            + " interactions; a user has one role: move this row to the others of the user, or the"
                            + " user")));
            return false;
        }
        return true;
    }

    private String describe(int user, Entry entry) {
        return "user '" + builder.key(VertexType.USER, user) + "' is a "
                + entry.role().word() + " user";
    }
}
