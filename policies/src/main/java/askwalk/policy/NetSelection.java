package askwalk.policy;

import askwalk.conversation.Policy;
import askwalk.graph.Ids;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.Progress;
import askwalk.nn.Mlp;
import askwalk.random.Seed;
import askwalk.training.BestSoFar;
import java.util.Map;
import java.util.Optional;

/**
 * Checkpoint selection for the net of one training run. The net is evaluated periodically in dialogues on the held-out
 * selection split, always with the same openings, and the best version is kept. Not safe for concurrent use.
 */
public final class NetSelection {

    private static final String BEST = "best";

    private final ValidationTrial trial;
    private BestSoFar<Mlp, Evaluated> best = new BestSoFar<>(Evaluated::isBetterThan);

    private record Evaluated(Score score, int episodes) {

        boolean isBetterThan(Evaluated other) {
            return score.isBetterThan(other.score);
        }
    }

    /**
     * Creates a selection without a net.
     *
     * @param setup the setup with the tuples and the protocol
     * @param heldOut the indices of the held-out tuples; if empty, no net is evaluated
     * @param dialogues the seed of all randomness in the dialogues
     */
    public NetSelection(PolicySetup setup, Ids heldOut, Seed dialogues) {
        trial = new ValidationTrial(setup, heldOut, dialogues);
    }

    /**
     * Returns the number of dialogues in an evaluation.
     *
     * @return the number of tuples
     */
    public int dialogues() {
        return trial.dialogues();
    }

    /**
     * Evaluates a net and keeps a copy if it is the best so far.
     *
     * @param net the net in its current state
     * @param policy the greedy policy of the net
     * @param episodes the number of training dialogues so far
     * @param progress receives a step for each dialogue and may cancel the evaluation
     */
    public void evaluate(Mlp net, Policy policy, int episodes, Progress progress) {
        if (dialogues() > 0) {
            best.offer(new Evaluated(trial.score(policy, progress), episodes), net::copy);
        }
    }

    /**
     * Returns the best net.
     *
     * @param defaultNet the result if no net was evaluated
     * @return the net as of its evaluation
     */
    public Mlp best(Mlp defaultNet) {
        return best.isEmpty() ? defaultNet : best.value();
    }

    /**
     * Returns the score of the best net.
     *
     * @return the score; empty if no net was evaluated
     */
    public Optional<Score> score() {
        return best.isEmpty() ? Optional.empty() : Optional.of(best.score().score());
    }

    /**
     * Adds the metrics of the best net, if there is one.
     *
     * @param metrics receives the metrics
     */
    public void report(Map<String, Double> metrics) {
        if (!best.isEmpty()) {
            metrics.put("heldOutSuccessRate", best.score().score().successRate());
            metrics.put("heldOutAverageTurns", best.score().score().averageTurns());
            metrics.put("heldOutDialogues", (double) dialogues());
            metrics.put("episodesOfBest", (double) best.score().episodes());
        }
    }

    /**
     * Saves the best net and its score, from which selection can be resumed.
     *
     * @param matrices receives the net
     * @param metrics receives the score
     */
    public void save(Map<String, Matrix> matrices, Map<String, Double> metrics) {
        if (!best.isEmpty()) {
            best.value().save(BEST, matrices);
            metrics.put("bestSuccessRate", best.score().score().successRate());
            metrics.put("bestAverageTurns", best.score().score().averageTurns());
            metrics.put("bestEpisodes", (double) best.score().episodes());
        }
    }

    /**
     * Restores a saved selection.
     *
     * @param checkpoint the checkpoint; without a saved net, nothing is restored
     * @param inputs the number of inputs of the net
     * @param outputs the number of outputs of the net
     */
    public void restore(Checkpoint checkpoint, int inputs, int outputs) {
        Map<String, Double> metrics = checkpoint.metrics();
        if (metrics.containsKey("bestSuccessRate")) {
            Score score = Score.ofRates(dialogues(), metrics.get("bestSuccessRate"), metrics.get("bestAverageTurns"));
            best = new BestSoFar<>(
                    Evaluated::isBetterThan,
                    Mlp.restore(checkpoint, BEST, inputs, outputs),
                    new Evaluated(score, metrics.get("bestEpisodes").intValue()));
        }
    }
}
