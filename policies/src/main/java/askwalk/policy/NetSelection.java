package askwalk.policy;

import askwalk.concurrent.Background;
import askwalk.model.Checkpoint;
import askwalk.model.Matrix;
import askwalk.model.Progress;
import askwalk.nn.Mlp;
import askwalk.training.BestSoFar;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/**
 * Checkpoint selection for the net of one training run. The net is evaluated periodically in dialogues on the held-out
 * selection split, always with the same openings, and the best version is kept. An evaluation runs on all cores while
 * training continues, with a copy of the net; results are used in the order of the evaluations, so they do not depend
 * on the number of cores. Not safe for concurrent use.
 */
public final class NetSelection implements AutoCloseable {

    private static final String BEST = "best";
    private static final String PENDING = "pending";
    private static final String PENDING_EPISODES = "pendingEpisodes";

    private final int dialogues;
    private final BiFunction<Mlp, Progress, Score> trial;
    /** The net whose score is not yet known, or null. */
    private Mlp pending;

    private int pendingEpisodes;
    /** The evaluation of the pending net; null if it has not begun. */
    private Background<Score> evaluation;

    private BestSoFar<Mlp, Evaluated> best = new BestSoFar<>(Evaluated::isBetterThan);

    private record Evaluated(Score score, int episodes) {

        boolean isBetterThan(Evaluated other) {
            return score.isBetterThan(other.score);
        }
    }

    /**
     * Creates a selection without a net.
     *
     * @param dialogues the number of dialogues in an evaluation; if 0, no net is evaluated
     * @param trial returns the score of a net, called on other threads, one evaluation at a time
     */
    public NetSelection(int dialogues, BiFunction<Mlp, Progress, Score> trial) {
        this.dialogues = dialogues;
        this.trial = trial;
    }

    /**
     * Returns the number of dialogues in an evaluation.
     *
     * @return the number of tuples
     */
    public int dialogues() {
        return dialogues;
    }

    /**
     * Starts the evaluation of a copy of a net, after the end of the previous evaluation.
     *
     * @param net the net in its current state
     * @param episodes the number of training dialogues so far
     * @param progress receives a step for each dialogue and may cancel the evaluation
     * @throws java.util.concurrent.CancellationException if the progress cancelled the previous evaluation
     */
    public void evaluate(Mlp net, int episodes, Progress progress) {
        complete(progress);
        if (dialogues > 0) {
            pending = net.copy();
            pendingEpisodes = episodes;
            start(progress);
        }
    }

    /**
     * Waits for the end of the current evaluation, if any, and keeps its net if it is the best so far.
     *
     * @param progress receives the steps of an evaluation that is not running, since the selection was restored
     * @throws java.util.concurrent.CancellationException if the progress cancelled the evaluation
     */
    public void complete(Progress progress) {
        if (pending == null) {
            return;
        }
        if (evaluation == null) {
            start(progress);
        }
        Score score = evaluation.await();
        close();
        Mlp evaluated = pending;
        pending = null;
        best.offer(new Evaluated(score, pendingEpisodes), () -> evaluated);
    }

    private void start(Progress progress) {
        Mlp net = pending;
        evaluation = Background.start(() -> trial.apply(net, progress));
    }

    /** Stops the current evaluation. Its net stays, to be saved and evaluated later. */
    @Override
    public void close() {
        if (evaluation != null) {
            evaluation.close();
            evaluation = null;
        }
    }

    /**
     * Returns the number of training dialogues before the current evaluation.
     *
     * @return the number; empty if no evaluation is incomplete
     */
    public OptionalInt pendingEpisodes() {
        return pending == null ? OptionalInt.empty() : OptionalInt.of(pendingEpisodes);
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
            metrics.put("heldOutDialogues", (double) dialogues);
            metrics.put("episodesOfBest", (double) best.score().episodes());
        }
    }

    /**
     * Saves the best net with its score and the net whose evaluation is incomplete, from which selection can be
     * resumed.
     *
     * @param matrices receives the nets
     * @param metrics receives the score
     */
    public void save(Map<String, Matrix> matrices, Map<String, Double> metrics) {
        if (pending != null) {
            pending.save(PENDING, matrices);
            metrics.put(PENDING_EPISODES, (double) pendingEpisodes);
        }
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
        if (metrics.containsKey(PENDING_EPISODES)) {
            pending = Mlp.restore(checkpoint, PENDING, inputs, outputs);
            pendingEpisodes = metrics.get(PENDING_EPISODES).intValue();
        }
        if (metrics.containsKey("bestSuccessRate")) {
            Score score = Score.ofRates(dialogues, metrics.get("bestSuccessRate"), metrics.get("bestAverageTurns"));
            best = new BestSoFar<>(
                    Evaluated::isBetterThan,
                    Mlp.restore(checkpoint, BEST, inputs, outputs),
                    new Evaluated(score, metrics.get("bestEpisodes").intValue()));
        }
    }
}
