package askwalk.policy.reinforce;

import askwalk.settings.Settings;

/**
 * All that training depends on beside the graph, the tuples, the protocol, the preference model and the seed.
 *
 * @param hidden number of hidden units
 * @param dividing whether questions that tell no candidates apart are ruled out
 * @param pretraining how to learn from another policy
 * @param reinforce how to learn from rewards
 */
public record TrainingSettings(int hidden, boolean dividing, Pretraining pretraining, Reinforce reinforce) {

    /**
     * Reads the settings.
     *
     * @param settings values by key
     * @return the record
     * @throws IllegalArgumentException if one is out of its range
     */
    public static TrainingSettings read(Settings settings) {
        return new TrainingSettings(
                settings.integer("hidden", 64, 1, 4096),
                settings.choice("mask", "asked", "asked", "dividing").equals("dividing"),
                Pretraining.read(settings),
                Reinforce.read(settings));
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

        private static Pretraining read(Settings settings) {
            return new Pretraining(
                    settings.integer("pretrainingDialogues", 20_000, 0, 100_000_000),
                    settings.integer("pretrainingEpochs", 7, 1, 1000),
                    settings.integer("pretrainingBatch", 16, 1, 100_000),
                    settings.real("pretrainingLearningRate", 0.003, 0, 1),
                    settings.real("dropout", 0.2, 0, 0.9));
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

        private static Reinforce read(Settings settings) {
            return new Reinforce(
                    settings.integer("passes", 10, 0, 1000),
                    settings.integer("episodesPerUpdate", 16, 1, 100_000),
                    settings.choice("optimiser", "adam", "sgd", "adam"),
                    settings.real("learningRate", 1e-3, 0, 10),
                    settings.choice("baseline", "standardised", "none", "average", "standardised"),
                    Rewards.read(settings),
                    settings.real("heldOut", 0.2, 0, 0.9),
                    settings.integer("checksPerPass", 4, 1, 1000));
        }
    }
}
