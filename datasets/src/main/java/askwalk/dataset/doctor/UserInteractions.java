package askwalk.dataset.doctor;

import askwalk.dataset.LocatedPairs;
import askwalk.graph.Adjacency;
import askwalk.graph.Role;
import askwalk.graph.VertexType;

/** The training and the held-out (validation or test) items of each user. */
final class UserInteractions {

    private final Adjacency training;
    private final Adjacency heldOut;

    UserInteractions(Inspection inspection) {
        int users = inspection.count(VertexType.USER);
        training = grouped(users, inspection.builder().tuples(Role.TRAIN));
        heldOut = grouped(
                users,
                inspection.builder().tuples(Role.VALIDATION),
                inspection.builder().tuples(Role.TEST));
    }

    Adjacency training() {
        return training;
    }

    Adjacency heldOut() {
        return heldOut;
    }

    /** Returns the second ids of pairs grouped by the first. */
    static Adjacency grouped(int count, LocatedPairs... lists) {
        Adjacency.Builder rows = new Adjacency.Builder(count);
        for (LocatedPairs pairs : lists) {
            for (int row = 0; row < pairs.size(); row++) {
                rows.count(pairs.from(row));
            }
        }
        rows.allocate();
        for (LocatedPairs pairs : lists) {
            for (int row = 0; row < pairs.size(); row++) {
                rows.add(pairs.from(row), pairs.to(row));
            }
        }
        return rows.build();
    }
}
