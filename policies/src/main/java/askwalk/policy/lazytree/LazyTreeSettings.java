package askwalk.policy.lazytree;

import askwalk.settings.Settings;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * The hyperparameters of the lazy tree.
 *
 * @param prior how probable items and answers are before anything was said
 * @param rules how it acts on what it believes
 * @param threshold from which readiness on it recommends, whatever the turn; NaN to find one for each turn
 * @param dialogues in how many dialogues on validation tuples each threshold is found
 */
record LazyTreeSettings(Prior prior, LazyTreeModel.Rules rules, double threshold, int dialogues) {

    static final double MIN_DOUBT = 1e-12;
    static final double MAX_DOUBT = 0.5;
    static final double MAX_TURN_COST = 1;
    static final int MAX_SHORTLIST = 1000;

    static LazyTreeSettings read(Settings settings) {
        LazyTreeModel.Aim aim = LazyTreeModel.Aim.valueOf(
                settings.choice("aim", "hits", "hits", "entropy").toUpperCase(Locale.ROOT));
        return new LazyTreeSettings(
                Prior.read(settings),
                new LazyTreeModel.Rules(
                        aim,
                        settings.real("doubt", 1e-4, MIN_DOUBT, MAX_DOUBT),
                        settings.real("turnCost", 0.08, 0, MAX_TURN_COST),
                        settings.integer("shortlist", 40, 1, MAX_SHORTLIST)),
                settings.tunedOrReal("threshold", -10, 10).orElse(Double.NaN),
                settings.integer("dialogues", 2000, 1, 1_000_000));
    }

    /**
     * How probable items and answers are before anything was said. Each of these may be left to the validation tuples:
     * then it is what does best in dialogues on them. Without lists of users, an item's attributes say all, and the two
     * numbers about backing off change nothing.
     *
     * @param popularity the exponent of the number of sessions in the probability of an item
     * @param smoothing how many sessions are added to those of each item
     * @param backOff how many sessions of an item its attributes count, each by itself, beside the pairs observed
     * @param rateBackOff how many sessions of an item the rate of an attribute over all items counts
     */
    record Prior(
            OptionalDouble popularity, OptionalDouble smoothing, OptionalDouble backOff, OptionalDouble rateBackOff) {

        private static Prior read(Settings settings) {
            return new Prior(
                    settings.tunedOrReal("popularity", 0, 10),
                    settings.tunedOrReal("smoothing", 1e-6, 1e6),
                    settings.tunedOrReal("backOff", 0, 1e9),
                    settings.tunedOrReal("rateBackOff", 1e-6, 1e9));
        }
    }
}
