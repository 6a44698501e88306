package askwalk.preference;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.graph.Catalogue;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import java.util.Objects;

/**
 * A wrapper of one user's preferences that checks that each score is finite, and keeps the scores until the
 * {@linkplain Preferences#revision() revision} changes. NaN is incomparable, so rankings would depend on the order of
 * the items; infinite scores can become NaN in sums. Not safe for concurrent use.
 */
public final class CheckedPreferences implements Preferences {

    private final Preferences preferences;
    private final String model;
    private final Catalogue catalogue;
    private final KeptScores kept = new KeptScores();

    private CheckedPreferences(Preferences preferences, String model, Catalogue catalogue) {
        this.preferences = preferences;
        this.model = model;
        this.catalogue = catalogue;
    }

    /**
     * Creates the checked preferences of a new conversation.
     *
     * @param model the preference model
     * @param catalogue the names of items and attributes, for messages
     * @param user the user id, or {@link askwalk.walk.WalkView#UNKNOWN_USER}
     * @param seed as for {@link PreferenceModel#start}
     * @return the user's preferences, which throw a {@link ScoreException} for a score that is not finite
     * @throws IllegalStateException if the model returns null
     */
    public static Preferences start(PreferenceModel model, Catalogue catalogue, int user, Seed seed) {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(catalogue, "catalogue");
        Preferences started = model.start(user, seed);
        String name = name(model);
        if (started == null) {
            throw new IllegalStateException(
                    "the preference model " + name + " has no preferences: its start() returned null");
        }
        return new CheckedPreferences(started, name, catalogue);
    }

    @Override
    public void score(int[] items, int size, double[] into) {
        int revision = preferences.revision();
        if (revision != CHANGES_AT_ANY_TIME && kept.read(revision, items, size, into)) {
            return;
        }
        preferences.score(items, size, into);
        check(VertexType.ITEM, items, size, into);
        if (revision != CHANGES_AT_ANY_TIME) {
            kept.keep(revision, items, size, into);
        }
    }

    @Override
    public void scoreAttributes(int[] attributes, int size, double[] into) {
        preferences.scoreAttributes(attributes, size, into);
        check(VertexType.ATTRIBUTE, attributes, size, into);
    }

    @Override
    public void observe(Action action, Answer answer) {
        preferences.observe(action, answer);
    }

    @Override
    public int revision() {
        return preferences.revision();
    }

    private void check(VertexType type, int[] ids, int size, double[] scores) {
        for (int i = 0; i < size; i++) {
            if (!Double.isFinite(scores[i])) {
                throw new ScoreException("the preference model " + model + " gave " + type.word() + " '"
                        + catalogue.name(type, ids[i]) + "' (id " + ids[i] + ") the score " + scores[i]
                        + ": scores must be finite numbers; to rank something last, return a low score");
            }
        }
    }

    /** Returns the name of an object's class; for a lambda, of its enclosing class. */
    static String name(Object object) {
        String name = object.getClass().getName();
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? name : name.substring(0, lambda);
    }
}
