package askwalk.dataset.tsv;

import askwalk.dataset.Dataset;
import askwalk.dataset.DatasetException;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.Relation;
import askwalk.graph.Role;
import askwalk.graph.Tuples;
import askwalk.graph.UserAttributes;

/**
 * The contents of the user files for data that are split by user. Users without tuples get no role. Checks that the
 * layout can represent the data: one role per user, and no {@code LIKES} in addition to the lists.
 */
final class UserFilesWriter {

    private final Role[] roles;
    private final IdBuffer owners = new IdBuffer();
    private final IdBuffer attributes = new IdBuffer();

    UserFilesWriter(Dataset dataset, TsvKeys keys) {
        String name = dataset.manifest().name();
        UserAttributes lists = dataset.userAttributes();
        if (dataset.graph().from(Relation.LIKES).size() > 0) {
            throw new DatasetException(
                    name + ": users have both attribute lists and LIKES edges, for which the tsv layout has"
                            + " only one file; remove the LIKES edges from the source");
        }
        roles = new Role[lists.userCount()];
        for (Role role : Role.values()) {
            assign(dataset.tuples(role), name, keys);
        }
        for (int user = 0; user < roles.length; user++) {
            Ids list = lists.list(user);
            for (int i = 0; i < list.size(); i++) {
                owners.add(user);
                attributes.add(list.get(i));
            }
        }
        keys.requireFine(attributes(), "it is coarse, but it is on users' lists");
    }

    /** Returns the users with a role, ascending. */
    Ids ofRole(Role role) {
        IdBuffer users = new IdBuffer();
        for (int user = 0; user < roles.length; user++) {
            if (roles[user] == role) {
                users.add(user);
            }
        }
        return Ids.copyOf(users);
    }

    /** Returns the user of each entry of all lists. */
    Ids owners() {
        return Ids.copyOf(owners);
    }

    /** Returns the entries of all lists, parallel to {@link #owners()}. */
    Ids attributes() {
        return Ids.copyOf(attributes);
    }

    private void assign(Tuples tuples, String name, TsvKeys keys) {
        for (int i = 0; i < tuples.size(); i++) {
            int user = tuples.user(i);
            if (roles[user] != null && roles[user] != tuples.role()) {
                throw new DatasetException(name + ": user '" + keys.users()[user] + "' has both "
                        + roles[user].word() + " and " + tuples.role().word()
                        + " tuples, but if users have attribute lists, the tsv layout has one role per user; split the"
                        + " source by user");
            }
            roles[user] = tuples.role();
        }
    }
}
