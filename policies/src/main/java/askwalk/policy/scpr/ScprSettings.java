package askwalk.policy.scpr;

import askwalk.nn.DqnLearner;
import askwalk.policy.cpr.Adjacency;
import askwalk.preference.Reflection;
import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.ArrayList;
import java.util.List;

/**
 * The hyperparameters of SCPR.
 *
 * @param reasoning how questions are found
 * @param view what the net sees
 * @param training how the net is trained
 */
record ScprSettings(Reasoning reasoning, ScprState.View view, Training training) {

    private static final Setting<ScprState.View> STATE =
            Setting.choice("state", ScprState.View.COMPACT).description("what the net sees");

    static final List<Setting<?>> ALL = all();

    private static List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>(Reasoning.SETTINGS);
        all.add(STATE);
        all.addAll(Training.SETTINGS);
        all.addAll(Exploration.SETTINGS);
        all.addAll(ScprRewards.SETTINGS);
        all.addAll(Reflection.settings(false));
        return List.copyOf(all);
    }

    static ScprSettings read(SettingValues values) {
        return new ScprSettings(Reasoning.read(values), values.get(STATE), Training.read(values));
    }

    /**
     * How questions are found.
     *
     * @param score what an attribute scores
     * @param adjacency which attributes may be asked about
     * @param idleQuestions whether questions that tell no candidates apart may be asked when there are no others
     */
    record Reasoning(EntropyScore score, Adjacency adjacency, boolean idleQuestions) {

        private static final Setting<String> ENTROPY = Setting.choice("entropy", "weighted", "weighted", "unweighted")
                .description("whether likely candidates count more in the entropy of a question");
        private static final Setting<String> ENTROPY_TERMS = Setting.choice("entropyTerms", "both", "both", "one")
                .description("whether the entropy has the terms of both answers");
        private static final Setting<Adjacency> ADJACENCY =
                Setting.choice("adjacency", Adjacency.CANDIDATES).description("which attributes may be asked about");
        private static final Setting<Boolean> IDLE_QUESTIONS = Setting.flag("idleQuestions", false)
                .description("whether questions that tell no candidates apart may be asked if there are no others");

        private static final List<Setting<?>> SETTINGS = List.of(ENTROPY, ENTROPY_TERMS, ADJACENCY, IDLE_QUESTIONS);

        private static Reasoning read(SettingValues values) {
            return new Reasoning(
                    new EntropyScore(
                            values.get(ENTROPY).equals("weighted"),
                            values.get(ENTROPY_TERMS).equals("one")),
                    values.get(ADJACENCY),
                    values.get(IDLE_QUESTIONS));
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
            DqnLearner.Hyperparameters learning,
            boolean anneal,
            int memory,
            int turnsPerStep,
            int targetEpisodes,
            Exploration exploration,
            ScprRewards rewards,
            double heldOut,
            int checkEpisodes) {

        private static final Setting<Integer> EPISODES = Setting.integer("episodes", 10_000)
                .range(0, 10_000_000)
                .unit("dialogues")
                .description("how many dialogues it is trained in");
        private static final Setting<String> DRAW = Setting.choice("draw", "tuple", "user", "tuple")
                .description("whether a user is drawn first and then one of their tuples, or a tuple");
        private static final Setting<Integer> HIDDEN_UNITS = Setting.integer("hiddenUnits", 512)
                .range(1, 4096)
                .unit("units")
                .formerly("hidden")
                .description("size of the hidden layer");
        private static final Setting<Double> LEARNING_RATE =
                Setting.real("learningRate", 1e-3).range(0, 10).description("learning rate of Adam");
        private static final Setting<Double> GAMMA =
                Setting.real("gamma", 0.999).range(0, 1).description("discount of later rewards, per turn");
        private static final Setting<Integer> BATCH_SIZE = Setting.integer("batchSize", 128)
                .range(1, 10_000)
                .unit("turns")
                .formerly("batch")
                .description("turns in a step");
        private static final Setting<String> TARGETS =
                Setting.choice("targets", "double", "plain", "double").description("plain or double Q-learning");
        private static final Setting<Boolean> ANNEAL = Setting.flag("anneal", true)
                .description("whether the learning rate falls to 0 towards the last dialogue");
        private static final Setting<Integer> MEMORY = Setting.integer("memory", 50_000)
                .range(1, 1 << 24)
                .unit("turns")
                .description("size of the replay memory");
        private static final Setting<Integer> TURNS_PER_STEP = Setting.integer("turnsPerStep", 1)
                .range(1, 1000)
                .unit("turns")
                .description("turns from one step to the next");
        private static final Setting<Integer> TARGET_EPISODES = Setting.integer("targetEpisodes", 20)
                .range(1, 1_000_000)
                .unit("dialogues")
                .description("dialogues from one update of the target net to the next");
        private static final Setting<Double> HELD_OUT_SHARE = Setting.real("heldOutShare", 0.2)
                .range(0, 0.9)
                .formerly("heldOut")
                .description("share of the validation tuples that choose the checkpoint");
        private static final Setting<Integer> EVALUATE_EVERY = Setting.integer("evaluateEvery", 500)
                .range(1, 1_000_000)
                .unit("dialogues")
                .formerly("checkEpisodes")
                .description("dialogues from one evaluation on held-out tuples to the next");

        private static final List<Setting<?>> SETTINGS = List.of(
                EPISODES,
                DRAW,
                HIDDEN_UNITS,
                LEARNING_RATE,
                GAMMA,
                BATCH_SIZE,
                TARGETS,
                ANNEAL,
                MEMORY,
                TURNS_PER_STEP,
                TARGET_EPISODES,
                HELD_OUT_SHARE,
                EVALUATE_EVERY);

        private static Training read(SettingValues values) {
            return new Training(
                    values.get(EPISODES),
                    values.get(DRAW).equals("user"),
                    values.get(HIDDEN_UNITS),
                    new DqnLearner.Hyperparameters(
                            values.get(LEARNING_RATE),
                            values.get(GAMMA),
                            values.get(BATCH_SIZE),
                            values.get(TARGETS).equals("double")),
                    values.get(ANNEAL),
                    values.get(MEMORY),
                    values.get(TURNS_PER_STEP),
                    values.get(TARGET_EPISODES),
                    Exploration.read(values),
                    ScprRewards.read(values),
                    values.get(HELD_OUT_SHARE),
                    values.get(EVALUATE_EVERY));
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

        private static final Setting<Double> START = Setting.real("exploreStart", 0.9)
                .range(0, 1)
                .description("share of turns that try any action, at first");
        private static final Setting<Double> END =
                Setting.real("exploreEnd", 0.05).range(0, 1).description("share of turns that try any action, at last");
        private static final Setting<Integer> TURNS = Setting.integer("exploreTurns", 200)
                .range(1, Integer.MAX_VALUE)
                .unit("turns")
                .description("in how many turns the difference falls to 1/e of itself");

        private static final List<Setting<?>> SETTINGS = List.of(START, END, TURNS);

        private static Exploration read(SettingValues values) {
            return new Exploration(values.get(START), values.get(END), values.get(TURNS));
        }

        double rate(long turn) {
            return end + (start - end) * Math.exp(-(double) turn / turns);
        }
    }
}
