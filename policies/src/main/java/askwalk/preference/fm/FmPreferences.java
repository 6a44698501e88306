package askwalk.preference.fm;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.math.Vectors;
import askwalk.preference.Preferences;
import askwalk.walk.WalkView;

/**
 * The preferences of one user by a factorization machine. The query vector is the sum of the embeddings of the user and
 * the accepted attributes.
 */
final class FmPreferences implements Preferences {

    private final FactorizationMachine machine;
    private final float[] query;
    private int revision;

    FmPreferences(FactorizationMachine machine, int user) {
        this.machine = machine;
        query = new float[machine.size()];
        if (user != WalkView.UNKNOWN_USER) {
            Vectors.add(machine.users().values(), user * query.length, query, 0, query.length);
        }
    }

    @Override
    public void score(int[] items, int size, double[] into) {
        multiply(machine.items().values(), items, size, into);
    }

    @Override
    public void scoreAttributes(int[] attributes, int size, double[] into) {
        multiply(machine.attributes().values(), attributes, size, into);
    }

    @Override
    public void observe(Action action, Answer answer) {
        if (action instanceof Ask) {
            revision += answer.firstAccepted() < 0 ? 0 : 1;
            answer.accepted(action)
                    .forEach(attribute -> Vectors.add(
                            machine.attributes().values(), attribute * query.length, query, 0, query.length));
        }
    }

    @Override
    public int revision() {
        return revision;
    }

    private void multiply(float[] embeddings, int[] ids, int size, double[] into) {
        for (int i = 0; i < size; i++) {
            into[i] = Vectors.dot(embeddings, ids[i] * query.length, query, 0, query.length);
        }
    }
}
