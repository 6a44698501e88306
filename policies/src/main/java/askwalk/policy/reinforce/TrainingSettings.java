package askwalk.policy.reinforce;

import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.ArrayList;
import java.util.List;

/**
 * All that training depends on beside the graph, the tuples, the protocol, the preference model and the seed.
 *
 * @param hidden number of hidden units
 * @param dividing whether questions that tell no candidates apart are ruled out
 * @param pretraining how to learn from another policy
 * @param reinforce how to learn from rewards
 */
public record TrainingSettings(int hidden, boolean dividing, Pretraining pretraining, Reinforce reinforce) {

    private static final Setting<Integer> HIDDEN_UNITS = Setting.integer("hiddenUnits", 64)
            .range(1, 4096)
            .unit("units")
            .formerly("hidden")
            .description("size of the hidden layer");
    private static final Setting<String> MASK = Setting.choice("mask", "asked", "asked", "dividing")
            .description("rules out questions asked before, or also those that tell no candidates apart");

    private static final List<Setting<?>> SETTINGS = all();

    /**
     * Returns the settings.
     *
     * @return all that {@link #read} reads
     */
    public static List<Setting<?>> settings() {
        return SETTINGS;
    }

    private static List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>(List.of(HIDDEN_UNITS, MASK));
        all.addAll(Pretraining.SETTINGS);
        all.addAll(Reinforce.SETTINGS);
        all.addAll(Rewards.SETTINGS);
        return List.copyOf(all);
    }

    /**
     * Reads the settings.
     *
     * @param values their values
     * @return the record
     */
    public static TrainingSettings read(SettingValues values) {
        return new TrainingSettings(
                values.get(HIDDEN_UNITS), isDividing(values), Pretraining.read(values), Reinforce.read(values));
    }

    /** Whether questions that tell no candidates apart are ruled out, in training and after it. */
    static boolean isDividing(SettingValues values) {
        return values.get(MASK).equals("dividing");
    }

    /**
     * How to learn from the dialogues of Max Entropy.
     *
     * @param dialogues how many dialogues at most, each about another training interaction
     * @param epochs how often to learn from each
     * @param batch how many dialogues go into one step
     * @param learningRate of Adam
     * @param dropout the probability for a hidden unit to be dropped
     */
    public record Pretraining(int dialogues, int epochs, int batch, double learningRate, double dropout) {

        private static final Setting<Integer> DIALOGUES = Setting.integer("pretrainingDialogues", 20_000)
                .range(0, 100_000_000)
                .unit("dialogues")
                .description("dialogues of Max Entropy to imitate at most");
        private static final Setting<Integer> EPOCHS = Setting.integer("pretrainingEpochs", 7)
                .range(1, 1000)
                .unit("epochs")
                .description("how often to learn from each of them");
        private static final Setting<Integer> BATCH_SIZE = Setting.integer("pretrainingBatchSize", 16)
                .range(1, 100_000)
                .unit("dialogues")
                .formerly("pretrainingBatch")
                .description("dialogues in a step of pre-training");
        private static final Setting<Double> LEARNING_RATE =
                Setting.real("pretrainingLearningRate", 0.003).range(0, 1).description("learning rate of pre-training");
        private static final Setting<Double> DROPOUT = Setting.real("dropout", 0.2)
                .range(0, 0.9)
                .description("probability for a hidden unit to be dropped in pre-training");

        private static final List<Setting<?>> SETTINGS = List.of(DIALOGUES, EPOCHS, BATCH_SIZE, LEARNING_RATE, DROPOUT);

        private static Pretraining read(SettingValues values) {
            return new Pretraining(
                    values.get(DIALOGUES),
                    values.get(EPOCHS),
                    values.get(BATCH_SIZE),
                    values.get(LEARNING_RATE),
                    values.get(DROPOUT));
        }
    }

    /**
     * How to learn from rewards.
     *
     * @param passes how often to go through all tuples
     * @param episodesPerUpdate how many dialogues go into one step
     * @param optimiser {@code sgd} or {@code adam}
     * @param learningRate of the optimiser
     * @param baseline what is taken off the returns: {@code none}, {@code average}, or {@code standardised}
     * @param rewards what an action is worth
     * @param heldOut the part of the tuples that chooses among checkpoints and is never trained on
     * @param checksPerPass how often in a pass a checkpoint is tried
     */
    public record Reinforce(
            int passes,
            int episodesPerUpdate,
            String optimiser,
            double learningRate,
            String baseline,
            Rewards rewards,
            double heldOut,
            int checksPerPass) {

        private static final Setting<Integer> EPOCHS = Setting.integer("epochs", 10)
                .range(0, 1000)
                .unit("epochs")
                .formerly("passes")
                .description("how often to go through all tuples");
        private static final Setting<Integer> BATCH_SIZE = Setting.integer("batchSize", 16)
                .range(1, 100_000)
                .unit("dialogues")
                .formerly("episodesPerUpdate")
                .description("dialogues in a step");
        private static final Setting<String> OPTIMISER =
                Setting.choice("optimiser", "adam", "sgd", "adam").description("how steps are made of gradients");
        private static final Setting<Double> LEARNING_RATE =
                Setting.real("learningRate", 1e-3).range(0, 10).description("learning rate of the optimiser");
        private static final Setting<String> BASELINE = Setting.choice(
                        "baseline", "standardised", "none", "average", "standardised")
                .description("what is taken off the returns");
        private static final Setting<Double> HELD_OUT_SHARE = Setting.real("heldOutShare", 0.2)
                .range(0, 0.9)
                .formerly("heldOut")
                .description("share of the validation tuples that choose the checkpoint");
        private static final Setting<Integer> EVALUATIONS_PER_EPOCH = Setting.integer("evaluationsPerEpoch", 4)
                .range(1, 1000)
                .unit("evaluations")
                .formerly("checksPerPass")
                .description("how often in an epoch the net is evaluated on held-out tuples");

        private static final List<Setting<?>> SETTINGS =
                List.of(EPOCHS, BATCH_SIZE, OPTIMISER, LEARNING_RATE, BASELINE, HELD_OUT_SHARE, EVALUATIONS_PER_EPOCH);

        private static Reinforce read(SettingValues values) {
            return new Reinforce(
                    values.get(EPOCHS),
                    values.get(BATCH_SIZE),
                    values.get(OPTIMISER),
                    values.get(LEARNING_RATE),
                    values.get(BASELINE),
                    Rewards.read(values),
                    values.get(HELD_OUT_SHARE),
                    values.get(EVALUATIONS_PER_EPOCH));
        }
    }
}
