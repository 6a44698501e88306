package askwalk.dataset.doctor;

import askwalk.dataset.LocatedPairs;
import askwalk.graph.Adjacency;
import askwalk.graph.Role;
import askwalk.graph.VertexType;

/** The items of each user, in training and held out (for validation or test). */
final class UserInteractions {

    private final Adjacency training;
    private final Adjacency heldOut;

    UserInteractions(Inspection patient) {
        int users = patient.count(VertexType.USER);
        training = grouped(users, patient.builder().tuples(Role.TRAIN));
        heldOut = grouped(
                users,
                patient.builder().tuples(Role.VALIDATION),
                patient.builder().tuples(Role.TEST));
    }

    Adjacency training() {
        return training;
    }

    Adjacency heldOut() {
        return heldOut;
    }

    /** Second ids grouped by first id. */
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
