package askwalk.dataset.tsv;

import askwalk.dataset.DatasetBuilder;
import askwalk.dataset.SourceFolder;
import askwalk.dataset.TsvTable;
import askwalk.dataset.UserRoles;
import askwalk.graph.Role;
import java.util.EnumMap;
import java.util.Map;

/** The files that give a role to each user. If one of them exists, the data are split by user. */
final class UserFiles {

    /** The file of each role. */
    static final Map<Role, String> NAMES =
            Map.of(Role.TRAIN, "users_train.tsv", Role.VALIDATION, "users_valid.tsv", Role.TEST, "users_test.tsv");

    private final Map<Role, String> files = new EnumMap<>(Role.class);
    private final SourceFolder source;
    private final UserRoles roles;

    UserFiles(SourceFolder source, DatasetBuilder builder) {
        this.source = source;
        roles = new UserRoles(source, builder);
        // Each is looked for, since the fingerprint of the folder includes missing files.
        for (Role role : Role.values()) {
            if (source.has(NAMES.get(role))) {
                files.put(role, NAMES.get(role));
            }
        }
    }

    /** Returns whether the data are split by user. */
    boolean exist() {
        return !files.isEmpty();
    }

    /** Throws if there are such files although the interactions are split within users. */
    void rejectWith(String interactions) {
        for (String file : files.values()) {
            throw source.error(
                    file,
                    "",
                    "this file gives roles to users, but the interactions are in " + interactions + ", which is split"
                            + " otherwise; write the interactions of each role into a file, or remove this one");
        }
    }

    /** Reads the files, if there are any. */
    void read(TsvReader.Lookup users) {
        files.forEach((role, file) -> {
            TsvTable table = new TsvTable(source, file, "user");
            int column = table.column("user");
            while (table.next()) {
                int user = users.id(table, column);
                if (user >= 0) {
                    roles.assign(user, role, file, ":" + table.line());
                }
            }
        });
    }

    /** Returns a lookup that only finds users with a role; in data that are not split by user, all users. */
    TsvReader.Lookup only(Role role, TsvReader.Lookup users) {
        if (!exist()) {
            return users;
        }
        return (table, column) -> {
            int user = users.id(table, column);
            return user >= 0 && roles.check(user, role, table, column) ? user : -1;
        };
    }
}
