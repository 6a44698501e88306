package askwalk.policy.reinforce;

import askwalk.settings.Setting;
import askwalk.settings.SettingValues;
import java.util.ArrayList;
import java.util.List;

/**
 * The hyperparameters of training.
 *
 * @param hidden the number of hidden units
 * @param dividing whether questions that do not divide the candidates are masked
 * @param pretraining the hyperparameters of behaviour cloning
 * @param reinforce the hyperparameters of REINFORCE
 */
public record TrainingSettings(int hidden, boolean dividing, Pretraining pretraining, Reinforce reinforce) {

    private static final Setting<Integer> HIDDEN_UNITS = Setting.integer("hiddenUnits", 64)
            .range(1, 4096)
            .unit("units")
            .formerly("hidden")
            .description("size of the hidden layer of the policy net");
    private static final Setting<String> MASK = Setting.choice("mask", "asked", "asked", "dividing")
            .description("masks questions asked before, or also (dividing) those that do not divide the candidates");

    private static final List<Setting<?>> SETTINGS = all();

    /**
     * Returns the settings.
     *
     * @return the settings, in the order of display
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
     * @param values the values
     * @return the hyperparameters
     */
    public static TrainingSettings read(SettingValues values) {
        return new TrainingSettings(
                values.get(HIDDEN_UNITS), isDividing(values), Pretraining.read(values), Reinforce.read(values));
    }

    /** Returns whether questions that do not divide the candidates are masked, in training and at inference time. */
    static boolean isDividing(SettingValues values) {
        return values.get(MASK).equals("dividing");
    }

    /**
     * The hyperparameters of behaviour cloning from the Max Entropy policy.
     *
     * @param dialogues the maximum number of dialogues, each about a different training interaction
     * @param epochs the number of epochs
     * @param batch the size of a mini-batch, in dialogues
     * @param learningRate the learning rate of Adam
     * @param dropout the probability that a hidden unit is dropped
     */
    public record Pretraining(int dialogues, int epochs, int batch, double learningRate, double dropout) {

        private static final Setting<Integer> DIALOGUES = Setting.integer("pretrainingDialogues", 20_000)
                .range(0, 100_000_000)
                .unit("dialogues")
                .description("maximum number of Max Entropy dialogues for behaviour cloning");
        private static final Setting<Integer> EPOCHS = Setting.integer("pretrainingEpochs", 7)
                .range(1, 1000)
                .unit("epochs")
                .description("passes over the dialogues of behaviour cloning");
        private static final Setting<Integer> BATCH_SIZE = Setting.integer("pretrainingBatchSize", 16)
                .range(1, 100_000)
                .unit("dialogues")
                .formerly("pretrainingBatch")
                .description("mini-batch size of behaviour cloning");
        private static final Setting<Double> LEARNING_RATE = Setting.real("pretrainingLearningRate", 0.003)
                .range(0, 1)
                .description("learning rate of behaviour cloning (Adam)");
        private static final Setting<Double> DROPOUT = Setting.real("dropout", 0.2)
                .range(0, 0.9)
                .unit("probability")
                .description("probability that a hidden unit is dropped in behaviour cloning");

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
     * The hyperparameters of REINFORCE.
     *
     * @param epochs the number of epochs over the training tuples
     * @param batch the size of a mini-batch, in dialogues
     * @param optimiser {@code sgd} or {@code adam}
     * @param learningRate the learning rate of the optimiser
     * @param baseline the baseline of the returns: {@code none}, {@code average}, or {@code standardised}
     * @param rewards the rewards of actions
     * @param heldOut the share of validation tuples that select the checkpoint and are never trained on, from 0 to 0.9
     * @param evaluationsPerEpoch the number of held-out evaluations per epoch
     */
    public record Reinforce(
            int epochs,
            int batch,
            String optimiser,
            double learningRate,
            String baseline,
            Rewards rewards,
            double heldOut,
            int evaluationsPerEpoch) {

        private static final Setting<Integer> EPOCHS = Setting.integer("epochs", 10)
                .range(0, 1000)
                .unit("epochs")
                .formerly("passes")
                .description("passes over the training tuples");
        private static final Setting<Integer> BATCH_SIZE = Setting.integer("batchSize", 16)
                .range(1, 100_000)
                .unit("dialogues")
                .formerly("episodesPerUpdate")
                .description("mini-batch size: dialogues per optimiser step");
        private static final Setting<String> OPTIMISER =
                Setting.choice("optimiser", "adam", "sgd", "adam").description("optimiser of the policy net");
        private static final Setting<Double> LEARNING_RATE =
                Setting.real("learningRate", 1e-3).range(0, 10).description("learning rate of the optimiser");
        private static final Setting<String> BASELINE = Setting.choice(
                        "baseline", "standardised", "none", "average", "standardised")
                .description(
                        "baseline subtracted from the returns; standardised also divides by their standard deviation");
        private static final Setting<Double> HELD_OUT_SHARE = Setting.real("heldOutShare", 0.2)
                .range(0, 0.9)
                .unit("share of tuples")
                .formerly("heldOut")
                .description("share of the validation tuples held out to select the checkpoint");
        private static final Setting<Integer> EVALUATIONS_PER_EPOCH = Setting.integer("evaluationsPerEpoch", 4)
                .range(1, 1000)
                .unit("evaluations")
                .formerly("checksPerPass")
                .description("evaluations on held-out tuples per epoch");

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
