package askwalk.dataset.doctor;

import askwalk.dataset.Pairs;
import askwalk.graph.Role;
import askwalk.graph.VertexType;
import java.util.List;

/** The items of each user, in training and held out (for validation or test). */
final class Interactions {

    private final Rows training;
    private final Rows heldOut;

    Interactions(Patient patient) {
        int users = patient.count(VertexType.USER);
        training = new Rows(users, List.of(patient.builder().tuples(Role.TRAIN)));
        heldOut = new Rows(
                users,
                List.of(
                        patient.builder().tuples(Role.VALIDATION),
                        patient.builder().tuples(Role.TEST)));
    }

    Rows training() {
        return training;
    }

    Rows heldOut() {
        return heldOut;
    }

    /** Second ids grouped by first id. */
    static final class Rows {

        private final int[] starts;
        private final int[] targets;

        Rows(int count, List<Pairs> lists) {
            starts = new int[count + 1];
            for (Pairs pairs : lists) {
                for (int row = 0; row < pairs.size(); row++) {
                    starts[pairs.from(row) + 1]++;
                }
            }
            for (int id = 0; id < count; id++) {
                starts[id + 1] += starts[id];
            }
            targets = new int[starts[count]];
            int[] next = starts.clone();
            for (Pairs pairs : lists) {
                for (int row = 0; row < pairs.size(); row++) {
                    targets[next[pairs.from(row)]++] = pairs.to(row);
                }
            }
        }

        int size(int id) {
            return starts[id + 1] - starts[id];
        }

        int get(int id, int position) {
            return targets[starts[id] + position];
        }
    }
}
