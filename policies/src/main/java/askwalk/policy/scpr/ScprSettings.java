package askwalk.policy.scpr;

import askwalk.nn.DeepQ;
import askwalk.policy.cpr.Adjacency;
import askwalk.settings.Settings;
import java.util.Locale;

/**
 * The hyperparameters of SCPR.
 *
 * @param reasoning how questions are found
 * @param view what the net sees
 * @param training how the net is trained
 */
record ScprSettings(Reasoning reasoning, ScprState.View view, Training training) {

    static ScprSettings read(Settings settings) {
        return new ScprSettings(
                Reasoning.read(settings),
                ScprState.View.valueOf(settings.choice("state", "compact", "compact", "length", "entropies")
                        .toUpperCase(Locale.ROOT)),
                Training.read(settings));
    }

    /**
     * How questions are found.
     *
     * @param score what an attribute scores
     * @param adjacency which attributes may be asked about
     * @param idleQuestions whether questions that tell no candidates apart may be asked when there are no others
     */
    record Reasoning(EntropyScore score, Adjacency adjacency, boolean idleQuestions) {

        private static Reasoning read(Settings settings) {
            return new Reasoning(
                    new EntropyScore(
                            settings.choice("entropy", "weighted", "weighted", "unweighted")
                                    .equals("weighted"),
                            settings.choice("entropyTerms", "both", "both", "one")
                                    .equals("one")),
                    Adjacency.valueOf(settings.choice("adjacency", "candidates", "candidates", "friends", "none")
                            .toUpperCase(Locale.ROOT)),
                    settings.flag("idleQuestions", false));
        }
    }

    /**
     * How the net is trained.
     *
     * @param episodes how many dialogues
     * @param byUser whether a user is drawn first and then one of their tuples; else a tuple
     * @param hidden number of hidden units
     * @param learning how the net learns from what it remembers
     * @param anneal whether the learning rate falls to 0 towards the last dialogue
     * @param memory how many turns it remembers
     * @param turnsPerStep how many turns go by from one step of learning to the next
     * @param targetEpisodes after how many dialogues the target follows the net
     * @param exploration how often it tries the other action
     * @param rewards what an action is worth
     * @param heldOut the part of the tuples that chooses among checkpoints and is never trained on
     * @param checkEpisodes after how many dialogues a checkpoint is tried
     */
    record Training(
            int episodes,
            boolean byUser,
            int hidden,
            DeepQ.Hyperparameters learning,
            boolean anneal,
            int memory,
            int turnsPerStep,
            int targetEpisodes,
            Exploration exploration,
            ScprRewards rewards,
            double heldOut,
            int checkEpisodes) {

        private static Training read(Settings settings) {
            return new Training(
                    settings.integer("episodes", 10_000, 0, 10_000_000),
                    settings.choice("draw", "tuple", "user", "tuple").equals("user"),
                    settings.integer("hidden", 512, 1, 4096),
                    new DeepQ.Hyperparameters(
                            settings.real("learningRate", 1e-3, 0, 10),
                            settings.real("gamma", 0.999, 0, 1),
                            settings.integer("batch", 128, 1, 10_000),
                            settings.choice("targets", "double", "plain", "double")
                                    .equals("double")),
                    settings.flag("anneal", true),
                    settings.integer("memory", 50_000, 1, 1 << 24),
                    settings.integer("turnsPerStep", 1, 1, 1000),
                    settings.integer("targetEpisodes", 20, 1, 1_000_000),
                    Exploration.read(settings),
                    ScprRewards.read(settings),
                    settings.real("heldOut", 0.2, 0, 0.9),
                    settings.integer("checkEpisodes", 500, 1, 1_000_000));
        }
    }

    /**
     * How often training tries any action instead of the best: at first {@code start} of the time, at last {@code end},
     * with the difference falling to 1/e of itself in {@code turns} turns.
     *
     * @param start share of turns at first
     * @param end share of turns at last
     * @param turns how fast it falls
     */
    record Exploration(double start, double end, int turns) {

        private static Exploration read(Settings settings) {
            return new Exploration(
                    settings.real("exploreStart", 0.9, 0, 1),
                    settings.real("exploreEnd", 0.05, 0, 1),
                    settings.integer("exploreTurns", 200, 1, Integer.MAX_VALUE));
        }

        double rate(long turn) {
            return end + (start - end) * Math.exp(-(double) turn / turns);
        }
    }
}
