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
 * What the layout says of users where the data are split by user. Users without tuples get no role. Sees to it that the
 * layout has a place for everything: one role for a user, and no {@code LIKES} beside the lists.
 */
final class UserFilesWriter {

    private final Role[] roles;
    private final IdBuffer owners = new IdBuffer();
    private final IdBuffer attributes = new IdBuffer();

    UserFilesWriter(Dataset dataset, TsvKeys keys) {
        String name = dataset.manifest().name();
        UserAttributes lists = dataset.userAttributes();
        if (dataset.graph().from(Relation.LIKES).size() > 0) {
            throw new DatasetException(name + ": users have lists of what they may speak of and LIKES edges too, for"
                    + " which the tsv layout has one file; take the LIKES edges out of the source");
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
        keys.requireFine(attributes(), "it is coarse, and users may speak of it");
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

    /** Returns for each entry of each list whose it is. */
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
                        + " tuples, but where users have lists of what they may speak of, the tsv layout has one role for a"
                        + " user; split the source by user");
            }
            roles[user] = tuples.role();
        }
    }
}
