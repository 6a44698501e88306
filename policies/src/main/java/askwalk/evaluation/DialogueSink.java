package askwalk.evaluation;

import askwalk.simulation.SimulatedDialogue;

/**
 * Receives each finished dialogue of an {@link Evaluation}, from several threads and in any order. An exception stops
 * the evaluation.
 */
@FunctionalInterface
public interface DialogueSink {

    /**
     * Receives a dialogue.
     *
     * @param position its position among the dialogues of the evaluation, from 0; independent of the number of threads
     * @param dialogue the dialogue
     */
    void finished(int position, SimulatedDialogue dialogue);
}
