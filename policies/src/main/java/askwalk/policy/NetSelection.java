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
 * Chooses among the nets of one training: now and then the net is tried in dialogues on held-out validation tuples,
 * always with the same openings, and the best is kept. Not safe for concurrent use.
 */
public final class NetSelection {

    private static final String BEST = "best";

    private final ValidationTrial trial;
    private BestSoFar<Mlp, Tried> best = new BestSoFar<>(Tried::isBetterThan);

    private record Tried(Score score, int episodes) {

        boolean isBetterThan(Tried other) {
            return score.isBetterThan(other.score);
        }
    }

    /**
     * Creates a selection that has tried no net.
     *
     * @param setup has the tuples and the protocol
     * @param choosing indices of the tuples that choose; if there is none, no net is tried
     * @param dialogues all chance in the dialogues comes from it
     */
    public NetSelection(PolicySetup setup, Ids choosing, Seed dialogues) {
        trial = new ValidationTrial(setup, choosing, dialogues);
    }

    /**
     * Returns how many dialogues a net is tried in.
     *
     * @return the number of tuples
     */
    public int dialogues() {
        return trial.dialogues();
    }

    /**
     * Tries a net, and keeps a copy if it is the best so far.
     *
     * @param net the net as it is now
     * @param policy the policy that acts by it, without exploring
     * @param episodes after how many dialogues of training it is so
     * @param progress is told of every dialogue, and may stop it
     */
    public void check(Mlp net, Policy policy, int episodes, Progress progress) {
        if (dialogues() > 0) {
            best.offer(new Tried(trial.score(policy, progress), episodes), net::copy);
        }
    }

    /**
     * Returns the best net.
     *
     * @param otherwise is returned if none was tried
     * @return the net as it was when it was tried
     */
    public Mlp best(Mlp otherwise) {
        return best.isEmpty() ? otherwise : best.value();
    }

    /**
     * Returns the score of the best net.
     *
     * @return the score; empty if none was tried
     */
    public Optional<Score> score() {
        return best.isEmpty() ? Optional.empty() : Optional.of(best.score().score());
    }

    /**
     * Puts down how well the best net did, if one was tried.
     *
     * @param figures gets the figures
     */
    public void report(Map<String, Double> figures) {
        if (!best.isEmpty()) {
            figures.put("heldOutSuccessRate", best.score().score().successRate());
            figures.put("heldOutAverageTurns", best.score().score().averageTurns());
            figures.put("heldOutDialogues", (double) dialogues());
            figures.put("episodesOfBest", (double) best.score().episodes());
        }
    }

    /**
     * Saves the best net and its score, to go on from there later.
     *
     * @param matrices gets the net
     * @param figures gets the score
     */
    public void save(Map<String, Matrix> matrices, Map<String, Double> figures) {
        if (!best.isEmpty()) {
            best.value().save(BEST, matrices);
            figures.put("bestSuccessRate", best.score().score().successRate());
            figures.put("bestAverageTurns", best.score().score().averageTurns());
            figures.put("bestEpisodes", (double) best.score().episodes());
        }
    }

    /**
     * Restores what was saved.
     *
     * @param kept has it, unless none was tried
     * @param inputs how many inputs the net has
     * @param outputs how many outputs the net has
     */
    public void restore(Checkpoint kept, int inputs, int outputs) {
        Map<String, Double> figures = kept.metrics();
        if (figures.containsKey("bestSuccessRate")) {
            Score score = Score.ofRates(dialogues(), figures.get("bestSuccessRate"), figures.get("bestAverageTurns"));
            best = new BestSoFar<>(
                    Tried::isBetterThan,
                    Mlp.restore(kept, BEST, inputs, outputs),
                    new Tried(score, figures.get("bestEpisodes").intValue()));
        }
    }
}
