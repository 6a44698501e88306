package askwalk.evaluation;

import askwalk.conversation.TurnCounting;

/** A metric of the turns of a dialogue, which has a value after each turn. */
interface TraceMetric extends Metric {

    /** Returns the counting of turns. */
    TurnCounting counting();

    /**
     * Returns the values by turn.
     *
     * @param trace the turns of a dialogue
     * @return the value after turn t for t from 1 to the turn cap; after its end, a dialogue keeps its last value
     */
    double[] byTurn(DialogueTrace trace);

    /**
     * Returns the turns of a row.
     *
     * @throws IllegalArgumentException if it has none
     */
    static DialogueTrace trace(DialogueRow row) {
        if (row.trace() == null) {
            throw new IllegalArgumentException("the row of dialogue " + row.index() + " has no turns");
        }
        return row.trace();
    }
}
