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
 * @param reasoning the settings of the reasoning step
 * @param view the kind of state
 * @param training the hyperparameters of training
 */
record ScprSettings(Reasoning reasoning, ScprState.View view, Training training) {

    private static final Setting<ScprState.View> STATE = Setting.choice("state", ScprState.View.COMPACT)
            .description("state of the Q-network: turn and number of candidates, history, or history and entropies");

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
     * The settings of the reasoning step.
     *
     * @param score the scoring function for attributes
     * @param adjacency the attributes that can be asked about
     * @param idleQuestions whether questions that do not divide the candidates can be asked if there are no others
     */
    record Reasoning(EntropyScore score, Adjacency adjacency, boolean idleQuestions) {

        private static final Setting<String> ENTROPY = Setting.choice("entropy", "weighted", "weighted", "unweighted")
                .description("whether candidates are weighted by their preference scores in the entropy of a question");
        private static final Setting<String> ENTROPY_TERMS = Setting.choice("entropyTerms", "both", "both", "one")
                .description("whether the entropy has the terms of both answers, or only that of yes");
        private static final Setting<Adjacency> ADJACENCY = Setting.choice("adjacency", Adjacency.CANDIDATES)
                .description("attributes that can be asked about: of candidates, also of friends, or all");
        private static final Setting<Boolean> IDLE_QUESTIONS = Setting.flag("idleQuestions", false)
                .description("whether questions that do not divide the candidates can be asked if there are no others");

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
     * The hyperparameters of training.
     *
     * @param episodes the number of training dialogues
     * @param byUser whether a user is sampled first and then one of the user's tuples; otherwise tuples are sampled
     *     uniformly
     * @param hidden the number of hidden units
     * @param learning the hyperparameters of deep Q-learning
     * @param anneal whether the learning rate decreases linearly to 0
     * @param memory the capacity of the replay memory, in turns
     * @param turnsPerStep the number of turns per optimiser step
     * @param targetEpisodes the number of dialogues between synchronisations of the target network
     * @param exploration the exploration rate
     * @param rewards the rewards of actions
     * @param heldOut the share of validation tuples that select the checkpoint and are never trained on, from 0 to 0.9
     * @param evaluateEvery the number of dialogues between held-out evaluations
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
            int evaluateEvery) {

        private static final Setting<Integer> EPISODES = Setting.integer("episodes", 10_000)
                .range(0, 10_000_000)
                .unit("dialogues")
                .description("number of training dialogues");
        private static final Setting<String> DRAW = Setting.choice("draw", "tuple", "user", "tuple")
                .description(
                        "whether training dialogues sample tuples uniformly, or first a user and then one of the user's tuples");
        private static final Setting<Integer> HIDDEN_UNITS = Setting.integer("hiddenUnits", 512)
                .range(1, 4096)
                .unit("units")
                .formerly("hidden")
                .description("size of the hidden layer of the Q-network");
        private static final Setting<Double> LEARNING_RATE =
                Setting.real("learningRate", 1e-3).range(0, 10).description("learning rate of RMSprop");
        private static final Setting<Double> GAMMA =
                Setting.real("gamma", 0.999).range(0, 1).description("discount factor of future rewards, per turn");
        private static final Setting<Integer> BATCH_SIZE = Setting.integer("batchSize", 128)
                .range(1, 10_000)
                .unit("turns")
                .formerly("batch")
                .description("mini-batch size: transitions sampled per optimiser step");
        private static final Setting<String> TARGETS = Setting.choice("targets", "double", "plain", "double")
                .description("targets of plain or double Q-learning");
        private static final Setting<Boolean> ANNEAL =
                Setting.flag("anneal", true).description("whether the learning rate decreases linearly to 0");
        private static final Setting<Integer> MEMORY = Setting.integer("memory", 50_000)
                .range(1, 1 << 24)
                .unit("turns")
                .description("capacity of the replay memory");
        private static final Setting<Integer> TURNS_PER_STEP =
                Setting.integer("turnsPerStep", 1).range(1, 1000).unit("turns").description("turns per optimiser step");
        private static final Setting<Integer> TARGET_EPISODES = Setting.integer("targetEpisodes", 20)
                .range(1, 1_000_000)
                .unit("dialogues")
                .description("dialogues between synchronisations of the target network");
        private static final Setting<Double> HELD_OUT_SHARE = Setting.real("heldOutShare", 0.2)
                .range(0, 0.9)
                .unit("share of tuples")
                .formerly("heldOut")
                .description("share of the validation tuples held out to select the checkpoint");
        private static final Setting<Integer> EVALUATE_EVERY = Setting.integer("evaluateEvery", 500)
                .range(1, 1_000_000)
                .unit("dialogues")
                .formerly("checkEpisodes")
                .description("dialogues between evaluations on held-out tuples");

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
     * The exploration rate of training: the probability of a random action. It decays exponentially from {@code start}
     * to {@code end} with a time constant of {@code turns}.
     *
     * @param start the initial exploration rate
     * @param end the final exploration rate
     * @param turns the time constant of the decay, in turns
     */
    record Exploration(double start, double end, int turns) {

        private static final Setting<Double> START = Setting.real("exploreStart", 0.9)
                .range(0, 1)
                .unit("probability")
                .description("initial exploration rate");
        private static final Setting<Double> END =
                Setting.real("exploreEnd", 0.05).range(0, 1).unit("probability").description("final exploration rate");
        private static final Setting<Integer> TURNS = Setting.integer("exploreTurns", 200)
                .range(1, Integer.MAX_VALUE)
                .unit("turns")
                .description("time constant of the exponential decay of the exploration rate");

        private static final List<Setting<?>> SETTINGS = List.of(START, END, TURNS);

        private static Exploration read(SettingValues values) {
            return new Exploration(values.get(START), values.get(END), values.get(TURNS));
        }

        double rate(long turn) {
            return end + (start - end) * Math.exp(-(double) turn / turns);
        }
    }
}
