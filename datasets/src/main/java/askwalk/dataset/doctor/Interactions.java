package askwalk.dataset.doctor;

import askwalk.dataset.Pairs;
import askwalk.graph.Adjacency;
import askwalk.graph.Role;
import askwalk.graph.VertexType;

/** The items of each user, in training and held out (for validation or test). */
final class Interactions {

    private final Adjacency training;
    private final Adjacency heldOut;

    Interactions(Patient patient) {
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
    static Adjacency grouped(int count, Pairs... lists) {
        Adjacency.Builder rows = new Adjacency.Builder(count);
        for (Pairs pairs : lists) {
            for (int row = 0; row < pairs.size(); row++) {
                rows.count(pairs.from(row));
            }
        }
        rows.allocate();
        for (Pairs pairs : lists) {
            for (int row = 0; row < pairs.size(); row++) {
                rows.add(pairs.from(row), pairs.to(row));
            }
        }
        return rows.build();
    }
}
