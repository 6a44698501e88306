package askwalk.dataset;

import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.util.HashMap;
import java.util.Map;

/**
 * The roles of users in data that are split by user, for layouts. All interactions of a user have the role of that
 * user, so test users do not occur in training. Not safe for concurrent use.
 */
public final class UserRoles {

    private record Entry(Role role, String place) {}

    private final SourceFolder source;
    private final DatasetBuilder builder;
    private final Map<Integer, Entry> entries = new HashMap<>();

    /**
     * Creates an empty list.
     *
     * @param source the folder
     * @param builder holds the users
     */
    public UserRoles(SourceFolder source, DatasetBuilder builder) {
        this.source = source;
        this.builder = builder;
    }

    /**
     * Assigns a role to a user. A user who already has one keeps it, and an issue is reported; if the roles differ it
     * is a leak.
     *
     * @param user the dense id of the user
     * @param role the role
     * @param file the relative path of the file that assigns it
     * @param place the location in the file, such as ":3"
     * @throws DatasetException if the user already has a role, unless issues are collected
     */
    public void assign(int user, Role role, String file, String place) {
        Entry earlier = entries.putIfAbsent(user, new Entry(role, file + place));
        if (earlier == null) {
            return;
        }
        boolean same = earlier.role() == role;
        DatasetException issue = source.error(
                file,
                place,
                describe(user, earlier, "already ") + ", at " + earlier.place()
                        + (same ? "; " : "; with two roles the user's interactions would leak: ")
                        + "remove one of the two");
        source.reportIssue(same ? issue : DatasetException.leak(issue));
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
     * Checks that a row of an interactions file belongs to it. If its user has no role an issue is reported; if the
     * user has another role it is a leak.
     *
     * @param user the dense id of the user
     * @param role the role of the file
     * @param table the file, at the row
     * @param column the column of the user
     * @return whether the user has this role
     * @throws DatasetException if the user does not have it, unless issues are collected
     */
    public boolean check(int user, Role role, Table table, int column) {
        Entry entry = entries.get(user);
        if (entry == null) {
            source.reportIssue(table.error(
                    column,
                    "user '" + builder.key(VertexType.USER, user) + "' has no role in data that are split by user; give"
                            + " one to the user, or remove this row"));
            return false;
        }
        if (entry.role() != role) {
            source.reportIssue(DatasetException.leak(table.error(
                    column,
                    describe(user, entry, "") + ", at " + entry.place() + ", and these are " + role.word()
                            + " interactions; a user has one role: move this row to the others of the user, or the"
                            + " user")));
            return false;
        }
        return true;
    }

    private String describe(int user, Entry entry, String adverb) {
        return "user '" + builder.key(VertexType.USER, user) + "' is " + adverb + "a "
                + entry.role().word() + " user";
    }
}
