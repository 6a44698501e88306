package askwalk.policy.factcrs;

import askwalk.settings.Settings;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * How a trained forest acts.
 *
 * @param earlyStop a walk down a tree ends where no more items than this are left
 * @param trees how many of the trees to use; all if there are fewer
 * @param leafCandidates whether to recommend the items of the node that was reached before all others
 * @param filter whether to recommend none that lacks an accepted attribute while there are others
 * @param feedback what a rejected recommendation changes in the choice of the next tree
 * @param lastTurn where in its tree the last recommendation comes from
 */
record ForestSettings(
        int earlyStop, int trees, boolean leafCandidates, boolean filter, Feedback feedback, LastTurn lastTurn) {

    /** Where the last recommendation comes from. */
    enum LastTurn {
        /** Where the answers so far lead. */
        FOLLOW,
        /** The root, as in the released code. */
        ROOT
    }

    /**
     * Reads the settings.
     *
     * @param tuned what {@code earlyStop} is if it is left to tuning
     */
    static ForestSettings read(Settings settings, int tuned) {
        OptionalInt earlyStop = settings.tunedOrInteger("earlyStop", 0, Integer.MAX_VALUE);
        return new ForestSettings(
                earlyStop.orElse(tuned),
                settings.integer("maxTrees", 1000, 1, 1000),
                settings.flag("leafCandidates", true),
                settings.flag("filter", false),
                Feedback.read(settings),
                LastTurn.valueOf(
                        settings.choice("lastTurn", "follow", "follow", "root").toUpperCase(Locale.ROOT)));
    }

    ForestSettings withEarlyStop(int items) {
        return new ForestSettings(items, trees, leafCandidates, filter, feedback, lastTurn);
    }

    /**
     * How a rejected recommendation moves the vector by which the next tree is chosen: towards items that would have
     * come next, away from those that were rejected.
     *
     * @param kind of what the means are
     * @param next how many items that would have come next
     * @param positive the weight of their mean
     * @param negative the weight of the mean of the rejected items
     */
    record Feedback(Kind kind, int next, double positive, double negative) {

        /** What the means are of. */
        enum Kind {
            /** The items' vectors. */
            VECTORS,
            /** The items' ids, as in the released code, which adds the same number to every coordinate. */
            IDS,
            /** Nothing: the vector stays, and it is that of the last node instead of the mean of all so far. */
            NONE
        }

        private static Feedback read(Settings settings) {
            return new Feedback(
                    Kind.valueOf(settings.choice("feedback", "vectors", "vectors", "ids", "none")
                            .toUpperCase(Locale.ROOT)),
                    settings.integer("feedbackItems", 10, 0, 10_000),
                    settings.real("feedbackPositive", 1, 0, 100),
                    settings.real("feedbackNegative", 0.01, 0, 1));
        }
    }
}
