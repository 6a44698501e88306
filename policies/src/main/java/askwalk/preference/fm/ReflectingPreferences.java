package askwalk.preference.fm;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.math.Vectors;
import askwalk.preference.Preferences;
import askwalk.preference.Reflection;
import askwalk.random.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The preferences of one known user, updated after each rejected recommendation. Before the first rejection, they are
 * those of the shared model; afterwards, updated rows are copied.
 */
final class ReflectingPreferences implements Preferences {

    private static final int USER_KEY = 0;
    private static final int ATTRIBUTE_KEY = 1;
    private static final int ITEM_KEY = 2;

    private final FactorizationMachine machine;
    private final Interactions interactions;
    private final Reflection reflection;
    private final int user;
    private final Seed seed;
    private final IdBuffer accepted = new IdBuffer();
    private final float[] query;
    private Updater updater;
    private int updates;

    ReflectingPreferences(
            FactorizationMachine machine, Interactions interactions, Reflection reflection, int user, Seed seed) {
        this.machine = machine;
        this.interactions = interactions;
        this.reflection = reflection;
        this.user = user;
        this.seed = seed;
        query = new float[machine.size()];
        Vectors.add(machine.users().values(), user * query.length, query, 0, query.length);
    }

    @Override
    public void score(int[] items, int size, double[] into) {
        multiply(machine.items().values(), ITEM_KEY, items, size, into);
    }

    @Override
    public void scoreAttributes(int[] attributes, int size, double[] into) {
        multiply(machine.attributes().values(), ATTRIBUTE_KEY, attributes, size, into);
    }

    private void multiply(float[] shared, int firstKey, int[] ids, int size, double[] into) {
        for (int i = 0; i < size; i++) {
            int row = updater == null ? Overlay.NONE : updater.overlay.find(key(firstKey, ids[i]));
            into[i] = row == Overlay.NONE
                    ? Vectors.dot(shared, ids[i] * query.length, query, 0, query.length)
                    : Vectors.dot(updater.overlay.values(), row * query.length, query, 0, query.length);
        }
    }

    @Override
    public void observe(Action action, Answer answer) {
        if (action instanceof Ask) {
            answer.accepted(action).forEach(this::accept);
        } else if (answer.firstAccepted() < 0) {
            reject(answer.rejected(action));
        }
    }

    @Override
    public int revision() {
        return accepted.size() + updates;
    }

    private void accept(int attribute) {
        accepted.add(attribute);
        Vectors.add(machine.attributes().values(), attribute * query.length, query, 0, query.length);
    }

    private void reject(Ids rejected) {
        if (rejected.isEmpty() || interactions.start(user) == interactions.end(user)) {
            return; // there are no pairs of training items and rejected items
        }
        if (updater == null) {
            updater = new Updater();
        }
        updater.update(rejected, seed.derive(updates++));
    }

    /** Returns the overlay key: items have even keys from 2, attributes have odd keys. */
    private static int key(int firstKey, int id) {
        return firstKey + 2 * id;
    }

    /** The buffers of the updates, created at the first rejection. */
    private final class Updater {
        private final Overlay overlay = new Overlay(query.length);
        private final Gradient gradient = new Gradient(128, query.length);
        private final ItemLoss loss = new ItemLoss(query.length, 0, reflection.l2(), reflection.dropout());
        private final RowOptimiser optimiser = new RowOptimiser.Sgd(reflection.learningRate(), query.length);
        private final PairSampler pairs = new PairSampler(interactions, user, reflection);
        private final Sample sample = new Sample();

        void update(Ids rejected, Seed updateSeed) {
            SplittableRandom random = updateSeed.random();
            sample.user = overlay.rowOf(USER_KEY, machine.users().values(), user);
            sample.candidate = Sample.NONE;
            sample.accepted.clear();
            for (int i = 0; i < accepted.size(); i++) {
                sample.accepted.add(overlay.rowOf(
                        key(ATTRIBUTE_KEY, accepted.get(i)),
                        machine.attributes().values(),
                        accepted.get(i)));
            }
            for (int round = 0; round < reflection.rounds(); round++) {
                pairs.draw(rejected, random);
                for (int from = 0; from < pairs.size(); from += reflection.batchSize()) {
                    gradient.clear();
                    int to = Math.min(from + reflection.batchSize(), pairs.size());
                    for (int i = from; i < to; i++) {
                        sample.positive = itemRow(pairs.positive(i));
                        sample.negative = itemRow(pairs.negative(i));
                        loss.add(overlay.values(), sample, random, gradient);
                    }
                    optimiser.step(overlay.values(), gradient);
                }
            }
            updateQuery();
        }

        private int itemRow(int item) {
            return overlay.rowOf(key(ITEM_KEY, item), machine.items().values(), item);
        }

        private void updateQuery() {
            Arrays.fill(query, 0);
            Vectors.add(overlay.values(), sample.user * query.length, query, 0, query.length);
            for (int i = 0; i < sample.accepted.size(); i++) {
                Vectors.add(overlay.values(), sample.accepted.get(i) * query.length, query, 0, query.length);
            }
        }
    }
}
